/**
 * What stands in a news text without being news: by-lines, captions, copyright and related-article lines, headings,
 * and the openers of blog news ("in this post we will look at …"). Rules are made from language, never from a site.
 */
import { mayBeEastern } from './scripts'
import type { Sentence } from './sentences'

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Rules are written and read in small letters: several times as quick as matching without regard to case. */
const any = (...sources: string[]) => new RegExp(sources.join('|'), 'u')

/** Lines of the publication, not of the report. Only short sentences are judged: a report may be about copyright. */
const FURNITURE = any(
  '\\S@\\S+\\.\\p{L}{2}|[©ⓒ▶☞►]',
  // ja, zh
  '関連(?:記事|リンク)|(?:写真|画像|责任编辑|責任編輯|来源|來源|原标题|图片|编辑|記者|记者)[=＝：:]|続きを読む|無断転載|転載禁止|未经授权|版权所有|相关阅读|浏览器暂',
  // Lines that begin as such, in languages with spaces: a phrase, or a word and a colon
  '^(?:read (?:more|also|next)|see also|share this|sign up for|follow us|click here|scroll down|story continues|lesen sie (?:auch|' +
    'mehr)|mehr zum thema|auch interessant|lees (?:ook|meer)|l[eäæ]s (?:også|mere?|också)|(?:à )?lire (?:aussi|la suite)|voir aussi|' +
    'crédit photo|(?:lee|leer|lea|ver|leia|veja) (?:también|também|mais)|te puede interesar|más información|leggi anche|читайте также|' +
    'اقرأ (?:أيضا|المزيد)|यह भी पढ़|یہ بھی پڑھیں|xem thêm|đọc thêm|ayrıca oku|czytaj też)(?!\\p{L})',
  '^(?:related|advertisement|sponsored|subscribe|watch|photo|image|foto|bild|quelle|anzeige|publicité|publicidad|publicidade|' +
    'pubblicità|фото|реклама|ảnh|fotoğraf)\\s*(?:$|[:|/©(]|by )',
  'all rights reserved|getty images|scroll down for|our newsletter|article was (?:originally |first )?published|' +
    'alle rechte vorbehalten|newsletter abonnieren|abonnez-vous|tous droits réservés|suscríbe|todos los derechos|todos os direitos|' +
    'riproduzione riservata',
)

const KOREAN_FURNITURE = any(
  '무단\\s?(?:전재|복제|배포)|재배포\\s?금지|저작권자|사진\\s?[=:]|(?:사진|자료|영상)\\s?(?:제공|출처)|관련\\s?(?:기사|뉴스|글)|기자\\s?[=|]|^\\s*\\S{2,5}\\s기자$|구독\\s?(?:하기|신청)|제보는|' +
    '본\\s기사는|^(?:질문|답변|문|답|[qa])\\s?\\d*\\s?[.:]|공공누리|출처\\s?표시|저작권이 있으므로|[📞☎👈👉]|(?:모습|이미지|그림)(?:입니다|이다)\\.?$',
)

/** The writer about the text or about themselves, or to the reader: in Korean; in other languages. Read without what stands in quotes. */
const KOREAN_OPENER = any(
  // "알아보겠습니다", "살펴보도록 하겠습니다", "정리해 드리고자 합니다", self-introductions, requests to the reader
  '(?:알아|살펴|짚어|들여다|다뤄|전해|나눠|해)\\s?(?:보|볼|봅|드리|드릴)\\S*?(?:겠|까요|려고?\\s|고자|도록|시다|시죠|고 싶)',
  '(?:알아|살펴|소개|정리|전달|설명|공유|분석|이야기|다루|나누|논의)(?:하|보)?(?:고자|려고?|도록|겠)\\s?(?:합니다|한다|하겠|습니다)',
  '^(?:안녕하|여러분|반갑습)|블로거|블로그(?:에|를) (?:오신|방문)|(?:이번|본|이) (?:포스팅|포스트|게시글|글에서)',
  '부탁\\s?드(?:립|려|리)|안내(?:를|해)?\\s?(?:합|드|입)\\S*다|(?:여기|아래)에서 확인|받아보실 수|(?:소개|설명)(?:합|드립|해 드립)니다\\.?$|^(?:아래|다음)(?:는|은|에|의) .*(?:설명|내용|소개|' +
    '정리)|까요\\?*$|(?:나요|가요|[은는])\\?+$',
  // The text about itself: "…에 대한 정보입니다", "아래는 …", "다음과 같은 …", and a writing machine about its task
  '(?:대한|관한|관련(?:한|된)?|위한|정리한) (?:\\S+ ){0,3}(?:정보|내용|소식|소회|이야기|기사|뉴스|글)(?:입니다|이다)\\.?$|(?:대한|관한|관련된) (?:\\S+ ){0,2}(?:정보|내용|' +
    '소식)[을를] (?:제공|소개|전달|정리|공유)(?:합니다|해 드|하고자|하였|했습)|^아래(?:는|에서는?|의|와) |다음과 같은 |^(?:\\S+지만 |그러나 )?(?:저희\\S*|저는|제가) |(?:드릴게|시겠어)요|드리겠습니다|' +
    '도록 하겠습니다|(?:글|기사|포스트|포스팅)[을를] 작성(?:하|해)|여기를 클릭|(?:이|해당|아래의?|위의) 링크[를에]',
  '(?:세요|십시오|시[기길] 바랍니다|(?:드릴|할|볼)까요|감사합니다)[.!?~^]*$|(?:다루|다룬|다뤄)\\S*\\s?(?:있는\\s)?(?:기사|글|포스팅|내용)입니다|^이 (?:기사|글|포스트)(?:는|은|에서)|(?:아래|' +
    '다음)[와과] 같(?:습니다|다|아요|이 (?:\\S+ )?\\S+다)[.:]*$|참고하(?:시|세|여 주|기 바랍)|(?:알아|살펴|짚어|들여다|돌아|정리해)\\s?(?:봅니다|본다|봤다|봤습니다|보았\\S*|볼 (?:것|' +
    '예정)\\S*)\\.?$',
)

const OPENER = any(
  // en
  "^(?:hi|hello|hey|welcome)(?:,|!| to| there| everyone| all)|(?:this|today['’]s) (?:post|article|blog|guide|tutorial|video|" +
    'newsletter)\\b.{0,40}\\b(?:we|i|you|is about|explores|discusses|looks at|will)\\b',
  "\\b(?:we|i)(?:['’]ll| will| are going to|['’]re going to|['’]m going to| want to) (?:look|take a|explore|discuss|examine|cover|" +
    "talk|walk you|dive|explain|show you|share)|^(?:i am|i['’]m|my name is) .*\\bblog|thank(?:s| you) for reading|" +
    "let['’]s (?:take a look|dive)",
  // de, nl, fr, es, pt, it
  'in (?:diesem|dit|este|quest[oa]) (?:artikel|beitrag|blog\\S*|post|video|articolo|artículo|bericht)\\b.{0,50}\\b(?:wir|ich|sie|ihr|we|' +
    'ik|je|vedremo|parleremo|scopriremo)\\b|^(?:herzlich willkommen|hallo|bonjour|bienvenue|hola|bienvenid|olá|bem-vind|ciao|benvenut)',
  '(?:dans cet|en este|n[ea]ste|nesse) (?:article|artículo|post|artigo|vídeo)\\b.{0,40}\\b(?:nous|je|vous|vamos|veremos|te|' +
    'você)(?!\\p{L})|nous allons (?:voir|découvrir|parler)|vamos a (?:ver|hablar|explorar)',
  // ru, ja, zh, ar, hi, vi, tr, id
  'в этой (?:статье|заметке).{0,40}(?:мы|я|вы|рассм|расска)|^(?:здравствуйте|привет)|(?:この|本)記事.{0,60}(?:紹介|解説|説明|お伝え)|^(?:こんにちは|' +
    '皆さん)|いかがでし|(?:紹介|解説)していきます|(?:本文|这篇文章|小编|笔者).{0,20}(?:我们|为大家|带大家|介绍|聊聊|分享)|^大家好',
  'في هذ[اه] (?:المقال|التدوينة).{0,40}(?:سن|نتعرف|نستعرض)|इस (?:लेख|पोस्ट|वीडियो) में.{0,60}हम|^नम?स्ते|trong bài (?:viết|' +
    'báo) này.{0,40}(?:chúng|tôi|bạn)|^xin chào|bu yazı(?:da|mızda).{0,60}(?:ceğ|cağ)|^merhaba|artikel ini.{0,30}(?:kita|kami)',
)

/** With a colon it is a pointer to another text, however long that text's title is. */
const POINTER = new RegExp(
  '^(?:read (?:more|also|next)|see also|related|watch|lesen sie auch|mehr zum thema|lees ook|les også|läs också|(?:à )?lire aussi|' +
    'voir aussi|l(?:ee|ea|eer) (?:también|más)|leia (?:também|mais)|leggi anche|читайте также|xem thêm|관련\\s?(?:기사|뉴스|글)|関連記事|' +
    '相关阅读)\\s?[:：]',
  'u',
)

/** Who stands where in a picture: a caption that ran into the text. */
const CAPTION = any(
  '사진(?:입니다|이다)\\.?$|모습\\.?$|(?:왼쪽|오른쪽|앞줄|뒷줄)(?:부터|에서\\s\\S*\\s?번째|[)）])|기념\\s?(?:사진|촬영)|포즈를 취하|[(（](?:가운데|왼쪽|오른쪽)|[(（]左|左から|左起',
  '\\((?:from )?(?:left|right|centre|center)\\)|pictured (?:left|right|above|below)|(?<!\\p{L})(?:from left|von links)(?!\\p{L})|\\(v\\. ?l\\.',
)
const LONGEST_CAPTION = 220

const QUOTED = /["“”„«「『‘][^"“”„«»「」『』‘’]*["”“»」』’]/gu
const FINAL_MARK = /[.!?。！？．…।॥۔؟]["'“”’»」』）)\]]*$/u
const HANGUL = /\p{Script=Hangul}/u
const STOPLESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** A line that a machine wrote begins with its date and time. */
const LOG_LINE = /^\[?\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}:\d{2}/

/** A row of a table, a list of hours, markup or the rest of a bracket: nothing that anybody wrote as a sentence. */
const NO_PROSE = /[|｜][^|｜\n]*[|｜]|<\/|[{}]|^[:)\]]/u
const CLOCK = /\d{1,2}:\d{2}/g
/** As many times of the day are a list of hours. */
const HOURS = 4

/** A line of the publication: by-line, e-mail, caption, copyright, "read more". */
export function isFurniture(sentence: string): boolean {
  const read = sentence.toLowerCase()
  if (
    LOG_LINE.test(read) ||
    POINTER.test(read) ||
    NO_PROSE.test(read) ||
    (read.match(CLOCK)?.length ?? 0) >= HOURS ||
    (read.length < LONGEST_CAPTION && CAPTION.test(read))
  )
    return true
  const eastern = mayBeEastern(read) && CJK.test(read)
  return (
    read.length < (eastern ? 70 : 110) && (FURNITURE.test(read) || (eastern && KOREAN_FURNITURE.test(read)))
  )
}

/** The writer speaks of the text, of themselves or to the reader; what somebody is quoted with does not count. */
export function isOpener(sentence: string): boolean {
  if (sentence.length >= 400) return false
  const said = sentence.toLowerCase().replace(QUOTED, '""').trim()
  return OPENER.test(said) || (mayBeEastern(said) && KOREAN_OPENER.test(said))
}

/** It leads to what is below it, or goes on there. */
const GOES_ON = /[,:;、，：؛،]$/u
const QUESTION_MARK = /[?？؟]["'“”’»」』）)]*$/u
/** Characters under which a question that fills a block is the heading of what follows. */
const HEADING_QUESTION = 60
/** A Korean statement, question or request in full; what ends otherwise is a label, whatever mark follows it. */
const KOREAN_STATEMENT = /(?:[다요죠까니라자네임함됨음]|\p{Script=Latin})[^\p{L}\d]*$/u
/** UTF-16 units at the end of a sentence that hold its last word with the marks behind it. */
const MAX_END = 200
const NEXT_NUMBER = /[^\d.,]\s\d{1,2}\.$/u
/** Characters under which a Korean end without a final mark is a label that ran into its block: statements end in a full stop. */
const LABEL = 25

/**
 * Alone in its block, short and without a final mark, or a short question: a heading, a caption, an item of a list, a by-line.
 * Also a label at the end of a block, which a page showed on a line of its own.
 */
export function isHeading(sentence: Pick<Sentence, 'text' | 'alone'>): boolean {
  if (sentence.alone && QUESTION_MARK.test(sentence.text)) return sentence.text.length < HEADING_QUESTION
  if (FINAL_MARK.test(sentence.text)) return isKoreanLabel(sentence)
  if (GOES_ON.test(sentence.text)) return true
  if (!sentence.alone) return sentence.text.length < LABEL && HANGUL.test(sentence.text)
  if (STOPLESS.test(sentence.text)) return sentence.text.length < 60
  if (HANGUL.test(sentence.text) && !isStatement(sentence.text)) return true
  const limit = HANGUL.test(sentence.text) ? 70 : CJK.test(sentence.text) ? 30 : 100
  return sentence.text.length < limit
}

function isStatement(text: string): boolean {
  return KOREAN_STATEMENT.test(text.slice(-MAX_END))
}

/** A Korean line that ends in a noun and a mark, or in the number of the next line of its list. */
function isKoreanLabel({ text, alone }: Pick<Sentence, 'text' | 'alone'>): boolean {
  if (!HANGUL.test(text)) return false
  return NEXT_NUMBER.test(text) || (alone && text.length < HEADING_QUESTION && !isStatement(text))
}
