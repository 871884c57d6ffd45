/**
 * File names that are legal on Windows, macOS and Linux, in archives and in Jekyll. Letters of every script stay.
 */
import type { ArticleRow, Millis } from '../domain/article/article'
import { localDay, readersDate } from '../domain/text/day'

/** Bytes of UTF-8 that a name may have: encrypted home folders and old archivers stop at 143. */
const MAX_BYTES = 120

/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu

/** What stands between words: white space, the non-joiner of Persian, what some system forbids, marks that shells and links trip over. */
const SEPARATORS = /[\s\u200C\p{Z}/\\:*?<>|#%&{}$!@+=,;()[\]^~…]+/gu
/** Quotation marks go without a gap: `"Library"s` is one word. */
const QUOTES = /["'`“”„‘’«»]+/gu
/** Characters that are not seen: controls, bidirectional and other format characters, private and unassigned. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFC\uFFFD]+/gu
/** A title as part of a file name: words joined by hyphens, at most `maxBytes` of UTF-8. Empty when nothing is left. */
export function slug(title: string, maxBytes: number): string {
  const words = title
    .slice(0, 4 * MAX_BYTES)
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(QUOTES, '')
    .replace(SEPARATORS, '-')
    .replace(UNSEEN, '')
    // Again: what stood between a letter and its mark is gone.
    .normalize('NFC')
    .replace(/-{2,}/g, '-')
  return trimEdges(cutBytes(trimEdges(words), maxBytes))
}

/** `YYYY-MM-DD-slug.md`, as Jekyll wants a post, by the day of publication or else of saving, in the reader's time zone. */
export function articleFileName(row: ArticleRow, extension: string): string {
  const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    readersDate(row.publishedAt ?? ''),
  )?.[0]
  const head = `${day ?? localDay(row.savedAt)}-`
  const room = MAX_BYTES - head.length - extension.length - 1
  return `${head}${slug(row.title, room) || slug(row.id, room) || 'article'}.${extension}`
}

/** Name of an export: the article's when it is `only` one, else `pressmark-YYYY-MM-DD`. */
export function exportFileName(only: ArticleRow | null, now: Millis, extension: string): string {
  return only ? articleFileName(only, extension) : `pressmark-${localDay(now)}.${extension}`
}

/**
 * A name that is not taken yet: numbered before its extension when it is. Names that differ only in case are one on
 * Windows and macOS. Adds the name to `taken`.
 */
export function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.')
  const base = dot > 0 ? name.slice(0, dot) : name
  const extension = dot > 0 ? name.slice(dot) : ''
  let free = name
  for (let number = 2; taken.has(folded(free)); number++) {
    const end = `-${number}${extension}`
    free = trimEdges(cutBytes(base, MAX_BYTES - end.length)) + end
  }
  taken.add(folded(free))
  return free
}

/** True when Windows, macOS and Linux take the name as it is. */
export function isLegalName(name: string): boolean {
  return (
    name !== '' &&
    byteLength(name) <= MAX_BYTES &&
    !/[\p{Cc}\p{Bidi_Control}<>:"/\\|?*]/u.test(name) &&
    !/^[\s.]|[\s.]$/u.test(name) &&
    !RESERVED.test(name.split('.', 1)[0]?.trim() ?? '') &&
    name.isWellFormed() &&
    name === name.normalize('NFC')
  )
}

function folded(name: string): string {
  return name.toLowerCase().normalize('NFC')
}

function trimEdges(text: string): string {
  return text.replace(/^[-._]+|(?<![-._])[-._]+$/gu, '')
}

/** The longest run of whole graphemes from the start that fits. */
function cutBytes(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text
  let end = 0
  let bytes = 0
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    bytes += byteLength(segment)
    if (bytes > maxBytes) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
