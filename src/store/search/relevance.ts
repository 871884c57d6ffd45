/**
 * Scores how relevant an article is to a search: BM25 over weighted fields (Robertson and Zaragoza 2009, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 3.5), without the rarity of words: every hit has all of them. Pure.
 */
import type { Article } from '../../domain/article/article'
import { folded } from '../../domain/text/fold'
import type { Wanted } from './match'

/** How quickly repeats of a word add less, and how much length lowers the score: the authors' usual values. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.75

/** Characters of a typical article. The true mean would have to be counted for every answer. */
const USUAL_LENGTH = 2500

const TITLE_WEIGHT = 5
const LABEL_WEIGHT = 3

/** Returns a score for comparing hits of one query; higher is better. */
export function relevanceOf({ row, content }: Article, { texts }: Pick<Wanted, 'texts'>): number {
  const title = folded(row.title)
  const labels = folded([row.excerpt, row.siteName, row.byline, ...row.tags, row.note].join('\n'))
  const text = folded(content.text)
  const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * text.length) / USUAL_LENGTH
  return texts.reduce((sum, wanted) => {
    const often =
      TITLE_WEIGHT * timesIn(title, wanted) + LABEL_WEIGHT * timesIn(labels, wanted) + timesIn(text, wanted)
    return sum + (often * (SATURATION + 1)) / (often + SATURATION * length)
  }, 0)
}

function timesIn(text: string, wanted: string): number {
  let times = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) times++
  return times
}
