/** Words of lines around an article: who edits, sends, allows and sells it, and what readers are asked for. */
import type { Words } from './words'

/** Beginnings of such a line. */
export const NOTE_BEGINNING: Words = {
  zh: [
    '原标题',
    '原標題',
    '(?:本文|文章|资料)?来源',
    '作者',
    '编辑',
    '責任編輯',
    '责',
    '分享到',
    '免责',
    '版权',
  ],
  ko: ['저작권자', '무단', '구독', '태그'],
  ja: ['関連(?:記事|リンク)'],
  en: [
    '(?:additional )?reporting(?: by|:)',
    '(?:edit|writ)ing by',
    'with files from',
    'our standards:',
    'the post .+ appeared first',
  ],
  de: ['redaktion:', 'lesezeit'],
}

/** Words of a short line, wherever they stand in it. */
export const NOTE_WORD: Words = {
  zh: ['未经授权', '转载请', '责任编辑'],
  ko: ['무단\\s?(?:전재|복제|배포)', '^.{0,40}기자\\s*[\\w.+-]+@'],
  ja: ['無断転載', '会員登録', '登録無料'],
  en: [
    '^comment(?:s|ing)\\b.{0,30}\\b(?:closed|disabled)\\b',
    '(?:subscribe|sign(?:ing)? up) (?:for|to) our',
  ],
}

/** What a reader does with a newsletter. */
export const SUBSCRIBE: Words = {
  en: ['sign up', 'subscribe'],
  de: ['abonnier', 'anmeld', 'bestell'],
  fr: ['inscri'],
  pt: ['inscri'],
  es: ['suscr'],
  it: ['iscri'],
}

/** What asks readers for something, or says where else the article stands and who helped with it. */
export const ASKING: Words = {
  en: [
    '\\b(?:sign(?:ing)? up|subscribe|register)\\b.{0,80}\\b(?:newsletters?|inbox|updates|alerts|podcasts?)\\b',
    '^(?:follow|like|join|find) (?:us|\\p{Lu}\\S+(?: \\p{Lu}\\S+){0,3}) on \\p{Lu}',
    '^(?:do you )?have (?:a|any) (?:news )?(?:tips?|story)\\b',
    '^(?:download|get) (?:our|the) .{0,30}\\bapp\\b',
    '^(?:a version of )?this (?:article|story|post|piece) (?:was )?(?:first|originally|also)? ?(?:appear|publish)',
    'contributed (?:reporting|to this (?:report|story|article))',
    '^(?:for )?more (?:stories|news) like this',
  ],
  de: [
    '^(?:abonnieren|folgen) sie',
    '^die(?:ser|se[rs]?) (?:artikel|text|beitrag) (?:ist|erschien|wurde) (?:zuerst|ursprünglich)',
  ],
  fr: ['^(?:abonnez|inscrivez)-vous', '^suivez[- ]'],
  es: ['^suscríbe', '^síguenos'],
  pt: ['^(?:inscreva-se|assine|siga [ao]) '],
  it: ['^(?:iscriviti|seguici)'],
  nl: ['^volg ons'],
  pl: ['^zapisz się'],
  ru: ['^подпи(?:сывай|ши)тесь'],
  uk: ['^підпи(?:суй|ші)т'],
  ar: ['^تابعونا', '^اشترك'],
  ko: ['구독(?:하|을|해)', '^.{0,20}제보(?:는|하기|받습)'],
  ja: ['友だち追加', 'メルマガ'],
  zh: ['[关關]注.{0,12}(?:公[众眾][号號]|微信)', '^更多精彩'],
}
