/**
 * Superscripts and subscripts in plain text: 10⁶, CO₂, xⁿ, T_max. Characters of Unicode where there is one for each (a search for
 * CO2 finds them, since they fold to digits and letters), else `^` or `_` before the words, in parentheses where they are several.
 * Endings of ordinals and abbreviations stay words: 1st, XVIe, Mme, nº.
 */

const RAISED = characters('0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ', [
  ...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ',
])
const LOWERED = characters('0123456789+−=()aehijklmnoprstuvxβγρφχ', [
  ...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
])
/** What stands between several of them: notes 1, 2. */
const BETWEEN = /[\s,;'′]/

/** Longer ones are words that a page sets small. UTF-16 units. */
const LONGEST = 24

const ORDINAL =
  /^(?:st|nds?|rd|th|(?:e|er|re|ère|[iI]?[eè]me|nde)s?|è|de|ste|\.?[oa]s?|\.?er\.?|ro|do|to|mo|no|va|vo)$/i
/** What stands behind a Roman number. */
const ROMAN_ORDINAL = /^(?:(?:e|er|re|ère|i?[eè]me)s?|\.?[oa])$/
/** In small letters only those of centuries, which no unit or formula is. */
const ROMAN = /^(?:[IVXLCDM]+|(?=..)[ivx]+)$/
/** A number, or the letters of a word for it, that a dot shortens before the raised letters: 1.º, n.º, D.ª */
const DOTTED = /(?<=(?:^|[^\p{L}\p{N}])(?:\d{1,3}|\p{L}))\.$/u
/** Whole words that end with raised letters, in the languages that write so. */
const ABBREVIATION = new RegExp(
  '^(?:M(?:e|es|me|mes|lle|lles|gr|grs|r|rs)|D(?:r|rs|re|ra)|P(?:r|rs)|S(?:r|ra|t|te|ts|tes|gr)|C(?:ie|te|tesse)|V(?:ve|te)|[Nn]os?|' +
    '[Ff]o|B(?:d)|J(?:r)|[Dd]ept|[Ll]td)$',
)
const WORD = /[\p{L}\p{N}]/u
/** In these a raised letter has a character of its own that keyboards have. */
const INDICATORS: Readonly<Record<string, string>> = { o: 'º', a: 'ª' }
const TRADE: Readonly<Record<string, string>> = { tm: '™', sm: '℠' }

/** How raised or lowered words are written: each character by `map`, with signs around them. */
export interface Setting {
  before: string
  after: string
  map: (text: string) => string
}

const PLAIN: Setting = { before: '', after: '', map: (text) => text }

/** How a superscript is written behind `base`, the text before it. `words` are all of its text. */
export function raisedSetting(base: string, words: string): Setting {
  const text = words.trim()
  const end = lastWord(base.slice(-LONGEST).replace(DOTTED, ''))
  const trade = TRADE[text.toLowerCase()]
  if (trade && end !== '') return { ...PLAIN, map: (part) => part.replace(/\S+/, trade) }
  if (isOrdinal(end, text) || (end !== '' && ABBREVIATION.test(end + text))) {
    const indicator = /[\dNn]$/.test(end) || base.endsWith('.') ? INDICATORS[text] : undefined
    return indicator ? { ...PLAIN, map: (part) => part.replace(text, indicator) } : PLAIN
  }
  return setting(base, text, RAISED, '^')
}

/** How a subscript is written behind `base`. */
export function loweredSetting(base: string, words: string): Setting {
  return setting(base, words.trim(), LOWERED, '_')
}

/** The letters and digits at the end of a text; of a long word its end. */
function lastWord(base: string): string {
  const end = Array.from(base.slice(-LONGEST))
  return end.slice(end.findLastIndex((each) => !WORD.test(each)) + 1).join('')
}

/** A number or a Roman one before the ending of an ordinal. */
function isOrdinal(end: string, text: string): boolean {
  if (!ORDINAL.test(text)) return false
  return (
    /\d$/.test(end) || (ROMAN.test(end) && ROMAN_ORDINAL.test(text)) || (end.length === 1 && text === 'th')
  )
}

function setting(base: string, text: string, table: ReadonlyMap<string, string>, sign: string): Setting {
  const isApart = base === '' || /\s$/.test(base)
  // Signs alone, words between brackets, and words that only stand small are what they are.
  if (!/[\p{L}\p{N}+=−-]/u.test(text) || /^[[［].*[\]］]$/u.test(text)) return PLAIN
  const all = Array.from(text.replaceAll('-', '−').replaceAll('–', '−'))
  const isWord = (isApart ? /\p{L}{2}/u : /\p{L}{5}/u).test(text)
  if (!isWord && all.every((each) => table.has(each) || BETWEEN.test(each)))
    return { ...PLAIN, map: (part) => mapped(part, table) }
  if (isApart) return PLAIN
  if (text.length > LONGEST) return { before: ' ', after: '', map: (part) => part }
  return /^[\p{L}\p{M}\p{N}]+$/u.test(text)
    ? { before: sign, after: '', map: (part) => part }
    : { before: `${sign}(`, after: ')', map: (part) => part }
}

function mapped(part: string, table: ReadonlyMap<string, string>): string {
  return Array.from(part, (each) => table.get(each === '-' || each === '–' ? '−' : each) ?? each).join('')
}

function characters(plain: string, set: readonly string[]): ReadonlyMap<string, string> {
  return new Map(Array.from(plain, (each, at) => [each, set[at] ?? each]))
}
