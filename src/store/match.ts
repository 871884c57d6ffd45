/** What a search finds: every word of the query somewhere in the article, also inside compounds. Pure. */

/** Accents that writing systems with an alphabet put on letters. Kana's voicing marks are letters of their own. */
const ACCENTS = /[\u0300-\u036F]/g

/** Words of a query beyond this are passed over. */
const MOST_WORDS = 20

/** A text in the form in which texts are compared: one form of Unicode, lower case, without accents. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC')
}

/** The words of a query, folded. Empty for a query without any. */
export function wordsOf(query: string): string[] {
  return folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}

/** True where each word, folded, is contained in one of the texts. */
export function matchesWords(texts: readonly string[], words: readonly string[]): boolean {
  const all = folded(texts.join('\n'))
  return words.every((word) => all.includes(word))
}
