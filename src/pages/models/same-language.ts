/** Whether two texts are in one language, as far as letters and the commonest words tell. */
import { rulesLanguage } from '../../summarize/language'
import { stopWords } from '../../summarize/stop-words'

const SCRIPTS = [
  /\p{Script=Hangul}/gu,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Han}/gu,
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Devanagari}/gu,
  /\p{Script=Thai}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Bengali}/gu,
  /\p{Script=Tamil}/gu,
]
/** Letters of a text that are looked at. */
const SAMPLE = 4000

/** False where the answer is plainly in another language than the text, whose language is `lang`. */
export function sameLanguage(answer: string, text: string, lang: string): boolean {
  const language = rulesLanguage(text, lang)
  // Kana and Hangul decide before the Han letters that stand among them.
  if (rulesLanguage(answer, null) !== rulesLanguage(text, null)) return false
  if (mainScript(answer) !== mainScript(text) && !/^(?:ja|zh|ko)$/.test(language)) return false
  if (language === 'en' || stopWords(language).size === 0 || mainScript(answer) !== LATIN) return true
  // Models that do not know a language answer in English.
  return commonWords(answer, language) >= commonWords(answer, 'en')
}

const LATIN = 3

function mainScript(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const counts = SCRIPTS.map((script) => sample.match(script)?.length ?? 0)
  return counts.indexOf(Math.max(...counts))
}

function commonWords(text: string, lang: string): number {
  const common = stopWords(lang)
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => common.has(word)).length
}
