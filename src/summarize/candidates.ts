/**
 * From a text to the sentences that may stand in a summary: real sentences, without what a publication adds to a report, each with
 * what the ranker needs to know of its surroundings.
 */
import { isFurniture, isHeading, isOpener } from './boilerplate'
import { datelineLength } from './dateline'
import { features, vocabulary } from './features'
import { rulesLanguage } from './language'
import type { Candidate, Surroundings } from './measures'
import { type Sentence, splitSentences } from './sentences'
import { trimSpan } from './span'
import { isVerse } from './verse'

/** Sentences that are looked at: ranking grows with their square, and news says what matters early. */
const MAX_SENTENCES = 200
/** A longer one is no sentence but a text without stops. */
const MAX_LENGTH = 1000
/** Characters of a title that are read. */
const MAX_TITLE = 500
/** Features under which a sentence says nothing on its own. */
const MIN_FEATURES = 2
/** Without a title the first heading stands in, when it is one of the first blocks. */
const TITLE_BLOCKS = 3

export interface Material extends Surroundings {
  /** In document order; `sentences[i]` is where `candidates[i]` stands. */
  candidates: Candidate[]
  sentences: Sentence[]
}

/** What a summary of the text can be made of. Works for any text; a text without sentences gives no candidates. */
export function gather(
  text: string,
  title: string,
  lang: string | null,
  Segmenter: typeof Intl.Segmenter | undefined,
): Material {
  if (isVerse(text)) return { candidates: [], sentences: [], title: [], headings: [] }
  const rules = rulesLanguage(text, lang)
  const words = vocabulary(rules)
  const shownTitle = title.slice(0, MAX_TITLE)
  // Sentences about the same in the same words are one, however they are spaced and marked.
  const seen = new Set([features(shownTitle, words).join(' ')])
  const sentences: Sentence[] = []
  const candidates: Candidate[] = []
  const headings: string[][] = []
  let firstHeading = ''
  let sinceHeading = 0
  for (const raw of splitSentences(text, { lang: rules, limit: MAX_SENTENCES, Segmenter })) {
    const sentence = withoutLead(text, raw)
    if (sentence.text.length > MAX_LENGTH || !/\p{L}/u.test(sentence.text)) continue
    const list = features(sentence.text, words)
    const key = list.join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    if (isFurniture(sentence.text) || isOpener(sentence.text)) continue
    if (isHeading(sentence)) {
      if (firstHeading === '' && sentence.block < TITLE_BLOCKS) firstHeading = sentence.text
      headings.push(list)
      sinceHeading = 0
      continue
    }
    if (new Set(list).size < MIN_FEATURES) continue
    const last = candidates.at(-1)
    candidates.push({
      text: sentence.text,
      features: list,
      block: sentence.block,
      within: last?.block === sentence.block ? last.within + 1 : 0,
      heading: headings.length - 1,
      sinceHeading: sinceHeading++,
    })
    sentences.push(sentence)
  }
  const titleText = shownTitle.trim() === '' ? firstHeading : shownTitle
  return { candidates, sentences, title: features(titleText, words), headings }
}

/** The sentence without a dateline or a bullet before it. */
function withoutLead(text: string, sentence: Sentence): Sentence {
  const bullet = /^[-–—*•·▪■□◆◇▲△○●※]+\s+/u.exec(sentence.text)?.[0].length ?? 0
  const from = bullet + datelineLength(sentence.text.slice(bullet))
  if (from === 0) return sentence
  const { start, end } = trimSpan(text, { start: sentence.start + from, end: sentence.end })
  return { ...sentence, text: text.slice(start, end), start, end }
}
