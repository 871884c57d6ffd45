/** Words in dates. */
import type { Language, Words } from './words'

/** How the twelve months begin; `|` stands between two beginnings of one month. Other languages are asked of the platform. */
export const MONTHS: Readonly<Partial<Record<Language, string>>> = {
  en: 'jan feb mar apr may jun jul aug sep oct nov dec',
  de: 'jan feb mär|mrz apr mai jun jul aug sep okt nov dez',
  fr: 'jan fev|fév mar avr mai juin juil aoû|aou sep oct nov dec|déc',
  es: 'ene feb mar abr may jun jul ago sep|set oct nov dic',
  pt: 'jan fev mar abr mai jun jul ago set out nov dez',
  it: 'gen feb mar apr mag giu lug ago set ott nov dic',
  nl: 'jan feb maa|mrt apr mei jun jul aug sep okt nov dec',
  sv: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  da: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  no: 'jan feb mar apr mai jun jul aug sep okt nov dec',
}

/** What stands after the number of a day. */
export const DAY_ENDING: Words = {
  en: ['st', 'nd', 'rd', 'th'],
  fr: ['er'],
  es: ['º'],
  pt: ['º'],
}

/** "Of", between day and month. */
export const OF_MONTH: Words = {
  es: ['de '],
  pt: ['de '],
  en: ['of '],
}

/** "Of", between month and year. */
export const OF_YEAR: Words = {
  es: ['de ', 'del '],
  pt: ['de '],
  vi: ['năm '],
}

/** The label of the day of publication. */
export const PUBLISHED: Words = {
  en: ['published', 'posted'],
  de: ['veröffentlicht', 'erstellt'],
  fr: ['publiée?'],
  es: ['publicad[oa]'],
  pt: ['publicad[oa]'],
  it: ['pubblicat[oa]'],
  ko: ['입력', '등록(?!번호|일자|연월일)', '게시', '작성', '발행', '승인', '송고'],
  ja: ['公開', '掲載', '投稿', '配信'],
  zh: ['[发發][布佈表]'],
}

/** The label of the day of the last change, at the beginning of a line. */
export const UPDATED: Words = {
  en: ['(?:last )?(?:updated|modified|edited|changed)', 'last update'],
  de: ['(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)', 'letzte (?:änderung|aktualisierung)'],
  fr: ['(?:mise? à jour|modifiée?)'],
  es: ['(?:última )?(?:actualizad[oa]|actualización|modificación)'],
  pt: ['(?:última )?(?:atualizad[oa]|atualização)'],
  it: ['(?:ultimo )?aggiornat[oa]', 'ultimo aggiornamento'],
  nl: ['(?:laatst )?(?:bijgewerkt|gewijzigd)'],
  sv: ['uppdaterad'],
  no: ['(?:sist )?oppdatert'],
  da: ['(?:sidst )?opdateret'],
  pl: ['aktualizacja'],
  ru: ['обновлено', 'изменено'],
  tr: ['güncelleme'],
  ko: ['(?:최종|마지막)?\\s?(?:수정|업데이트|갱신)'],
  ja: ['(?:最終)?更新'],
  zh: ['(?:最[后後])?更新'],
}

/** Labels of dates that are not the article's: when something began or takes place. */
export const OTHER_DAYS: Words = {
  en: [
    '(?:founded|established|since|est\\.)',
    '(?:event|deadline|starts?|ends?|begins?|valid|expires?|born)',
  ],
  de: ['(?:gegründet|seit)', '(?:termin|beginn|anmeldeschluss|gültig)'],
  fr: ['(?:fondée?|depuis)', '(?:date limite|début)'],
  es: ['(?:fundad[oa]|desde)', '(?:fecha límite|inicio)'],
  ko: ['(?:창간|설립|창립|등록일자|등록번호)', '(?:행사|마감|일시|접수|모집|기간)'],
  ja: ['(?:創刊|設立)', '(?:開催|締切|日時|期間)'],
  zh: ['(?:[创創][刊办辦立]|成立)', '(?:活[动動]|截止)'],
}
