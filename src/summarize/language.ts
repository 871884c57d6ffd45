/**
 * Which language's rules a text gets: the tag it came with, unless the letters say otherwise.
 */

import { mayBeEastern } from './scripts'

const SCRIPT_LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
]

/** Characters that are looked at, at the start and in the middle: enough to know the script, cheap on a long text. */
const SAMPLE = 600

/**
 * The primary subtag whose rules fit: `ko` for `ko-KR`, and for Hangul text under a wrong or missing tag.
 * Empty when nothing is known; then no list of words applies.
 */
export function rulesLanguage(text: string, tag: string | null): string {
  const middle = Math.max(SAMPLE, text.length >> 1)
  const sample = text.slice(0, SAMPLE) + text.slice(middle, middle + SAMPLE)
  // Kana and Hangul run mixed with Han and Latin, so a fifth of the letters decides.
  if (mayBeEastern(sample)) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0
    for (const [lang, script] of SCRIPT_LANGUAGES) {
      if ((sample.match(script)?.length ?? 0) > letters / 5) return lang
    }
  }
  const primary = /^[a-z]{2,3}(?=$|[-_])/.exec((tag ?? '').trim().toLowerCase())?.[0] ?? ''
  // The script was looked for and not found: the tag is a template's leftover.
  if (['ko', 'ja', 'zh', 'th'].includes(primary)) return ''
  return primary === 'no' || primary === 'nn' ? 'nb' : primary
}
