/**
 * Spreadsheets run a cell that begins like a formula. Such a cell gets an apostrophe in front (OWASP, "CSV Injection";
 * ASVS 1.2.10), and one that begins with apostrophes before a formula gets one more: so the guard can be taken off exactly.
 */

const FORMULA = /^'*(?:[\t\r\n\0]|[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@\0＝＋－＠])/u

/** The cell as it may stand in a CSV file. */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** What `guardCell` was given. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}
