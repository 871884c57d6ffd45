/** Words around the names of those who wrote an article. */
import type { Words } from './words'

/** The word "by" in languages in which no name contains it. */
export const BY: Words = {
  en: ['by'],
  fr: ['par'],
  es: ['por'],
  pt: ['por'],
  nl: ['door'],
  pl: ['przez'],
}

/** The word "by" in languages in which it may be part of a name: "Ursula von …". */
export const BY_OR_PARTICLE: Words = {
  de: ['von'],
  it: ['di'],
  sv: ['av'],
  no: ['av'],
  da: ['af'],
}

/** Words that say an author follows when they come before `BY_OR_PARTICLE`: "Text von". */
export const WRITTEN: Words = {
  de: ['veröffentlicht', 'geschrieben', 'text', 'beitrag', 'eine? \\p{L}+'],
  it: ['scritto'],
}

/** Words that may come before `BY`, each with the space after it: "written by". */
export const WRITTEN_BEFORE_BY: Words = {
  en: ['written ', 'posted ', 'published '],
}

/** The author's label before a name, also without a colon. */
export const AUTHOR: Words = {
  de: ['autor(?:in)?', 'text'],
}

/** As `AUTHOR`, in writing without spaces. */
export const AUTHOR_JOINED: Words = {
  zh: ['文', '撰文', '作者', '文・', '文●', '記者', '记者'],
}

/** The author's label where a name follows at once, with or without a colon. */
export const AUTHOR_FIRST: Words = {
  en: ['auth?or(?:in)?'],
  de: ['auth?or(?:in)?'],
  ko: ['글쓴이', '작성자', '지은이', '필자', '기자명'],
}

/** As `AUTHOR_FIRST`, where "by" with a colon may stand behind it too: "Text von: …". */
export const TEXT_FIRST: Words = {
  de: ['text'],
  zh: ['文', '作者', '記者', '记者'],
}

/** A line that only says that the next one is the author. */
export const AUTHOR_LINE: Words = {
  en: ['(?:article |written )?by', 'authors?'],
  de: ['autor(?:in)?'],
  fr: ['auteur'],
  it: ['autore'],
  zh: ['作者'],
  ko: ['글쓴이', '작성자', '필자', '기자명'],
  ja: ['著者'],
}

/** Those who edit, and are no authors. */
export const EDITOR: Words = {
  zh: ['编辑', '編輯', '责编', '責編'],
}

/** What follows a name and says when. */
export const WHEN_AFTER_NAME: Words = {
  en: ['updated', 'published'],
  de: ['aktualisiert'],
  es: ['publicado', 'hace \\d'],
}

/** The word "on" between a name and a date: "Ada Marsh on 9 March". */
export const ON_DAY: Words = {
  en: ['on'],
  de: ['am'],
  fr: ['le'],
  es: ['el'],
}

/** What follows a name and says how the text came about. */
export const REPORTED: Words = {
  zh: ['[記记]者', '[／/].{1,8}[報报][導导道]'],
  ja: ['[，／/].{0,12}(?:編集部|<)'],
}

/** The words "published in", which end a name. */
export const PUBLISHED_IN: Words = {
  zh: ['[發发][表佈布][在於于]'],
}

/** Small words that stand between names, or in one. */
export const BETWEEN_NAMES: Words = {
  en: ['and'],
  de: ['und', 'von', 'den', 'der'],
  fr: ['et', 'de', 'du', 'la', 'le'],
  es: ['y', 'e', 'de', 'la', 'el', 'del'],
  pt: ['e', 'de', 'da', 'dos'],
  it: ['e', 'da', 'di', 'la', 'del'],
  nl: ['en', 'van', 'den', 'der', 'de', 'ter'],
  no: ['og', 'av'],
  da: ['og', 'af'],
  sv: ['och', 'av'],
  ar: ['al', 'bin', 'ibn'],
}

/** What templates and buttons say in a name's place, and nothing else. */
export const NO_NAME: Words = {
  en: [
    'name',
    'author',
    'admin(?:istrator)?',
    'editor',
    'follow',
    'share',
    'more',
    'user',
    'guest',
    'none',
    'staff',
    'by',
    'and',
    'unknown',
    'anonymous',
    'posted',
    'published',
    'written',
  ],
  de: ['von', 'und'],
  fr: ['par', 'et'],
  es: ['por', 'y', 'e'],
}

/** Labels of buttons and form fields. A line that contains one is not a name. */
export const BUTTON: Words = {
  en: [
    'email protected',
    'required',
    '(?:view|see|show) (?:all|more|comments?|profile|bio)',
    'read more',
    'follow(?:ing)?',
  ],
  de: ['folgen', 'kommentare', 'profil ansehen', 'mehr (?:lesen|anzeigen)'],
  fr: ['suivre', 'commentaires', 'voir (?:plus|tout)'],
  es: ['seguir', 'comentarios', 'ver (?:más|todo)'],
}

/** As `BUTTON`, in writing without word boundaries; the line begins with it. */
export const BUTTON_JOINED: Words = {
  ko: [
    '댓글',
    '팔로우',
    '팔로잉',
    '구독',
    '이웃\\s?추가',
    '프로필',
    '더\\s?보기',
    '(?:공유|신고|수정|삭제|목록)(?:하기|보기)?$',
  ],
  ja: ['フォロー', 'コメント', 'シェア', 'もっと見る'],
  zh: ['关注', '關注', '评论', '評論', '分享', '更多'],
}

/** Words for a newsroom's staff as a group: beside the site's name they name no author. */
export const TEAM: Words = {
  en: [
    'team',
    'staff',
    'desk',
    'editors?',
    'editorial',
    'newsroom',
    'online',
    'news',
    'reporters?',
    'admin',
    'blog',
  ],
  de: ['redaktion', 'team', 'online'],
  fr: ['rédaction'],
  es: ['redacción'],
  ko: ['편집국', '편집부', '뉴스팀', '뉴스룸', '취재팀', '온라인팀', '뉴스', '블로그'],
  ja: ['編集部', '取材班', 'ニュース'],
  zh: ['编辑部', '編輯部', '新闻', '新聞'],
}

/** Words of an office at a paper. A line of nothing else names nobody; glued to a name they end it. */
export const OFFICE: Words = {
  en: [
    'senior',
    'junior',
    'chief',
    'deputy',
    'managing',
    'executive',
    'associate',
    'assistant',
    'contributing',
    'freelance',
    'staff',
    'guest',
    'political',
    'business',
    'sports?',
    'science',
    'culture',
    'editor(?:-in-chief)?',
    'reporter',
    'writer',
    'correspondent',
    'contributor',
    'columnist',
    'journalist',
    'producer',
    'author',
  ],
  de: [
    'redakteur(?:in)?',
    'korrespondent(?:in)?',
    'autor(?:in)?',
    'reporter(?:in)?',
    'chefredakteur(?:in)?',
    'volontär(?:in)?',
  ],
  fr: ['journaliste', 'rédact(?:eur|rice)', 'correspondante?'],
  es: ['periodista', 'redactora?', 'corresponsal'],
  pt: ['jornalista', 'redatora?', 'repórter'],
  it: ['giornalista', 'redattore', 'redattrice'],
  nl: ['redacteur', 'verslaggever'],
  no: ['journalist', 'redaktør'],
}

/** Words that may come before `BY_AT_START`: "Written by". Case counts here as well. */
export const WRITTEN_AT_START: Words = {
  en: ['[Ww]ritten', '[Pp]osted', '[Pp]ublished'],
  es: ['[Pp]ublicado', '[Ee]scrito'],
  fr: ['[Pp]ublié'],
  de: ['[Vv]erfasst', '[Gg]eschrieben', '[Tt]ext', 'Eine? \\p{Lu}\\p{L}+'],
}

/** The word "by" at the start of a line. Case counts, because the name after it begins with a capital. */
export const BY_AT_START: Words = {
  en: ['[Bb]y', 'BY'],
  de: ['[Vv]on'],
  fr: ['[Pp]ar'],
  es: ['[Pp]or'],
  pt: ['[Pp]or'],
  it: ['[Dd]i'],
  nl: ['[Dd]oor'],
}

/** What is said of authors, right after their name. */
export const AUTHOR_DOES: Words = {
  en: [
    'is',
    'was',
    'has',
    'have',
    'covers?',
    'writes?',
    'reports?',
    'works?',
    'joined',
    'lives',
    'leads',
    'teaches',
    'edits',
  ],
  de: ['ist', 'war', 'schreibt', 'arbeitet', 'berichtet', 'leitet', 'lebt'],
  fr: ['est', 'écrit'],
  es: ['es', 'escribe'],
  it: ['è', 'scrive'],
  pt: ['é', 'escreve'],
  no: ['er', 'skriver'],
  da: ['er', 'skriver'],
  sv: ['är', 'skriver'],
  pl: ['jest', 'pisze'],
  nl: ['schrijft'],
}

/** What those are and do who write articles: beginnings of words. */
export const TRADE: Words = {
  en: [
    'reporter',
    'writer',
    'writes',
    'editor',
    'journalist',
    'correspondent',
    'columnist',
    'author',
    'covers',
    'covering',
    'contributor',
    'freelanc',
    'photographer',
    'producer',
    'blogger',
    'native',
    'lives',
  ],
  de: ['redakt', 'autorin', 'schreibt', 'journalistin'],
  es: ['periodista'],
  pt: ['jornalista'],
  it: ['giornalista'],
  fr: ['journaliste'],
}

/** What a picture of a person is called where it stands for the person. */
export const PORTRAIT: Words = {
  en: ['portrait'],
  ko: ['프로필', '글쓴이', '작성자'],
  ja: ['プロフィール', '著者'],
  zh: ['[头頭]像', '作者'],
}

/** What a paper calls a text that somebody outside it wrote. */
export const CONTRIBUTION: Words = {
  ko: ['(?:특별|독자)?\\s?기고문?', '칼럼', '시론', '독자투고', '발언대'],
  ja: ['寄稿'],
}
