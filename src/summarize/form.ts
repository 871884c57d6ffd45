/**
 * What the form of a sentence tells without its neighbours: who speaks, and whether something is reported or weighed. The
 * lists name words of grammar and of opinion, in the languages of large news sites; in others these measures are 0.
 */

import { mayBeEastern } from './scripts'

/** UTF-16 units of a sentence that are looked at: a longer one is none. */
const MAX_READ = 2000

const QUESTION = /[?？؟]["'“”’»」』）)]*$/u
const LEANS_BACK = new RegExp(
  '^["\'“„«]?(?:he|she|it|they|this|that|these|those|but|and|so|however|er|sie|es|aber|und|il|elle|ils|mais|et|él|ella|pero|y|ma|e|' +
    'han|hun|de|men|og|он|она|они|но|그|그는|그녀는|이는|이에|하지만|그러나|또한|또|한편|그리고|따라서|이와)(?=[\\s,])',
  'iu',
)

// Lists of words are written and read in small letters: twice as quick as matching without regard to case.
const SPEECH = new RegExp(
  "(?<![\\p{L}\\p{M}'’])(?:" +
    [
      "i(?:['’](?:m|ve|d|ll))?|we(?:['’](?:re|ve|ll|d))?|me|my|our|ours|us|you(?:['’](?:re|ve|ll))?|your",
      'ich|wir|mir|mich|uns|mein\\p{L}*|unser\\p{L}*|du|ik|wij|mijn|ons|onze',
      'je|j|nous|vous|mon|notre|nos|yo|nosotros|nuestr[oa]s?|mi|mis|eu|nós|noss[oa]s?|meu|minha|io|noi|mio|mia|nostr[oa]',
      'jeg|jag|vi|meg|mig|oss|os|я|мы|мне|меня|нас|нам|наш\\p{L}*',
      'ben|biz|bizim|benim|nik|guk|gu|nire|gure|tôi|ہم|मैं|हम|أنا|نحن',
    ].join('|') +
    ')(?![\\p{L}\\p{M}])',
  'gu',
)
const EASTERN_SPEECH =
  /(?<![\p{L}\p{M}'’])(?:저는|제가|저희\p{L}*|나는|내가|우리|우리는|우리가|우리의|여러분\p{L}*)(?![\p{L}\p{M}])|[我你俺僕]|私(?:は|が|も|の|たち)|咱们/gu

const COMMENT = new RegExp(
  '(?<!\\p{L})(?:should|must|ought|crucial|important|significant(?:ly)?|essential|vital|perhaps|reminder|sollten?|müssen|' +
    'wichtig\\p{L}*|vielleicht|natürlich)(?!\\p{L})',
  'gu',
)
const KOREAN_COMMENT = new RegExp(
  [
    '이러한|이런|중요(?:한|성|합|하|할)|필요(?:합니|성|하다|한\\s)|기여할|미칠|향후|앞으로|전망(?:입|이다|된|됩)|기대(?:됩|된|를)|역할|계기|주목할|단순한|큰 (?:영향|변화|의미|관심)',
    '(?:것|해야|되어야|돼야|할 수)\\s?(?:입니다|이다|합니다|한다|있습니다|있다)[.]?$|보입니다|때문입니다',
  ].join('|'),
  'gu',
)

/** The syllable before the ending of a Korean statement. */
const BEFORE_ENDING = /([가-힣])(?:다|습니다)["'”’)]*\.?$/u
const FIRST_SYLLABLE = 0xac00
const FINALS = 28
/** The final that marks the past tense: ㅆ. */
const PAST_FINAL = 20

const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{L}/gu

/** It asks, so it says nothing on its own. */
export const isQuestion = (text: string): boolean => QUESTION.test(text)

/** It begins with a word that needs the sentence before it. */
export const leansBack = (text: string): boolean => LEANS_BACK.test(text)

/** Somebody speaks of themselves or to somebody, 0 to 1: a voice from the story, seldom the story. */
export const speech = (text: string): number =>
  Math.min(4, count(text.toLowerCase(), SPEECH, EASTERN_SPEECH)) / 4

/** It weighs or foretells instead of reporting, 0 to 1. */
export const comment = (text: string): number =>
  Math.min(3, count(text.toLowerCase(), COMMENT, KOREAN_COMMENT)) / 3

/**
 * It tells what happened, rather than what is, must be or will be (Korean only): the verb at its end has the ㅆ of the past tense.
 * 있 (to be) and 겠 (will) end in the same letter.
 */
export function reports(text: string): boolean {
  const syllable = BEFORE_ENDING.exec(text)?.[1] ?? ''
  if (syllable === '' || syllable === '있' || syllable === '겠') return false
  return (syllable.charCodeAt(0) - FIRST_SYLLABLE) % FINALS === PAST_FINAL
}

/** Capitalised words inside the sentence. */
export const names = (text: string): number => count(text, NAME)

function count(text: string, pattern: RegExp, eastern?: RegExp): number {
  const read = text.slice(0, MAX_READ)
  const found = read.match(pattern)?.length ?? 0
  return eastern && mayBeEastern(read) ? found + (read.match(eastern)?.length ?? 0) : found
}
