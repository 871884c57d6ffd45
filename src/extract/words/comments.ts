/** Words that head the comments of readers. */
import type { Words } from './words'

/** Headings without a number, or with one of their own form. */
export const COMMENTS_HEADING: Words = {
  en: [
    '(?:(?:top|best|most|rated|liked|all|view|show|read|user|reader|readers|recent|latest|popular|the|[\\d,.]+)\\s+)*comments(?: section)?',
    '[\\d,.]+ (?:comment|response|reply|responses|replies)',
    '(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply)',
    'join the (?:conversation|discussion)',
  ],
  de: ['(?:alle |[\\d.]+ )?(?:leser)?kommentare(?: lesen)?'],
}

/** "Comments", also after their number. */
export const COMMENTS: Words = {
  fr: ['commentaires'],
  es: ['comentarios'],
  pt: ['comentários'],
  it: ['commenti'],
  nl: ['reacties'],
  sv: ['kommentarer'],
  no: ['kommentarer'],
  da: ['kommentarer'],
  pl: ['komentarze'],
  cs: ['komentáře'],
  fi: ['kommentit'],
  tr: ['yorumlar'],
  id: ['komentar'],
  vi: ['bình luận'],
  ru: ['комментарии'],
  uk: ['коментарі'],
  el: ['σχόλια'],
  ar: ['التعليقات'],
  ko: ['댓글', '전체\\s?댓글'],
  ja: ['コメント(?:一覧)?'],
  zh: ['[热熱]?[门門]?[评評][论論](?:列表)?'],
}
