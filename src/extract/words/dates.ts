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
