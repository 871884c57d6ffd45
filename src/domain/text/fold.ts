/**
 * Folds texts for comparison, the query and the searched text alike. It removes the differences that the foldings of
 * Unicode's draft report 30 ("Character Foldings") remove for searching: case, width, accents, strokes, optional points,
 * the kinds of dashes, apostrophes, dots and digits, and invisible characters. Pure.
 */

/** Signs that keyboards and publishers write in several ways, each mapped to the one that is compared. */
const SIGNS: Readonly<Record<string, string>> = {
  ...all('\u02BC\u2018\u2019\u201B\u2032', "'"),
  ...all('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'),
  // Korean publishers use the old vowel letter as the dot between two names (한ㆍ미).
  ...all('\u2022\u2027\u30FB\u318D\uFF65', '·'),
  ...all('\u301C', '~'),
}
const SIGN = anyOf(SIGNS)

/** Finds characters that need the slower path. Most English, Korean, Japanese and Chinese texts have none. */
const NEEDS_MORE =
  /[\uFE00-\uFFFF\u00AD\u00C0-\u1FFF\u200B-\u200F\u202A-\u22FF\u2A00-\u2FFF\uA600-\uABFF\uD800-\uDFFF]/

/**
 * Optional marks: accents of alphabets, points and signs of Hebrew, Arabic and Syriac, and the line that lengthens an Arabic
 * word. Vowel signs of other scripts and the voicing marks of Kana are not optional.
 */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7-\u06ED\u0711\u0730-\u074A]/g

/** Soft hyphens, joiners, direction marks, emoji variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

/**
 * Letters that no Unicode form decomposes: letters that Unicode's collation (CLDR root) treats as equal except for an
 * accent; the Turkish dotless i, which other keyboards lack; and the final sigma of Greek, since a query may end in the middle
 * of
 * a word.
 */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ...all('ðđ', 'd'),
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ς: 'σ',
}
const LETTER = anyOf(LETTERS)

const OTHER_DIGIT = /[^\P{Nd}0-9]/gu

/** Folds a text for comparison: one Unicode form, lower case, without accents. */
export function folded(text: string): string {
  const plain = withPlainSigns(text).normalize('NFKC').toLowerCase()
  if (!NEEDS_MORE.test(plain)) return plain
  return plain
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(UNSEEN, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(OTHER_DIGIT, digitOf)
    .normalize('NFC')
}

/** Returns the text with one kind of dash, apostrophe and dot; its length stays the same. */
export function withPlainSigns(text: string): string {
  return text.replace(SIGN, (sign) => SIGNS[sign] ?? sign)
}

/** Returns the value of a digit of any script: Unicode places the ten digits of a script in order, zero first. */
function digitOf(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0
  const from = zero
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return `${(from - zero) % 10}`
}

function all(signs: string, as: string): Record<string, string> {
  return Object.fromEntries(Array.from(signs, (sign) => [sign, as]))
}

function anyOf(letters: Readonly<Record<string, string>>): RegExp {
  return new RegExp(`[${Object.keys(letters).join('')}]`, 'g')
}
