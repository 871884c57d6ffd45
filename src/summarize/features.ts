/**
 * What a sentence is about, as a list of short strings that can be counted and compared in every script without a
 * dictionary: stems for spaced scripts, stems without particles for Korean, pairs of characters where words are not spaced.
 */

import { mayBeEastern } from './scripts'
import { stopWords } from './stop-words'

const TOKEN = /[\p{L}\p{M}\p{N}]+/gu
const HANGUL = /\p{Script=Hangul}/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Runs of one kind within an unspaced token. Hiragana is left out: it is mostly grammar. */
const UNSPACED_RUN = new RegExp(
  '\\p{Script=Han}+|[\\p{Script=Katakana}ー]+|[\\p{Script=Thai}\\p{M}]+|[\\p{Script=Lao}\\p{M}]+|[\\p{Script=Khmer}\\p{M}]+|' +
    '[\\p{Script=Myanmar}\\p{M}]+|[\\p{Script=Latin}\\p{N}]+',
  'gu',
)

/** Korean particles and endings that follow a noun, the longest first. */
const PARTICLE = new RegExp(
  '(?:으로부터|에서부터|이라고는|에서는|으로는|이라고|이라는|에게서|으로서|으로써|이라며|입니다|에서도|까지|부터|에서|에게|으로|라고|라는|라며|처럼|보다|이나|께서|한테|에는|에도|로는|로서|로써|과의|와의|이며|이고|이다|마저|' +
    '조차|들이|들은|들을|들의|은|는|이|가|을|를|의|에|로|와|과|도|만|들)$',
  'u',
)

/** Letters that tell words of inflected languages apart; what follows is mostly inflection. */
const STEM = 6
/** German builds its nouns from others: the first letters of a compound say too little of it. */
const COMPOUND_STEM = 20

/** How a language's words are read. */
export interface Vocabulary {
  /** Words that carry no topic, lower case. */
  stop: ReadonlySet<string>
  /** Letters of a word that count, in spaced scripts. */
  stem: number
}

/** The vocabulary of a primary language subtag; empty for a language that is not known. */
export function vocabulary(lang: string): Vocabulary {
  return { stop: stopWords(lang), stem: lang === 'de' ? COMPOUND_STEM : STEM }
}

/** Words of so few letters are grammar in nearly every spaced script. */
const SHORTEST_WORD = 2

/** The features of a text, in order, repeats kept. */
export function features(text: string, { stop, stem }: Vocabulary): string[] {
  const list: string[] = []
  const read = text.normalize('NFKC').toLowerCase()
  const eastern = mayBeEastern(read)
  for (const token of read.match(TOKEN) ?? []) {
    if (eastern && HANGUL.test(token)) pushKorean(list, token, stop)
    else if (eastern && UNSPACED.test(token)) pushUnspaced(list, token)
    else if (!stop.has(token) && (token.length > SHORTEST_WORD || /\d/.test(token)))
      list.push(token.slice(0, stem))
  }
  return list
}

/** A Korean word without the particle at its end, where two letters or more are left of it. */
export function withoutParticle(token: string): string {
  const particle = PARTICLE.exec(token)
  return particle && token.length - particle[0].length >= 2 ? token.slice(0, particle.index) : token
}

function pushKorean(list: string[], token: string, stop: ReadonlySet<string>): void {
  if (stop.has(token)) return
  const number = /^\d+/.exec(token)?.[0]
  if (number) {
    list.push(number)
    return
  }
  const stem = withoutParticle(token)
  if (!stop.has(stem)) list.push(stem)
}

/** Overlapping pairs of characters; a run of Katakana or Latin is one word. */
function pushUnspaced(list: string[], token: string): void {
  for (const run of token.match(UNSPACED_RUN) ?? []) {
    const letters = Array.from(run)
    if (letters.length <= 2 || /^[\p{Script=Katakana}ー\p{Script=Latin}\p{N}]/u.test(run)) list.push(run)
    else for (let at = 0; at + 1 < letters.length; at++) list.push(`${letters[at]}${letters[at + 1]}`)
  }
}
