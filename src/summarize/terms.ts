/**
 * Key terms: the few names and nouns that an article is about, in its own words, to be offered as tags. What stands often, in the title,
 * and early counts; of terms that share words the fuller one stays.
 */
import { isFurniture } from './boilerplate'
import { vocabulary } from './features'
import { rulesLanguage } from './language'
import { hanRuns, japaneseWords, koreanStems, segmentedWords, spacedWords, type TermWord } from './term-words'

export interface TermsInput {
  /** One block a line. */
  text: string
  title: string
  /** BCP 47 tag as the page states it. */
  lang: string | null
  /** Who wrote it: no topic of it. */
  byline?: string | null
  /** The segmenter to use; the browser's own unless told. `null` stands for a browser without one. */
  Segmenter?: typeof Intl.Segmenter | null
}

/** Most terms that are offered. */
export const MOST_TERMS = 5
/** Characters of a text that are read: what an article is about stands there. */
const READ = 30_000
const READ_LINE = 2_000
const LONGEST_TERM = 40
/** Words of a term, and characters of a Chinese one. */
const LONGEST_PHRASE = 3
const LONGEST_HAN = 6
/** Languages in which an article or preposition tells most nouns. */
const ARTICLES = new Set(['en', 'fr', 'it', 'es', 'pt', 'nl', 'nb', 'sv', 'da'])
const HANGUL = /\p{Script=Hangul}/u
/** A word of no other distinction has to stand so often. */
const OFTEN = 4

interface Term {
  words: string[]
  /** How often each of its forms stands. */
  shown: Map<string, number>
  count: number
  inTitle: boolean
  early: boolean
  names: number
  nouns: number
  endings: Set<string>
  bare: boolean
}

/** Up to five terms, the weightiest first; none for a text that is too short or in a script without known words. Never throws. */
export function keyTerms({ text, title, lang, byline, Segmenter = Intl.Segmenter }: TermsInput): string[] {
  const rules = rulesLanguage(text, lang)
  const lines = text
    .slice(0, READ)
    .split(/[\r\n]+/)
    .map((line) => line.slice(0, READ_LINE))
    .filter((line) => line.trim() !== '' && !isFurniture(line))
  const all = [title.slice(0, 500), ...lines]
  const terms = rules === 'zh' ? hanTerms(all) : wordTerms(all, wordsOf(rules, all, Segmenter))
  const writer = byline?.toLowerCase() ?? ''
  return chosen(terms.filter((term) => !writer.includes(bestForm(term).toLowerCase()))).map(bestForm)
}

function wordsOf(
  rules: string,
  lines: readonly string[],
  Segmenter: typeof Intl.Segmenter | null,
): (line: string) => TermWord[] {
  if (rules === 'ja') return japaneseWords
  const stop = new Set([...vocabulary(rules).stop, ...calendarWords(rules)])
  const spaced = {
    stop,
    capitalNouns: rules === 'de',
    articles: ARTICLES.has(rules),
    stems: koreanStems(lines.join('\n')),
  }
  return (line) => {
    const isSpaced = !/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(line)
    if (isSpaced) return spacedWords(line, spaced)
    return Segmenter ? segmentedWords(line, Segmenter, rules || 'th') : []
  }
}

/** The names of days and months: they are in every report and the topic of none. */
function calendarWords(rules: string): string[] {
  if (rules === '') return []
  const named = (part: 'weekday' | 'month', dates: number[]) => {
    const format = new Intl.DateTimeFormat(rules, { [part]: 'long', timeZone: 'UTC' })
    return dates.map((date) => format.format(date).toLowerCase())
  }
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day))
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month))
  return [...named('weekday', days), ...named('month', months)]
}

/** Runs of up to three words, as terms. */
function wordTerms(lines: readonly string[], wordsIn: (line: string) => TermWord[]): Term[] {
  const terms = new Map<string, Term>()
  lines.forEach((line, at) => {
    const words = wordsIn(line)
    words.forEach((_, from) => {
      for (let to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
        if (to > from && !words[to]?.joined) break
        const part = words.slice(from, to + 1)
        count(
          terms,
          part.map(({ key }) => key),
          part.map(({ shown }) => shown).join(' '),
          at,
          lines.length,
          part,
        )
      }
    })
  })
  return Array.from(terms.values()).filter(isTerm)
}

function isTerm({ words, count, names, nouns, inTitle, early, endings, bare }: Term): boolean {
  // A whole name near the head is worth an offer in a text too short to repeat it.
  if (count < 2) return words.length > 1 && names === count && early
  if (words.length > 1) return nouns > 0
  if (names * 2 > count) return true
  if (nouns * 2 < count) return false
  if (!HANGUL.test(words[0] ?? '')) return inTitle || count >= OFTEN
  // A Korean noun takes particles; an adverb takes none, and what looks like a verb's stem always the same.
  return endings.size >= 2 || (bare && endings.size > 0 && (inTitle || count >= OFTEN - 1))
}

/**
 * Chinese terms: pieces that stand twice or more with different neighbours on both sides (accessor variety, Feng et al.
 * 2004), the longest of those that stand equally often.
 */
function hanTerms(lines: readonly string[]): Term[] {
  const terms = new Map<string, Term>()
  const left = new Map<string, Set<string>>()
  const right = new Map<string, Set<string>>()
  lines.forEach((line, at) => {
    for (const [runAt, run] of hanRuns(line).entries()) {
      for (let from = 0; from < run.length - 1; from++) {
        for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_HAN); to++) {
          const piece = run.slice(from, to)
          count(terms, [piece], piece, at, lines.length, [])
          // The border of a run is a neighbour of its own each time.
          add(left, piece, from > 0 ? run.charAt(from - 1) : `${at} ${runAt}`)
          add(right, piece, to < run.length ? run.charAt(to) : `${at} ${runAt}`)
        }
      }
    }
  })
  const free = Array.from(terms.entries()).filter(
    ([piece, { count }]) =>
      count >= 2 && (left.get(piece)?.size ?? 0) >= 2 && (right.get(piece)?.size ?? 0) >= 2,
  )
  return free
    .filter(
      ([piece, { count }]) =>
        !free.some(
          ([other, longer]) =>
            other.length > piece.length && other.includes(piece) && longer.count * 1.5 >= count,
        ),
    )
    .map(([, term]) => term)
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

function count(
  terms: Map<string, Term>,
  words: string[],
  shown: string,
  line: number,
  lines: number,
  parts: readonly TermWord[],
): void {
  const key = words.join(' ')
  const term: Term = terms.get(key) ?? {
    words,
    shown: new Map(),
    count: 0,
    inTitle: false,
    early: false,
    names: 0,
    nouns: 0,
    endings: new Set(),
    bare: false,
  }
  terms.set(key, term)
  term.count++
  term.shown.set(shown, (term.shown.get(shown) ?? 0) + 1)
  term.inTitle ||= line === 0
  term.early ||= line <= Math.max(2, lines / 5)
  // A title may be written in capitals throughout: it proves no name.
  if (line > 0 && parts.every(({ name }) => name)) term.names++
  if (parts.every(({ noun }) => noun)) term.nouns++
  const ending = parts.at(-1)?.ending ?? ''
  if (ending === '') term.bare = true
  else term.endings.add(ending)
}

function weight({ words, shown, count, inTitle, early, names }: Term): number {
  const [form = ''] = shown.keys()
  const length = words.length > 1 ? 1 + words.length / 2 : Math.min(1.6, 0.7 + form.length / 10)
  return (
    count *
    length *
    (inTitle ? 2 : 1) *
    (early ? 1.3 : 1) *
    (names * 2 > count ? 1.4 : 1) *
    (count > 1 ? 1 : 0.5)
  )
}

/** The weightiest terms, none of which is part of another or shares a word with it. */
function chosen(terms: readonly Term[]): Term[] {
  const kept: Term[] = []
  const ordered = terms
    .filter((term) => bestForm(term).length <= LONGEST_TERM)
    .map((term) => ({ term, weight: weight(term) }))
    // Equal weights: the term that stands first in the text, so that every browser gives the same.
    .sort((a, b) => b.weight - a.weight)
  for (const { term } of ordered) {
    if (kept.some((other) => overlaps(term, other))) continue
    kept.push(term)
    if (kept.length === MOST_TERMS) break
  }
  return kept
}

function overlaps(one: Term, other: Term): boolean {
  const [a, b] = [one.words.join(' '), other.words.join(' ')]
  return (
    a.includes(b) || b.includes(a) || one.words.some((word) => other.words.some((each) => alike(word, each)))
  )
}

/** One word in two forms: inflected languages put endings on names too. */
function alike(one: string, other: string): boolean {
  return one === other || (one.length >= 6 && other.length >= 6 && one.slice(0, 5) === other.slice(0, 5))
}

function bestForm({ shown }: Term): string {
  const [best] = Array.from(shown).toSorted((a, b) => b[1] - a[1])
  return best?.[0] ?? ''
}
