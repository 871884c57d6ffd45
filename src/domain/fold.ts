/** The form in which texts are compared, the same for what is looked for and where. Pure. */

/** Accents that writing systems with an alphabet put on letters. Kana's voicing marks are letters of their own. */
const ACCENTS = /[\u0300-\u036F]/g

/** Where the characters stand that have such an accent in them: most texts without an alphabet have none. */
const MAY_HAVE_ACCENTS = /[\u00C0-\u1FFF\u2100-\u22FF\u2A00-\u2FFF\uD800-\uDFFF]/

/** A text in the form in which texts are compared: one form of Unicode, lower case, without accents. */
export function folded(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  if (!MAY_HAVE_ACCENTS.test(plain)) return plain
  // A sigma is written otherwise at the end of a word, which a query's end need not be.
  return plain.normalize('NFD').replace(ACCENTS, '').normalize('NFC').replaceAll('ς', 'σ')
}
