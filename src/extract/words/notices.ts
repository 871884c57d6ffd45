/** What a page says on a line of its own to whoever reads it: an advertisement comes, a video does not, where to skip to. */
import type { Words } from './words'

/** Labels of advertisements. */
export const AD_LABEL: Words = {
  en: ['advertise?ments?', 'sponsored(?: content)?'],
  de: ['anzeigen?', 'werbung'],
  es: ['publicidade?'],
  pt: ['publicidade?'],
  fr: ['publicité', 'annonce'],
  it: ['pubblicità'],
  tr: ['reklam[ay]?'],
  pl: ['reklam[ay]?'],
  cs: ['reklam[ay]?'],
  sv: ['reklam[ay]?', 'annons[er]?'],
  no: ['reklam[ay]?', 'annons[er]?'],
  da: ['annonce'],
  nl: ['reclame'],
  id: ['iklan'],
  vi: ['quảng cáo'],
  el: ['διαφήμιση'],
  ru: ['реклама'],
  uk: ['реклама'],
  ar: ['إعلان'],
  hi: ['विज्ञापन'],
  ko: ['광고'],
  ja: ['広告'],
  zh: ['[広廣广]告'],
}

/** What leads past an advertisement, or stands where a player or frame is not shown. */
export const PLACEHOLDER: Words = {
  en: [
    'skip advert(?:isement)?',
    '(?:article|story|text) continues (?:below|after)\\b.*',
    '(?:advertisement )?scroll to continue\\b.*',
    'continue reading(?: below)?',
    'skip (?:past|to) \\p{L}+.*',
    '(?:watch|listen)(?: now)?',
    'loading(?: content)?',
    '.{0,40}video (?:has )?failed to load',
    '(?:please )?enable javascript.*',
  ],
  de: [
    'player wird geladen',
    'ein klick für den datenschutz',
    '(?:empfohlener )?(?:redaktioneller |externer )inhalt',
  ],
}

const AGREE_DE = 'zustimm|einwillig|akzept|erlaub|benötig|brauch|cookie|widerruf'

/** Beginnings of what stands in the place of content that needs consent. */
export const CONSENT: Words = {
  de: [
    'an dieser stelle (?:befinde|finde|stehe?|sehen|ist)\\P{L}*.{0,80}extern',
    'ich bin (?:damit )?einverstanden, dass mir .{0,40}inhalt',
    `um (?:diese[ns]?|eingebettete|externe|den) .{0,40}(?:anzuzeigen|zu sehen|darzustellen)\\b.{0,40}(?:${AGREE_DE})`,
  ],
  en: [
    '(?:to (?:view|see|watch|display) this .{0,30}|this (?:content|embed|video) .{0,60})(?:cookie|consent|tracker|third[- ]part)',
  ],
}

/** "This content", before a sentence about cookies. */
export const THIS_CONTENT: Words = {
  fr: ['ce contenu', 'cette vidéo'],
  es: ['este contenido'],
  it: ['questo contenuto'],
  nl: ['deze (?:inhoud|content)'],
}
