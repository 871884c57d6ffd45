/**
 * Removes invisible characters: soft hyphens, joiners, direction marks, controls. Pages put them into words to break lines or
 * by accident, and a search does not find a copied word that contains one. Keeps those that change the display. Pure.
 */

const ANY =
  /[^\P{Cc}\s\0]|\u034F|[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC]|[\u{E0000}-\u{E007F}]/u

/**
 * Always invisible: controls, soft hyphens, word joiners, byte order marks, invisible operators of formulas, direction
 * overrides.
 */
const NEVER_SEEN = /[^\P{Cc}\s\0]|[\u00AD\u202D\u202E\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFC]/gu

/** Blanks as wide as a Korean syllable. */
const FILLERS = /[\u3164\uFFA0]/g

/** Right-to-left scripts: direction marks only matter beside them. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202C\u2066-\u2069]/g

/** A zero-width space separates words only in scripts without visible spaces. */
const BREAKS = /\u200B{2,}/g
const UNSPACED =
  '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tai_Tham}\\p{Script=Tai_Viet}\\p{Script=New_Tai_Lue}\\p{Script=Javanese}]'
const NEEDLESS_BREAK = new RegExp(`(?<!${UNSPACED})\\u200B|\\u200B(?!${UNSPACED})`, 'gu')

/** Scripts whose letters change shape beside a joiner: Persian plurals, Indic half forms. */
const JOINING_SCRIPTS = `
  Arabic Syriac Mongolian Nko Mandaic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan
`
const JOINING = `[${JOINING_SCRIPTS.trim()
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}\\u0640\\u064B-\\u0652\\u0951\\u0952]`
const NEEDLESS_NON_JOINER = new RegExp(`(?<!${JOINING})\\u200C|\\u200C(?!${JOINING})`, 'gu')
/** The end of an emoji that joins several, such as a family or a profession. */
const EMOJI_END = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\u{E007F}]'
const NEEDLESS_JOINER = new RegExp(
  `(?<!${JOINING}|${EMOJI_END})\\u200D|(?<=${EMOJI_END})\\u200D(?!\\p{Extended_Pictographic})`,
  'gu',
)

/** A grapheme joiner keeps Hebrew marks in order; anywhere else it has no effect. */
const NEEDLESS_GRAPHEME_JOINER = /(?<!\p{M})\u034F/gu

/** Invisible tag characters: in a regional flag they name the region. */
const TAGS = /\u{1F3F4}[\u{E0020}-\u{E007F}]{1,16}|[\u{E0000}-\u{E007F}]/gu

/** Removes invisible characters. Keeps those that join letters, emoji or the words of scripts without spaces. */
export function withoutUnseen(text: string): string {
  if (!ANY.test(text)) return text
  const seen = text
    .replace(NEVER_SEEN, '')
    .replace(FILLERS, ' ')
    .replace(TAGS, (tags) => (tags.length > 2 ? tags : ''))
    .replace(BREAKS, '\u200B')
    .replace(NEEDLESS_BREAK, '')
    .replace(NEEDLESS_NON_JOINER, '')
    .replace(NEEDLESS_JOINER, '')
    .replace(NEEDLESS_GRAPHEME_JOINER, '')
  return RIGHT_TO_LEFT.test(seen) ? seen : seen.replace(DIRECTIONS, '')
}
