/** Lines of the trade around an article: who edits, sends, allows and sells it. */

/** Longer lines with such a beginning are text. UTF-16 units. */
const LONGEST = 400
const BEGINS =
  /^[\s\p{P}\p{S}]{0,4}(?:原标题|原標題|(?:本文|文章|资料)?来源|作者|编辑|責任編輯|责|分享到|免责|版权|저작권자|무단|ⓒ|구독|태그|関連(?:記事|リンク)|(?:additional )?reporting(?: by|:)|(?:edit|writ)ing by|with files from|our standards:|the post .+ appeared first|redaktion:|lesezeit)|^[\s<(]*(?:©|copyright)|all rights reserved\.?$/iu
/** Words that make the trade of a short line wherever they stand. */
const HOLDS =
  /未经授权|转载请|责任编辑|무단\s?(?:전재|복제|배포)|^.{0,40}기자\s*[\w.+-]+@|^[\w.+-]+@\S+$|無断転載|^comment(?:s|ing)\b.{0,30}\b(?:closed|disabled)\b|会員登録|登録無料|(?:subscribe|sign(?:ing)? up) (?:for|to) our/i
const SHORT = 160
/** What asks readers for something, or says where else the article stands and who helped with it. */
const ASKS =
  /\b(?:sign(?:ing)? up|subscribe|register)\b.{0,80}\b(?:newsletters?|inbox|updates|alerts|podcasts?)\b|\bnewsletters?\b.{0,80}(?:sign up|subscribe|abonnier|anmeld|bestell|inscri|suscr|iscri)|^(?:follow|like|join|find) (?:us|\p{Lu}\S+(?: \p{Lu}\S+){0,3}) on \p{Lu}|^(?:do you )?have (?:a|any) (?:news )?(?:tips?|story)\b|^(?:download|get) (?:our|the) .{0,30}\bapp\b|^(?:a version of )?this (?:article|story|post|piece) (?:was )?(?:first|originally|also)? ?(?:appear|publish)|contributed (?:reporting|to this (?:report|story|article))|^(?:for )?more (?:stories|news) like this|^(?:abonnieren|folgen) sie|^die(?:ser|se[rs]?) (?:artikel|text|beitrag) (?:ist|erschien|wurde) (?:zuerst|ursprünglich)|^(?:abonnez|inscrivez)-vous|^suivez[- ]|^suscríbe|^síguenos|^(?:inscreva-se|assine|siga [ao]) |^(?:iscriviti|seguici)|^volg ons|^zapisz się|^подпи(?:сывай|ши)тесь|^підпи(?:суй|ші)т|^تابعونا|^اشترك|구독(?:하|을|해)|^.{0,20}제보(?:는|하기|받습)|友だち追加|メルマガ|[关關]注.{0,12}(?:公[众眾][号號]|微信)|^更多精彩/iu
const LONG = 300

/** True for a line that is about the article and none of its text. */
export function isNote(text: string): boolean {
  return text.length < LONGEST && (BEGINS.test(text) || (text.length < SHORT && HOLDS.test(text)))
}

/** True for a line that asks readers for something, or says where else the article stands. Looks for that in all of the line. */
export function isAsking(text: string): boolean {
  return text.length < LONG && ASKS.test(text)
}
