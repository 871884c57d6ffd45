/**
 * The summary: sentences of the article itself, chosen on the device, each with its place in the text. Steps: blocks →
 * sentences → without boilerplate → ranked → in document order.
 */
import type { SummarySentence } from '../domain/article'
import { isFurniture, isHeading, isOpener } from './boilerplate'
import { datelineLength } from './dateline'
import { features } from './features'
import { rulesLanguage } from './language'
import { type Candidate, choose } from './rank'
import { type Sentence, splitSentences } from './sentences'
import { trimSpan } from './span'
import { stopWords } from './stop-words'

/** Name and version of this engine, as a summary carries it. */
export const ENGINE = 'extractive-1'

export interface SummarizeInput {
  /** One block (paragraph, heading, list item) a line. */
  text: string
  title: string
  /** BCP 47 tag as the page states it; its letters decide where both disagree. */
  lang: string | null
  /** Sentences wanted; 3 unless told. */
  count?: number
  /** The segmenter to use; the browser's own unless told. `null` stands for a browser without one. */
  Segmenter?: typeof Intl.Segmenter | null
}

/** Sentences that are looked at: ranking grows with their square, and news says what matters early. */
const MAX_SENTENCES = 200
/** A longer one is no sentence but a text without stops. */
const MAX_LENGTH = 1000
/** Characters of a title that are read. */
const MAX_TITLE = 500
/** Features under which a sentence says nothing on its own. */
const MIN_FEATURES = 2

/**
 * The `count` sentences that stand best for the article, in document order; each `text` is exactly
 * `input.text.slice(start, end)`. Fewer when the text has fewer real sentences, none when it has none (a list, a table,
 * a caption): no summary rather than a bad one. Never throws; the same input gives the same answer.
 */
export function summarize(input: SummarizeInput): SummarySentence[] {
  const { text } = input
  const title = input.title.slice(0, MAX_TITLE)
  const lang = rulesLanguage(text, input.lang)
  const stop = stopWords(lang)
  const Segmenter = input.Segmenter === undefined ? Intl.Segmenter : (input.Segmenter ?? undefined)
  const sentences = splitSentences(text, { lang, limit: MAX_SENTENCES, Segmenter }).map((sentence) =>
    withoutLead(text, sentence),
  )
  const { kept, heading } = keepReal(sentences, title, stop)
  const candidates = kept.map(({ sentence, features }, index): Candidate => {
    const opensBlock = kept[index - 1]?.sentence.block !== sentence.block
    return { features, prior: formPrior(sentence.text, opensBlock) }
  })
  const titleFeatures = features(title.trim() === '' ? heading : title, stop)
  return choose(candidates, titleFeatures, Math.max(0, input.count ?? 3)).map((index) => {
    const { text, start, end } = (kept[index] as Kept).sentence
    return { text, start, end }
  })
}

interface Kept {
  sentence: Sentence
  features: string[]
}

/** The sentences that can be chosen, and the first heading: it stands in for a title that is missing. */
function keepReal(sentences: readonly Sentence[], title: string, stop: ReadonlySet<string>) {
  const kept: Kept[] = []
  const seen = new Set([bare(title)])
  let heading = ''
  for (const sentence of sentences) {
    if (sentence.text.length > MAX_LENGTH || !/\p{L}/u.test(sentence.text)) continue
    const key = bare(sentence.text)
    if (seen.has(key)) continue
    seen.add(key)
    if (isFurniture(sentence.text) || isOpener(sentence.text)) continue
    const list = features(sentence.text, stop)
    if (isHeading(sentence)) {
      if (heading === '' && sentence.block < 3) heading = sentence.text
      continue
    }
    if (new Set(list).size >= MIN_FEATURES) kept.push({ sentence, features: list })
  }
  return { kept, heading }
}

/** A sentence without what tells copies apart: white space and marks. */
function bare(sentence: string): string {
  return sentence.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

const QUESTION = /[?？؟]["'“”’»」』）)]*$/u
const LEANS_BACK =
  /^["'“„«]?(?:he|she|it|they|this|that|these|those|but|and|so|however|er|sie|es|aber|und|il|elle|ils|mais|et|él|ella|pero|y|ma|e|han|hun|de|men|og|он|она|они|но|그|그는|그녀는|이는|이에|하지만|그러나|또한|또|한편|그리고|따라서|이와)(?=[\s,])/iu

/**
 * What the form of a sentence says about it: questions and sentences that lean on the one before stand badly alone, a
 * number is a fact, and the first sentence of a paragraph is more often its way in than its news.
 */
function formPrior(sentence: string, opensBlock: boolean): number {
  return (
    (QUESTION.test(sentence) ? -0.3 : 0) +
    (LEANS_BACK.test(sentence) ? -0.1 : 0) +
    (/\p{Nd}/u.test(sentence) ? 0.15 : 0) +
    (opensBlock ? -0.05 : 0)
  )
}

/** The sentence without a dateline or a bullet before it. */
function withoutLead(text: string, sentence: Sentence): Sentence {
  const bullet = /^[-–—*•·▪■□◆◇▲△○●※]+\s+/u.exec(sentence.text)?.[0].length ?? 0
  const from = bullet + datelineLength(sentence.text.slice(bullet))
  if (from === 0) return sentence
  const { start, end } = trimSpan(text, { start: sentence.start + from, end: sentence.end })
  return { ...sentence, text: text.slice(start, end), start, end }
}
