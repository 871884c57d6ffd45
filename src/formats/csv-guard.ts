/**
 * Spreadsheets run a cell that begins like a formula. Such a cell gets an apostrophe in front (OWASP, "CSV Injection";
 * ASVS 1.2.10), and one that begins with apostrophes before a formula gets one more: so the guard can be taken off exactly.
 *
 * A program that parts cells by semicolons or tabs, as spreadsheets of many countries do, takes our quotation marks for text after
 * the first cell and parts ours anew: there each piece behind a semicolon, a tab or a line break begins a cell, and is guarded alike.
 * A piece that is a negative number alone runs nothing, and stays as it is.
 */

/** Quotation marks may be taken off by such a program, so what stands behind them counts as the first character. */
const FORMULA = /^[\s"'\u200B-\u200F\u2060\uFEFF]*[=+\-@\0＝＋－＠]/u
const NEGATIVE_NUMBER = /^-\d+(?:[.,]\d+)*%?$/
/** With the separators at the odd places. */
const SEPARATORS = /(\r\n|[;\t\r\n])/

/** The cell as it may stand in a CSV file, whether commas, semicolons or tabs part it. */
export function guardCell(cell: string): string {
  return eachPiece(cell, (piece, place) => (isDanger(piece, place) ? `'${piece}` : piece))
}

/** What `guardCell` was given. */
export function unguardCell(cell: string): string {
  return eachPiece(cell, (piece, place) =>
    piece.startsWith("'") && isDanger(piece.slice(1), place) ? piece.slice(1) : piece,
  )
}

interface Place {
  /** The separator before the piece; '' before the first. */
  before: string
  /** The separator after the piece; '' after the last. */
  after: string
}

function eachPiece(cell: string, change: (piece: string, place: Place) => string): string {
  const parts = cell.split(SEPARATORS)
  return parts
    .map((part, at) =>
      at % 2 === 0 ? change(part, { before: parts[at - 1] ?? '', after: parts[at + 1] ?? '' }) : part,
    )
    .join('')
}

function isDanger(piece: string, { before, after }: Place): boolean {
  if (/^'*$/.test(piece)) {
    const isEmptyLine = before === after && /\n$/.test(after)
    // White space would begin a cell: the separator behind this piece or, at the end, the next row.
    return after === '' ? /[;\t]/.test(before) : after !== ';' && !isEmptyLine
  }
  return FORMULA.test(piece) && !(before !== '' && NEGATIVE_NUMBER.test(piece))
}
