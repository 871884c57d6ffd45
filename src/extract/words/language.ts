/** Small words by which a text shows its language. */
import type { Words } from './words'

/** Words that stand in nearly every paragraph of their language, and in few of another. */
export const SMALL_WORDS: Words = {
  en: ['the', 'of', 'and', 'to', 'is', 'that', 'was', 'for', 'with', 'it'],
  de: ['der', 'die', 'das', 'und', 'ist', 'nicht', 'mit', 'den', 'von', 'ein', 'auf', 'dass'],
  fr: ['les', 'des', 'est', 'dans', 'une', 'pour', 'qui', 'sur', 'pas', 'et', 'du'],
  es: ['los', 'que', 'del', 'las', 'por', 'una', 'con', 'para', 'el', 'y'],
  pt: ['que', 'não', 'uma', 'os', 'com', 'do', 'da', 'em', 'para', 'ao'],
  it: ['che', 'di', 'il', 'per', 'non', 'una', 'è', 'della', 'sono', 'con'],
  nl: ['het', 'een', 'van', 'en', 'dat', 'niet', 'zijn', 'voor', 'met', 'de'],
  sv: ['och', 'att', 'det', 'som', 'är', 'inte', 'för', 'på', 'av'],
  no: ['og', 'det', 'som', 'ikke', 'til', 'på', 'er', 'av', 'å'],
  da: ['og', 'det', 'som', 'ikke', 'til', 'på', 'er', 'af', 'at'],
  pl: ['nie', 'się', 'na', 'jest', 'że', 'do', 'oraz', 'przez'],
  cs: ['se', 'že', 'na', 'je', 'jsou', 'který', 'nebo', 'pro'],
  fi: ['ja', 'on', 'ei', 'että', 'oli', 'myös', 'ovat'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olan', 'olarak'],
  id: ['yang', 'dan', 'di', 'dengan', 'untuk', 'dari', 'ini'],
  ro: ['și', 'să', 'nu', 'din', 'care', 'pentru', 'este'],
  vi: ['của', 'là', 'không', 'và', 'các', 'được'],
}
