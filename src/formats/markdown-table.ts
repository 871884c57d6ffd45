/**
 * Tables as GitHub's Markdown can draw them: one row of headings, one line a cell, no spans. A cell that spans others is followed by
 * empty ones, so that each later cell stays in its column. Tables that only lay a page out are unfolded.
 */
import { BLOCKS, isBlock } from './markdown-blocks'

const HEADINGS = 'h1,h2,h3,h4,h5,h6'
/** UTF-16 units: a cell with longer text in blocks is a part of the page. */
const MAX_CELL_CHARS = 1500
/** A table whose grid has more cells is unfolded. */
const MAX_CELLS = 100_000
const MAX_COLUMNS = 200
/** A table with so many times more cells than tables inside is one of data. */
const CELLS_PER_TABLE = 3

interface Row {
  element: Element
  cells: Element[]
}

/** Makes every table one that Markdown can draw, or blocks. Changes the tree. */
export function sayTables(root: DocumentFragment | HTMLElement): void {
  // The outermost first: a table of data writes those inside as lines, one of layout leaves them as tables.
  for (const table of root.querySelectorAll('table')) {
    if (!root.contains(table)) continue
    const rows = rowsOf(table)
    const grid = isLayout(table, rows) ? null : gridOf(rows)
    if (grid) draw(table, grid)
    else unfold(table, rows)
  }
}

/** The table's own rows, with their own cells. */
function rowsOf(table: Element): Row[] {
  const own = (each: Element) => each.parentElement?.closest('table') === table
  return Array.from(table.querySelectorAll('tr'))
    .filter(own)
    .map((element) => ({
      element,
      cells: Array.from(element.children).filter((each) => /^t[dh]$/.test(each.localName)),
    }))
}

function isLayout(table: Element, rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells)
  const hasBlocks = (cell: Element) => cell.querySelector(BLOCKS) !== null
  if (cells.length < 2) return true
  const columns = Math.max(...rows.map((row) => row.cells.length))
  const hasHeadings = cells.some(({ localName }) => localName === 'th')
  if (columns === 1 || (rows.length === 1 && !hasHeadings)) return cells.some(hasBlocks)
  const tables = cells.filter((cell) => cell.querySelector('table') !== null).length
  if (tables > 0 && cells.length < tables * (CELLS_PER_TABLE + 1)) return true
  if (!hasHeadings && table.querySelector(HEADINGS)) return true
  return cells.some((cell) => hasBlocks(cell) && (cell.textContent ?? '').length > MAX_CELL_CHARS)
}

/** Cells by row and column, null where one spans another. Null for a table that is too large. */
function gridOf(rows: readonly Row[]): (Element | null)[][] | null {
  /** Rows for which a cell above still holds each column. */
  const held: number[] = []
  const grid: (Element | null)[][] = []
  let size = 0
  for (const { cells } of rows) {
    const line: (Element | null)[] = []
    const skipHeld = () => {
      while ((held[line.length] ?? 0) > 0) {
        held[line.length] = (held[line.length] ?? 0) - 1
        line.push(null)
      }
    }
    for (const cell of cells) {
      skipHeld()
      const across = spanOf(cell, 'colspan', 1)
      const down = spanOf(cell, 'rowspan', rows.length)
      for (let column = 0; column < across && line.length < MAX_COLUMNS; column++) {
        held[line.length] = down - 1
        line.push(column === 0 ? cell : null)
      }
    }
    skipHeld()
    size += line.length
    if (size > MAX_CELLS) return null
    grid.push(line)
  }
  const columns = Math.max(...grid.map((line) => line.length))
  if (columns * grid.length > MAX_CELLS) return null
  return grid.map((line) => [...line, ...Array<null>(columns - line.length).fill(null)])
}

/** `zero` is what a span of 0 means. */
function spanOf(cell: Element, name: string, zero: number): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 0 ? span : span === 0 ? zero : 1
}

function draw(table: Element, grid: readonly (Element | null)[][]): void {
  const page = table.ownerDocument
  const made = page.createElement('table')
  const [body, head] = [page.createElement('tbody'), page.createElement('thead')]
  for (const [at, line] of grid.entries()) {
    const row = page.createElement('tr')
    const isHead = at === 0 && line.every((cell) => !cell || isHeading(cell))
    for (const cell of line) {
      const place = page.createElement(isHead ? 'th' : 'td')
      if (cell) place.append(...linesOf(cell))
      row.append(place)
    }
    ;(isHead ? head : body).append(row)
  }
  if (head.firstChild) made.append(head)
  made.append(body)
  table.replaceWith(made)
}

function isHeading(cell: Element): boolean {
  return cell.localName === 'th' || cell.closest('tr')?.parentElement?.localName === 'thead'
}

/** What stands in a cell, a line break between its blocks. */
function linesOf(cell: Element): Node[] {
  const page = cell.ownerDocument
  const lines: Node[][] = [[]]
  const end = () => {
    if (lines.at(-1)?.length) lines.push([])
  }
  const write = (parent: Node): void => {
    for (const child of Array.from(parent.childNodes)) {
      const name = child.nodeName.toLowerCase()
      if (name === 'br' || name === 'hr') end()
      else if (name === 'pre') {
        for (const text of (child.textContent ?? '').split('\n')) {
          end()
          const code = page.createElement('code')
          code.textContent = text
          if (text.trim() !== '') lines.at(-1)?.push(code)
        }
        end()
      } else if (child.nodeType === 1 && isInnerCell(child as Element)) {
        lines.at(-1)?.push(page.createTextNode(' '))
        write(child)
      } else if (child.nodeType === 1 && (isBlock(child) || (child as Element).querySelector(BLOCKS))) {
        if (isBlock(child)) end()
        const marker = markerOf(child as Element)
        if (marker) lines.at(-1)?.push(page.createTextNode(marker))
        write(child)
        if (isBlock(child)) end()
      } else lines.at(-1)?.push(child)
    }
  }
  write(cell)
  const filled = lines.filter((line) =>
    line.some((node) => node.textContent?.trim() || node.nodeName === 'IMG' || holdsPicture(node)),
  )
  return filled.flatMap((line, at) => (at === 0 ? line : [page.createElement('br'), ...line]))
}

function holdsPicture(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).querySelector('img') !== null
}

/** Cells of a table inside stand side by side. */
function isInnerCell(element: Element): boolean {
  return /^t[dh]$/.test(element.localName) && element.querySelector(BLOCKS) === null
}

/** The number of a list's item. A space that does not break keeps it from being taken for the beginning of a list. */
function markerOf(item: Element): string | null {
  const list = item.parentElement
  if (item.localName !== 'li' || list?.localName !== 'ol') return null
  return `${Number(list.getAttribute('start') ?? 1) + Array.from(list.children).indexOf(item)}.\u00A0`
}

/** Replaces a table by its cells, one block each, in reading order. */
function unfold(table: Element, rows: readonly Row[]): void {
  const page = table.ownerDocument
  const holder = page.createElement('div')
  for (const { cells } of rows) {
    for (const cell of cells) {
      const block = page.createElement('div')
      block.append(...Array.from(cell.childNodes))
      holder.append(block)
    }
  }
  table.replaceWith(holder)
}
