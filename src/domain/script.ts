/** Which scripts a text is written in: the ground for counting, sentences and search. */

/** One Hangul syllable, jamo, Han character or Kana: a letter that is read without spaces around it or counted alone. */
export const CJK_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** True when the text holds any Hangul, Han or Kana. */
export function hasCjk(text: string): boolean {
  return CJK_CHARACTER.test(text)
}
