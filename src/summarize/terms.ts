/**
 * Key terms: the few names and subjects that an article is about, in its own words, to be offered as tags. Fewer are better than wrong
 * ones. A term needs evidence: the title has it, the text repeats it, or the publisher's keywords name it. Of terms within each other the
 * one that stands on its own is offered.
 */
import { folded } from '../domain/text/fold'
import { isFurniture } from './boilerplate'
import { bestForm, type Candidate } from './key-terms/candidate'
import { caselessCandidates } from './key-terms/caseless'
import { chineseCandidates, japaneseCandidates } from './key-terms/han'
import { koreanCandidates } from './key-terms/korean'
import { grammarLists, grammarOf, type Lexicon, lexicon } from './key-terms/lexicon'
import { nameCandidates } from './key-terms/names'
import { subjectCandidates } from './key-terms/subjects'
import { tokensOf } from './key-terms/tokens'
import { rulesLanguage } from './language'

export interface TermsInput {
  /** One block a line. */
  text: string
  title: string
  /** BCP 47 tag as the page states it. */
  lang: string | null
  /** Who wrote it: no topic of it. */
  byline?: string | null
  /** Where it was published: no topic of it either. */
  siteName?: string | null
  /** The publisher's own keywords: those that the article bears out are preferred. */
  keywords?: readonly string[]
  /** The segmenter to use; the browser's own unless told. `null` stands for a browser without one. */
  Segmenter?: typeof Intl.Segmenter | null
}

const HANGUL = /\p{Script=Hangul}/u
const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Most terms that are offered. */
export const MOST_TERMS = 5
/** Characters of a text that are read: what an article is about stands there. */
const READ = 30_000
const READ_LINE = 2_000
const READ_TITLE = 500
/** Soft hyphens, and spaces without width. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g
const LONGEST_TERM = 40
/** Characters of a text for each time that a term has to stand in it, in scripts with spaces and without. */
const FOR_EACH = 1_200
const FOR_EACH_HAN = 700
/** Fewest and most times. */
const FEW = 2
const OFTEN = 5
/** Of the weight of the first term, the share that the last must have. */
const LEAST_SHARE = 0.12

/** Up to five terms, the weightiest first; none for a text that is too short or in a script without known words. Never throws. */
export function keyTerms(input: TermsInput): string[] {
  const { text, title, Segmenter = Intl.Segmenter } = input
  const lines = text
    .slice(0, READ)
    .split(/[\r\n]+/)
    .map((line) => line.slice(0, READ_LINE).replace(UNSEEN, '').trim())
    .filter((line) => line !== '' && !isFurniture(line))
  const texts = [title.slice(0, READ_TITLE), ...lines]
  const words = lexicon(languageOf(text, input.lang))
  const often = Math.min(
    OFTEN,
    FEW + Math.floor(text.length / (['ja', 'zh', 'ko'].includes(words.lang) ? FOR_EACH_HAN : FOR_EACH)),
  )
  const keywords = new Set((input.keywords ?? []).map((keyword) => folded(keyword).trim()))
  const candidates = candidatesOf(texts, words, Segmenter).filter(
    (term) => !isPublication(term, input) && bestForm(term).length <= LONGEST_TERM,
  )
  return chosen(candidates, texts.length, keywords, often).map(bestForm)
}

function candidatesOf(
  texts: readonly string[],
  words: Lexicon,
  Segmenter: typeof Intl.Segmenter | null,
): Candidate[] {
  if (words.lang === 'ko') return koreanCandidates(texts, words)
  if (words.lang === 'ja') return japaneseCandidates(texts, words)
  if (words.lang === 'zh') return chineseCandidates(texts, words, Segmenter)
  const sample = texts.join(' ').slice(0, 4000)
  if (
    !/\p{Lu}/u.test(sample) ||
    (sample.match(/[\p{Ll}\p{Lu}]/gu)?.length ?? 0) * 2 < (sample.match(/\p{L}/gu)?.length ?? 0)
  )
    return caselessCandidates(texts, words, Segmenter)
  const lines = texts.map(tokensOf)
  const names = nameCandidates(lines, texts, words)
  const named: ReadonlySet<string> = new Set<string>(names.flatMap(({ words }) => [...words]))
  const subjects = subjectCandidates(lines, texts, words).filter(
    ({ words }) => !words.every((word) => named.has(word)),
  )
  // German writes nouns as names are written: one word proves nothing of a name.
  if (words.lang !== 'de') return [...names, ...subjects]
  const phrases = names.filter((term) => term.words.length > 1 || /^\p{Lu}{2}/u.test(bestForm(term)))
  const known: ReadonlySet<string> = new Set<string>(phrases.flatMap(({ words }) => [...words]))
  return [...phrases, ...subjectCandidates(lines, texts, words).filter(({ key }) => !known.has(key))]
}

/** The language by the page's tag and script, or by its small words where the tag says nothing or is plainly wrong. */
function languageOf(text: string, tag: string | null): string {
  const stated = rulesLanguage(text, tag)
  if (['ko', 'ja', 'zh', 'th'].includes(stated)) return stated
  const found =
    text
      .slice(0, 6_000)
      .toLowerCase()
      .match(/[\p{L}\p{M}'’]+/gu) ?? []
  const own = isSpoken(stated, found)
  if (own) return stated
  const hits = grammarLists().map(
    ([lang, list]) => [lang, found.filter((word) => list.has(word)).length] as const,
  )
  const best = hits.reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0] as const)
  if ((hits.find(([lang]) => lang === stated)?.[1] ?? 0) * 1.6 >= best[1] && best[1] > 0 && stated !== '')
    return stated
  return best[1] >= 5 && best[1] * 10 > found.length ? best[0] : stated
}

/** True where every fifth word is grammar of the stated language. */
function isSpoken(lang: string, found: readonly string[]): boolean {
  const grammar = grammarOf(lang)
  return found.filter((word) => grammar.has(word)).length * 5 > found.length
}

/** The writer or the publication itself. */
function isPublication(term: Candidate, { byline, siteName }: TermsInput): boolean {
  const form = folded(bestForm(term))
  const writers: readonly string[] = folded(byline ?? '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const isWriter =
    form.split(/[\s-]+/u).every((word) => writers.includes(word)) || folded(byline ?? '').includes(form)
  return isWriter || (form.length > 2 && folded(siteName ?? '').includes(form))
}

/** The weightiest terms, none of which is part of another. */
function chosen(
  candidates: readonly Candidate[],
  lines: number,
  keywords: ReadonlySet<string>,
  often: number,
): Candidate[] {
  const kept: Candidate[] = []
  const weighed = candidates
    .map((term) => ({ term, weight: weight(term, lines, keywords) }))
    .filter(({ term, weight }) => weight > 0 && isBorneOut(term, keywords, often))
    // Equal weights: the term that stands first in the text, so that every browser gives the same.
    .sort((a, b) => b.weight - a.weight)
  for (const { term, weight } of weighed) {
    if (weight < (weighed[0]?.weight ?? 0) * LEAST_SHARE) break
    if (kept.some((other) => overlaps(term, other))) continue
    kept.push(term)
    if (kept.length === MOST_TERMS) break
  }
  return kept
}

function isBorneOut(term: Candidate, keywords: ReadonlySet<string>, often: number): boolean {
  const { words, count, inTitle, name } = term
  if (isKeyword(term, keywords) && count >= FEW) return true
  const whole = words.length > 1
  // Short abbreviations are units, sizes and table heads as often as names.
  if (!inTitle && /^[\p{Lu}\p{N}]{1,3}$/u.test(bestForm(term))) return count >= 2 * often
  // Without a name's proof, the title has to have it.
  if (!name && !whole) return inTitle && count >= (HANGUL.test(term.key) ? Math.max(FEW, often - 1) : often)
  if (inTitle) return count > 0
  return count >= (whole ? Math.max(FEW, often - 1) : often)
}

function isKeyword(term: Candidate, keywords: ReadonlySet<string>): boolean {
  return keywords.has(folded(bestForm(term)))
}

function weight(term: Candidate, lines: number, keywords: ReadonlySet<string>): number {
  const early = term.firstLine <= Math.max(2, lines / 5)
  return (
    (term.count + 0.5) *
    (term.words.length > 1 ? 1.5 : 1) *
    (term.inTitle ? 2.5 : 1) *
    (early ? 1.3 : 1) *
    (term.name ? 1.4 : 1) *
    (isKeyword(term, keywords) ? 2 : 1)
  )
}

function overlaps(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.key, other.key]
  if (holds(a, b) || holds(b, a) || isAbbreviation(one, other) || isAbbreviation(other, one)) return true
  const both = one.name && other.name
  return !both && one.words.some((word) => other.words.some((each) => alike(word, each)))
}

/** True where the words of one term stand within another; in Chinese, Japanese and Korean, its letters. */
function holds(long: string, short: string): boolean {
  return CJK.test(short) ? long.includes(short) : ` ${long} `.includes(` ${short} `)
}

/** `U.S.` beside `United States`. */
function isAbbreviation(short: Candidate, long: Candidate): boolean {
  return (
    long.words.length > 1 &&
    long.words.map((word) => word.charAt(0)).join('') === short.key.replaceAll('.', '')
  )
}

/** One word in two forms: inflected languages put endings on names too. */
function alike(one: string, other: string): boolean {
  return one === other || (one.length >= 6 && other.length >= 6 && one.slice(0, 5) === other.slice(0, 5))
}
