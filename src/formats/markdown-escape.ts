/** Text as it may stand in Markdown: it reads as the same text in CommonMark, GitHub, Jekyll (kramdown, Liquid) and Obsidian. */
import TurndownService from 'turndown'
import { withoutUnseen } from '../domain/text/unseen'

/** A bare web address. Brackets, braces and stars end it: they are markup. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>[\]{}*`\\|"]+/giu
/** Between two letters they never begin or end emphasis: `file_name`. */
const INNER_UNDERSCORES = /(?<=[\p{L}\p{M}\p{N}])(?:\\_)+(?=[\p{L}\p{M}\p{N}])/gu
/** Underscores behind punctuation: they begin emphasis where others end it later. */
const EMPHASIS_START = /(?<![\p{L}\p{M}\p{N}_])_+(?=[\p{L}\p{M}\p{N}])/gu
const EMPHASIS_END = /(?<=[^_])_+(?![\p{L}\p{M}\p{N}_])/gu
/** Obsidian takes such a word for a tag of the note. */
const HASH_TAG = /(?<![\p{L}\p{M}\p{N}&\\])#(?=[\p{L}\p{N}\p{Extended_Pictographic}_/-])/gu

/** Plain text as Markdown that reads as the same text. */
export function escapeText(text: string): string {
  const seen = withoutUnseen(text)
  let escaped = ''
  let end = 0
  for (const { 0: address, index } of seen.matchAll(ADDRESS)) {
    escaped += escapeWords(seen.slice(end, index), end === 0) + escapeAddress(address)
    end = index + address.length
  }
  return escaped + escapeWords(seen.slice(end), end === 0)
}

/** The alternative text of a picture. */
export function escapeAlt(alt: string): string {
  return escapeText(alt.replace(/\s+/g, ' ').trim())
}

/** An address as it may stand in parentheses, also within a table. */
export function destination(url: string): string {
  return url.replace(
    /[()<>\s\\|{}"'`]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

/** `isFirst`: at the beginning of a text stand the marks of lists, headings and quotes. */
function escapeWords(text: string, isFirst: boolean): string {
  if (text === '') return ''
  const { escape: escapeMarks } = TurndownService.prototype
  // A letter before the text hides its beginning from the rules for lines.
  const escaped = isFirst ? escapeMarks(text) : escapeMarks(`x${text}`).slice(1)
  const readable = escaped
    .replace(INNER_UNDERSCORES, (marks) => marks.replaceAll('\\', ''))
    .replace(HASH_TAG, '\\#')
  return escapeInstructions(withoutBlockName(readable))
}

/** Obsidian takes the last word of a text for the name of its block, and hides it, where it begins with `^`. */
function withoutBlockName(text: string): string {
  const at = text.lastIndexOf('^')
  const isName = at >= 0 && /^[\w-]+$/.test(text.slice(at + 1).trimEnd()) && !/\S/.test(text.charAt(at - 1))
  return isName ? `${text.slice(0, at)}\\${text.slice(at)}` : text
}

/** No backslash stands in an address: it is copied as it is. An underscore that would begin emphasis is written as its code. */
function escapeAddress(address: string): string {
  const lastEnd = [...address.matchAll(EMPHASIS_END)].at(-1)?.index ?? -1
  return escapeInstructions(
    address.replace(EMPHASIS_START, (marks, at: number) =>
      at < lastEnd ? '%5F'.repeat(marks.length) : marks,
    ),
  )
}

/**
 * `<` opens HTML, `{:` sets attributes in kramdown, `{{` and `{%` run Liquid, `$$` and a pair of `$` hold mathematics, `%%` hides text
 * and `==` marks it in Obsidian.
 */
function escapeInstructions(text: string): string {
  return text
    .replace(/&(?=#?\w{1,32};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\{(?=[:{%])/g, '&#123;')
    .replaceAll('$$', '\\$\\$')
    .replace(/(?<!\\)\$(?=[^\s$](?:[^$]*[^\s$])?\$)/g, '\\$')
    .replaceAll('~~', '\\~\\~')
    .replaceAll('%%', '\\%\\%')
    .replace(/\\?==/g, '\\=\\=')
}
