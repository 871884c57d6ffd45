/**
 * What the engine takes out of the part it has chosen: its own rules (Readability 0.6.0, `_prepArticle`), each text measured once and no
 * selector asked. What our allow-list renames or drops anyway is left to it, and films are links before (`rules/page/media.ts`).
 */

import { hasText, holds, inside, namesOf } from '../dom/near'
import type { Parts } from './engine-parts'

/** The engine's sign that such parts are cleaned at all. */
const CLEAN_CONDITIONALLY = 4

const UNREAD = namesOf('object embed footer link aside iframe input textarea select button')
const HEADLINES = namesOf('h1 h2')
const HEADINGS = namesOf('h1 h2 h3 h4 h5 h6')
const LISTS = namesOf('ul ol')
/** A table with one of these is one of data. */
const TABLE_PARTS = namesOf('col colgroup tfoot thead th')
const TEXTS = namesOf('span li td blockquote dl div img ol p pre table ul')

/** Changes the part. */
export function tidyArticle(article: Element, engine: Parts): void {
  const tables = new Set([...article.getElementsByTagName('table')].filter(isDataTable))
  const removeFishy = (tag: string) => {
    if (!engine._flagIsActive(CLEAN_CONDITIONALLY)) return
    for (const element of [...article.getElementsByTagName(tag)].reverse())
      if (isFishy(element, tag, tables, engine)) element.remove()
  }
  removeFishy('form')
  removeFishy('fieldset')
  for (const element of inside(article, UNREAD)) element.remove()
  for (const element of inside(article, HEADLINES)) if (engine._getClassWeight(element) < 0) element.remove()
  removeFishy('table')
  removeFishy('ul')
  removeFishy('div')
  for (const element of [...article.getElementsByTagName('p')])
    if (!hasText(element) && element.getElementsByTagName('img').length === 0) element.remove()
  for (const element of [...article.getElementsByTagName('br')])
    if (engine._nextNode(element.nextSibling)?.nodeName === 'P') element.remove()
  for (const table of [...article.getElementsByTagName('table')]) unwrapCell(table, engine)
}

/** A table of one cell is a box. */
function unwrapCell(table: Element, engine: Parts): void {
  const only = (element: Element | null, tag: string) =>
    element && engine._hasSingleTagInsideElement(element, tag) ? element.firstElementChild : null
  const cell = only(only(only(table, 'TBODY') ?? table, 'TR'), 'TD')
  if (!cell) return
  const isLine = [...cell.childNodes].every((node) => engine._isPhrasingContent(node))
  table.replaceWith(engine._setNodeTag(cell, isLine ? 'P' : 'DIV'))
}

/** True for a table that says something by its rows and columns, not for one that lays a page out. */
function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.getAttribute('datatable') === '0') return false
  const [caption] = table.getElementsByTagName('caption')
  if (table.getAttribute('summary') || caption?.hasChildNodes() || holds(table, TABLE_PARTS)) return true
  if (table.getElementsByTagName('table').length > 0) return false
  let rows = 0
  let columns = 0
  for (const row of table.getElementsByTagName('tr')) {
    rows += span(row, 'rowspan')
    const cells = [...row.getElementsByTagName('td')]
    columns = Math.max(
      columns,
      cells.reduce((sum, cell) => sum + span(cell, 'colspan'), 0),
    )
  }
  return rows !== 1 && columns !== 1 && (rows >= 10 || columns > 4 || rows * columns > 10)
}

function span(cell: Element, attribute: string): number {
  return Number.parseInt(cell.getAttribute(attribute) ?? '', 10) || 1
}

/** True for a box whose text, links and pictures are not those of an article. */
function isFishy(box: Element, tag: string, tables: ReadonlySet<Element>, engine: Parts): boolean {
  for (let each: Element | null = box; each; each = each.parentElement) if (tables.has(each)) return false
  if (isNear(box, 'code') || [...box.getElementsByTagName('table')].some((each) => tables.has(each)))
    return false
  const weight = engine._getClassWeight(box)
  if (weight < 0) return true
  const text = engine._getInnerText(box)
  if (text.split(',').length > 10) return false
  const { adWords, loadingWords } = engine.REGEXPS
  if (adWords.test(text) || loadingWords.test(text)) return true
  const size = text.length
  const share = (names: ReadonlySet<string>) =>
    inside(box, names).reduce((sum, each) => sum + engine._getInnerText(each).length, 0) / size
  const count = (name: string) => box.getElementsByTagName(name).length
  const isList = tag === 'ul' || share(LISTS) > 0.9
  const paragraphs = count('p')
  const pictures = count('img')
  const items = count('li')
  const frames = count('iframe')
  const linked = engine._getLinkDensity(box)
  const isInFigure = isNear(box, 'figure')
  const isFishyBox =
    (!isInFigure && pictures > 1 && paragraphs / pictures < 0.5) ||
    (!isList && items - 100 > paragraphs) ||
    count('input') > Math.floor(paragraphs / 3) ||
    (!isList &&
      !isInFigure &&
      size < 25 &&
      (pictures === 0 || pictures > 2) &&
      linked > 0 &&
      share(HEADINGS) < 0.9) ||
    (!isList && weight < 25 && linked > 0.2) ||
    (weight >= 25 && linked > 0.5) ||
    (frames === 1 && size < 75) ||
    frames > 1 ||
    (pictures === 0 && !(share(TEXTS) > 0))
  // A list of pictures is a gallery.
  return (
    isFishyBox &&
    !(isList && pictures === items && [...box.children].every((each) => each.children.length < 2))
  )
}

/** Whether one of the four boxes around has the name. */
function isNear(element: Element, name: string): boolean {
  let each = element.parentElement
  for (let level = 0; each && level < 4; level++, each = each.parentElement)
    if (each.localName === name) return true
  return false
}
