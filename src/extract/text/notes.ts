/** Lines of the trade around an article: who edits, sends, allows and sells it. */

import { ASKING, NOTE_BEGINNING, NOTE_WORD, SUBSCRIBE } from '../words/notes'
import { alternation } from '../words/words'

/** Longer lines with such a beginning are text. UTF-16 units. */
const LONGEST_NOTE_LINE = 400
const BEGINS = new RegExp(
  `^[\\s\\p{P}\\p{S}]{0,4}(?:${alternation(NOTE_BEGINNING)}|ⓒ)|^[\\s<(]*(?:©|copyright)|all rights reserved\\.?$`,
  'iu',
)
/** Words that make the trade of a short line wherever they stand. */
const HOLDS = new RegExp(`${alternation(NOTE_WORD)}|^[\\w.+-]+@\\S+$`, 'i')
const SHORT = 160
/** What asks readers for something, or says where else the article stands and who helped with it. */
const ASKS = new RegExp(`${alternation(ASKING)}|\\bnewsletters?\\b.{0,80}(?:${alternation(SUBSCRIBE)})`, 'iu')
const LONG = 300

/** True for a line about the article that is no part of its text. */
export function isNote(text: string): boolean {
  return text.length < LONGEST_NOTE_LINE && (BEGINS.test(text) || (text.length < SHORT && HOLDS.test(text)))
}

/** True for a line that asks readers for something, or says where else the article stands. Looks for that in all of the line. */
export function isAsking(text: string): boolean {
  return text.length < LONG && ASKS.test(text)
}
