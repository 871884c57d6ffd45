/**
 * What stands in a news text without being news: by-lines, captions, copyright and related-article lines, headings,
 * and the openers of blog news ("in this post we will look at …"). Rules are made from language, never from a site.
 */
import type { Sentence } from './sentences'

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

const any = (...sources: string[]) => new RegExp(sources.join('|'), 'iu')

/** Lines of the publication, not of the report. Only short sentences are judged: a report may be about copyright. */
const FURNITURE = any(
  '[^\\s@]@[^\\s@]+\\.\\p{L}{2}',
  '[©ⓒ▶☞►]',
  'all rights reserved',
  // ko
  '무단\\s?(?:전재|복제|배포)|재배포\\s?금지|저작권자|사진\\s?[=:]|(?:사진|자료|영상)\\s?(?:제공|출처)|관련\\s?(?:기사|뉴스|글)|\\p{L}\\s?기자\\s?[=|]|^\\s*\\S{2,5}\\s기자$|구독\\s?(?:하기|과|신청)|기사\\s?(?:제보|원문|더보기)|제보는|본\\s기사는',
  // ja, zh
  '関連(?:記事|リンク)|(?:写真|画像)[=＝：:／]|続きを読む|無断転載|転載禁止|(?:责任编辑|責任編輯|来源|來源|原标题|原標題|图片来源|圖片來源|编辑|編輯|记者|記者)[:：]|未经授权|版权所有|相关(?:阅读|新闻)|浏览器暂',
  // en
  '^(?:read (?:more|also|next)|see also|related|advertisement|sponsored|share this|sign up|subscribe|follow us|click here|listen to|watch(?: now)?:|photo(?:graph)?(?: by|:| credit)|image(?: by|:| credit)|scroll down|story continues|getty images|download (?:the|our) app)',
  '(?:getty images|scroll down for video|click here to|sign up (?:for|to) (?:our|the)|subscribe to (?:our|the)|our newsletter|this article was (?:originally|first) published|cookie policy)',
  // de, nl, nb/da/sv
  '^(?:lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|das könnte sie|foto|bild|quelle|anzeige|lees (?:ook|meer)|les (?:også|mer)|läs (?:också|även|mer)|læs (?:også|mere))(?![\\p{L}])',
  'newsletter (?:abonnieren|bestellen)|zur startseite|artikel teilen|alle rechte vorbehalten',
  // fr, es, pt, it
  '^(?:(?:à )?lire (?:aussi|la suite|également)|voir aussi|publicité|crédit photo|(?:lee|leer|lea|vea|ver) (?:también|más)|te puede interesar|más información|publicidad|leia (?:também|mais)|veja (?:também|mais)|publicidade|leggi (?:anche|tutto)|pubblicità|foto)(?![\\p{L}])',
  'abonnez-vous|tous droits réservés|suscríbe(?:te|ase)|todos los derechos|inscreva-se|todos os direitos|iscriviti|riproduzione riservata',
  // ru, ar, hi, ur, vi, tr
  '^(?:читайте (?:также|ещ)|фото\\s?[:©]|подпис(?:ывай|аться)|реклама|اقرأ (?:أيضا|المزيد)|شاهد أيضا|تابعنا|यह भी पढ़|ये भी पढ़|और पढ़|یہ بھی پڑھیں|xem thêm|đọc thêm|ảnh\\s?:|theo dõi chúng|ayrıca oku|fotoğraf\\s?:|devamını oku|czytaj (?:też|także|więcej)|čtěte také|baca juga)',
)

/** The writer about the text or about themselves, or to the reader. Read without what stands in quotes. */
const OPENER = any(
  // ko: "알아보겠습니다", "살펴보도록 하겠습니다", "정리해 드리고자 합니다", self-introductions, requests to the reader
  '(?:알아|살펴|짚어|들여다|파헤쳐|(?:정리|소개|전달|설명|공유|분석|이야기|검토|확인|논의|탐구)해|다뤄|전해|나눠)\\s?(?:보|볼|봅|드리|드릴|나가)\\S*?(?:겠|까요|려고?\\s|고자|도록|시다|시죠|자\\.|고 싶)',
  '(?:알아|살펴|소개|정리|전달|설명|공유|분석|이야기|다루|나누|논의)(?:하|보)?(?:고자|려고?|도록|겠)\\s?(?:합니다|한다|하겠|습니다)',
  '^(?:안녕하세요|안녕하십니까|여러분|반갑습니다)|블로거(?:로서|입니다)|블로그(?:에|를) (?:오신|방문|찾아)|(?:이번|본|이) (?:포스팅|포스트|게시글|블로그 글|글에서)',
  '^(?:저는|저희는|제가) .*(?:블로[거그]|에디터|크리에이터|운영자|유튜버|정보를 (?:제공|전달)|소개)',
  '(?:보세요|하세요|주세요|되세요|십시오|시기 바랍니다|시길 바랍니다|드릴까요|할까요|볼까요|주시면 (?:됩니다|감사))[.!?~^]*$|감사합니다[.!]*$',
  '(?:다루|다룬|다뤄)\\S*\\s?(?:있는\\s)?(?:기사|글|포스팅|내용)입니다',
  // en
  '^(?:hi|hello|hey|welcome|greetings)(?:,|!| to| there| everyone| all|\\s\\w+[,!])',
  "(?:in )?(?:this|today['’]s) (?:post|article|blog|guide|tutorial|video|episode|newsletter)\\b.{0,40}\\b(?:we|i|you|is about|explores|discusses|looks at|will)\\b",
  "\\b(?:we|i)(?:['’]ll| will| are going to|['’]re going to|['’]m going to| am going to| want to|['’]d like to) (?:look|take a look|explore|discuss|examine|cover|talk about|walk you|dive|explain|show you|share with)",
  "^(?:i am|i['’]m|my name is) .*\\b(?:blogger|blog|editor of this|your host)\\b|thank(?:s| you) for reading|let (?:me|us) know in the comments|let['’]s (?:take a look|dive|get started|find out)",
  // de, nl
  '(?:in diesem|im folgenden) (?:artikel|beitrag|blog\\S*|post|video)\\b.{0,60}\\b(?:wir|ich|sie|ihr|du)\\b|(?:^| )(?:wir|ich) (?:schauen|werfen|zeigen|erklären|stellen) (?:uns|einen blick|ihnen|euch|dir)\\b|^(?:herzlich willkommen|hallo)|in dit (?:artikel|bericht|blog)\\b.{0,40}\\b(?:we|ik|je)\\b',
  // fr, es, pt, it
  'dans (?:cet article|ce billet|cette vidéo)\\b.{0,40}\\b(?:nous|je|on|vous)\\b|nous allons (?:voir|découvrir|examiner|parler|vous)|^(?:bonjour|bienvenue)',
  'en (?:este|esta|el presente) (?:artículo|post|entrada|vídeo|video)\\b.{0,40}(?:vamos|veremos|hablaremos|te |les |os )|(?:vamos a|hoy) (?:ver|hablar|explorar|analizar|conocer)emos?\\b|vamos a (?:ver|hablar|explorar|analizar)|^(?:hola|bienvenid[oa]s)',
  'n(?:este|esse) (?:artigo|post|vídeo)\\b.{0,40}(?:vamos|veremos|você)|^(?:olá|bem-vind)|in quest[oa] (?:articolo|post|video)\\b.{0,40}(?:vedremo|parleremo|scopriremo|vi |ti )|^(?:ciao|benvenut)',
  // ru, ja, zh, ar, hi, vi, tr, id
  'в (?:этой|данной|сегодняшней) (?:статье|заметке|публикации).{0,40}(?:мы|я|вы|рассм|расска)|^(?:здравствуйте|привет|добро пожаловать)',
  '(?:この記事|今回|本記事|この投稿|本稿)で?は?.{0,60}(?:ご?紹介|解説|説明|お伝え|見てい)(?:し|き|く)|^(?:こんにちは|皆さん)|いかがでし(?:た|ょう)|(?:紹介|解説)していきます',
  '(?:本文|这篇文章|今天|小编|笔者|接下来).{0,20}(?:我们|为大家|带大家|介绍|来看|聊聊|分享)|^(?:大家好|各位)',
  'في هذ[اه] (?:المقال|المقالة|التدوينة).{0,40}(?:سن|نتعرف|نستعرض)|^(?:مرحبا|أهلا)|इस (?:लेख|पोस्ट|आर्टिकल|वीडियो) में.{0,60}(?:हम|आप)|^(?:नमस्ते|नमस्कार)',
  'trong bài (?:viết|báo) này.{0,40}(?:chúng|tôi|bạn)|^(?:xin chào|chào (?:mừng|các bạn))|bu (?:yazı|makale)(?:da|mızda|mda).{0,60}(?:iz|ız|uz|üz|ğım|ceğim)\\b|^merhaba|(?:dalam|pada) artikel ini.{0,30}(?:kita|kami)',
)

const QUOTED = /["“”„«「『‘][^"“”„«»「」『』‘’]*["”“»」』’]/gu
const FINAL_MARK = /[.!?。！？．…।॥۔؟]["'”’»」』）)\]]*$/u
const STOPLESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** A line of the publication: by-line, e-mail, caption, copyright, "read more". */
export function isFurniture(sentence: string): boolean {
  return sentence.length < (CJK.test(sentence) ? 70 : 110) && FURNITURE.test(sentence)
}

/** The writer speaks of the text, of themselves or to the reader; what somebody is quoted with does not count. */
export function isOpener(sentence: string): boolean {
  return sentence.length < 400 && OPENER.test(sentence.replace(QUOTED, '""').trim())
}

/** Alone in its block, short and without a final mark: a heading, a caption, an item of a list, a by-line. */
export function isHeading(sentence: Sentence, tokens: number): boolean {
  if (FINAL_MARK.test(sentence.text)) return false
  if (STOPLESS.test(sentence.text)) return sentence.alone && sentence.text.length < 60
  const limit = /\p{Script=Hangul}/u.test(sentence.text) ? 50 : CJK.test(sentence.text) ? 30 : 100
  return sentence.alone && tokens < 14 && sentence.text.length < limit
}
