/** Lines of the trade around an article: who edits, sends, allows and sells it. */

/** Longer lines with such a beginning are text. UTF-16 units. */
const LONGEST = 400
const BEGINS =
  /^[\s\p{P}\p{S}]{0,4}(?:原标题|原標題|(?:本文|文章|资料)?来源|作者|编辑|責任編輯|责|分享到|免责|版权|저작권자|무단|ⓒ|구독|태그|関連(?:記事|リンク)|(?:additional )?reporting(?: by|:)|(?:edit|writ)ing by|with files from|our standards:|the post .+ appeared first|redaktion:|lesezeit)|^[\s<(]*(?:©|copyright)|all rights reserved\.?$/iu
/** Words that make the trade of a short line wherever they stand. */
const HOLDS =
  /未经授权|转载请|责任编辑|무단\s?(?:전재|복제|배포)|^.{0,40}기자\s*[\w.+-]+@|^[\w.+-]+@\S+$|無断転載|^comment(?:s|ing)\b.{0,30}\b(?:closed|disabled)\b|会員登録|登録無料|(?:subscribe|sign(?:ing)? up) (?:for|to) our/i
const SHORT = 160

/** True for a line that is about the article and none of its text. */
export function isNote(text: string): boolean {
  return text.length < LONGEST && (BEGINS.test(text) || (text.length < SHORT && HOLDS.test(text)))
}
