/**
 * Superscripts and subscripts in plain text: 10⁶, CO₂, xⁿ, T_max. Uses Unicode characters if each has one (a search for
 * CO2 finds them, since they fold to digits and letters), else `^` or `_` before the words, with parentheses around several.
 * Endings of ordinals and abbreviations stay plain: 1st, XVIe, Mme, nº.
 */

const RAISED = characters('0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ', [
  ...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ',
])
const LOWERED = characters('0123456789+−=()aehijklmnoprstuvxβγρφχ', [
  ...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
])
/** Separators between several notes: 1, 2. */
const BETWEEN = /[\s,;'′]/

/** A longer text is no super- or subscript, just small print. UTF-16 units. */
const LONGEST = 24

const ORDINAL =
  /^(?:st|nds?|rd|th|(?:e|er|re|ère|[iI]?[eè]me|nde)s?|è|de|ste|\.?[oa]s?|\.?er\.?|ro|do|to|mo|no|va|vo)$/i
/** Ordinal endings after a Roman numeral. */
const ROMAN_ORDINAL = /^(?:(?:e|er|re|ère|i?[eè]me)s?|\.?[oa])$/
/** Roman numerals. In lower case only those of centuries, because no unit or formula looks like them. */
const ROMAN = /^(?:[IVXLCDM]+|(?=..)[ivx]+)$/
/** A number or letter with an abbreviation dot before the raised letters: 1.º, n.º, D.ª */
const DOTTED = /(?<=(?:^|[^\p{L}\p{N}])(?:\d{1,3}|\p{L}))\.$/u
/** Whole words that end with raised letters, in the languages that write them so. */
const ABBREVIATION = new RegExp(
  '^(?:M(?:e|es|me|mes|lle|lles|gr|grs|r|rs)|D(?:r|rs|re|ra)|P(?:r|rs)|S(?:r|ra|t|te|ts|tes|gr)|C(?:ie|te|tesse)|V(?:ve|te)|[Nn]os?|' +
    '[Ff]o|B(?:d)|J(?:r)|[Dd]ept|[Ll]td)$',
)
const WORD = /[\p{L}\p{N}]/u
/** The ordinal indicators of Spanish, Portuguese and Italian: characters of their own that keyboards have. */
const INDICATORS: Readonly<Record<string, string>> = { o: 'º', a: 'ª' }
const TRADE: Readonly<Record<string, string>> = { tm: '™', sm: '℠' }

/** How to write raised or lowered words: each character through `map`, with signs around them. */
export interface Setting {
  before: string
  after: string
  map: (text: string) => string
}

const PLAIN: Setting = { before: '', after: '', map: (text) => text }

/** Returns how to write a superscript after `base`, the text before it. `words` is its whole text. */
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

/** Returns how to write a subscript after `base`. */
export function loweredSetting(base: string, words: string): Setting {
  return setting(base, words.trim(), LOWERED, '_')
}

/** Returns the letters and digits at the end of a text; only the end of a long word. */
function lastWord(base: string): string {
  const end = Array.from(base.slice(-LONGEST))
  return end.slice(end.findLastIndex((each) => !WORD.test(each)) + 1).join('')
}

/** True for a number, Arabic or Roman, with an ordinal ending. */
function isOrdinal(end: string, text: string): boolean {
  if (!ORDINAL.test(text)) return false
  return (
    /\d$/.test(end) || (ROMAN.test(end) && ROMAN_ORDINAL.test(text)) || (end.length === 1 && text === 'th')
  )
}

function setting(base: string, text: string, table: ReadonlyMap<string, string>, sign: string): Setting {
  const isApart = base === '' || /\s$/.test(base)
  // Signs alone, bracketed words and words that are merely set small stay unchanged.
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
