/**
 * Repairs what a sentence segmenter gets wrong in news: abbreviations and initials, ordinals, quotations that go on
 * (`"…했다."라고 말했다`, `「…。」と述べた`, `"Really?" he asked`), closers left behind, sentences without a space between.
 */
import { isAbbreviation, isAcronym } from './abbreviations'
import type { Span } from './span'
import { stopWords } from './stop-words'

/** Languages that write an ordinal with a full stop: `am 3. Mai`. */
const ORDINAL_LANGUAGES = 'de nb da fi is et lv cs sk sl hr bs sr hu pl tr eu'.split(' ')

const LEADING_CLOSERS = /^[\s]*[»”’"')\]」』）】›]+(?=\s|$|[.,;])[.,;]?\s*/u
/** A glued sentence: two small letters, a stop, a capitalised word. `।` and `۔` close one wherever they stand. */
const GLUED = /(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll})|(?<=[۔।])(?=\p{L})/gu
const ENDS_WITH_CLOSED_STOP = /[.!?。！？…]["'”’」』»)）]+$/u
const GOES_ON = /^(?:\p{Ll}|[,;:，、])/u
const JAPANESE_GOES_ON = /^(?:と|って|との|など|という|は|が|を|に|も|の|だ|です|で)/u
const HANGUL_START = /^\p{Script=Hangul}/u
const ENUMERATOR = /^[\s(]*(?:\d{1,3}|\p{L})[.)]\s*$/u
const ORDINAL_END = /(?:^|[\s(])\d{1,2}\.\s*$/u

/** Characters at the end of a piece that tell whether it goes on: a bound, since pieces grow as they are joined. */
const TAIL = 60
/** Pieces that a quotation may span, and characters that it may take. */
const MAX_QUOTED_PIECES = 3
const MAX_QUOTED_LENGTH = 400

/** What a language brings to the repair. */
export interface RepairRules {
  lang: string
  /** Words of grammar: with a capital letter they begin a sentence. */
  starters: ReadonlySet<string>
}

/** The rules of a primary language subtag. */
export function repairRules(lang: string): RepairRules {
  return { lang, starters: stopWords(lang) }
}

/** Raw pieces in order → sentences in order. Covers the same characters. */
export function repair(text: string, raw: readonly Span[], { lang, starters }: RepairRules): Span[] {
  const pieces = raw.flatMap((span) => splitGlued(text, span))
  const joined: Span[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (!last) {
      joined.push({ ...piece })
      continue
    }
    const rest = { ...piece }
    const closers = LEADING_CLOSERS.exec(text.slice(rest.start, Math.min(rest.end, rest.start + 40)))
    if (closers) {
      rest.start += closers[0].length
      last.end = rest.start
      if (rest.start >= rest.end) continue
    }
    if (
      belongsTogether(
        text.slice(Math.max(last.start, last.end - TAIL), last.end),
        text.slice(rest.start, rest.end),
        lang,
        starters,
      )
    )
      last.end = rest.end
    else joined.push(rest)
  }
  return joinQuotations(text, joined)
}

function splitGlued(text: string, span: Span): Span[] {
  const spans: Span[] = []
  let from = span.start
  for (const match of text.slice(span.start, span.end).matchAll(GLUED)) {
    const at = span.start + match.index
    if (at <= from) continue
    spans.push({ start: from, end: at })
    from = at
  }
  spans.push({ start: from, end: span.end })
  return spans
}

function belongsTogether(
  before: string,
  after: string,
  lang: string,
  starters: ReadonlySet<string>,
): boolean {
  const head = before.trimEnd()
  if (ENUMERATOR.test(before)) return true
  if (ENDS_WITH_CLOSED_STOP.test(head)) {
    if (head.length === before.length && HANGUL_START.test(after)) return true
    if (/[」』]$/u.test(head) && JAPANESE_GOES_ON.test(after)) return true
  }
  if (GOES_ON.test(after)) return true
  // `워싱턴 D.C.에서`: a particle after letters of another script.
  if (/\p{Script=Latin}\.$/u.test(before) && HANGUL_START.test(after)) return true
  if (ORDINAL_END.test(before)) return ORDINAL_LANGUAGES.includes(lang) && /^["„(]?\p{L}/u.test(after)
  if (!head.endsWith('.')) return false
  const word = lastWord(head)
  if (isAbbreviation(word, after)) return true
  // `the U.S. Senate` goes on; `in the U.S. The Senate` does not.
  return isAcronym(word) && !startsSentence(after, starters)
}

/** A capitalised word of grammar begins a sentence; a capitalised name may go on with one. */
function startsSentence(after: string, starters: ReadonlySet<string>): boolean {
  const word = /^[^\p{L}\d]*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase()
  if (word === undefined) return false
  return word.length <= 2 || starters.has(word)
}

function lastWord(head: string): string {
  return /[^\s("“„«'‘[]+$/u.exec(head.slice(-24))?.[0] ?? ''
}

/** Joins a piece that opens a quotation or bracket with the pieces up to its end, when that is near. */
function joinQuotations(text: string, pieces: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (let index = 0; index < pieces.length; index++) {
    const first = pieces[index] as Span
    let end = first.end
    if (pieces.length > 1 && openMarks(text.slice(first.start, first.end)) > 0) {
      for (let ahead = 1; ahead <= MAX_QUOTED_PIECES; ahead++) {
        const next = pieces[index + ahead]
        if (!next || next.end - first.start > MAX_QUOTED_LENGTH) break
        if (openMarks(text.slice(first.start, next.end)) > 0) continue
        end = next.end
        index += ahead
        break
      }
    }
    joined.push({ start: first.start, end })
  }
  return joined
}

/** How many quotations and brackets a piece leaves open. Single quotes are not counted: they are apostrophes too. */
function openMarks(piece: string): number {
  let depth = 0
  let straight = 0
  // In „…“ the second mark closes; in “…” the same mark opens.
  const lowQuotes = piece.includes('„')
  for (const mark of piece.match(/["“”„«»()[\]「」『』（）【】]/gu) ?? []) {
    if (mark === '"') straight ^= 1
    else if ('„«([「『（【'.includes(mark)) depth++
    else if (mark === '“') depth += lowQuotes ? -1 : 1
    else depth--
    if (depth < 0) depth = 0
  }
  return depth + straight
}
