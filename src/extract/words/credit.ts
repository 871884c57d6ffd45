/** Words that say whose picture it is. */
import type { Words } from './words'

/** A photograph; longer words begin or end with it. */
export const PHOTO: Words = {
  en: ['photo'],
  de: ['foto'],
  es: ['foto'],
  ru: ['фото'],
}

/** What stands before a name, in writing with spaces. */
export const CREDIT: Words = {
  en: ['images?', 'pictures?', 'cr[eé]dit\\p{L}{0,30}', 'courtesy(?: of)?', 'source'],
  de: ['bild\\p{L}{0,30}', 'quelle'],
  es: ['im[aá]ge[nm]', 'cr[eé]dit\\p{L}{0,30}'],
  pt: ['im[aá]ge[nm]', 'cr[eé]dit\\p{L}{0,30}'],
  fr: ['images?', 'cr[eé]dit\\p{L}{0,30}', 'source'],
}

/** What stands before a name, in writing without. */
export const CREDIT_JOINED: Words = {
  ko: ['사진', '출처', '제공'],
  ja: ['写真', '撮影', '提供'],
  zh: ['提供', '[图圖摄攝影片]', '[来來]源'],
}

/** What stands after the name of who took or gave it. */
export const SHOT_BY: Words = {
  zh: ['摄', '攝', '供图', '供圖', '截图'],
  ja: ['撮影', '提供'],
  ko: ['제공', '촬영'],
}

/** What stands last in a line that credits a picture. */
export const PROVIDED: Words = {
  ko: ['제공', '캡처'],
  ja: ['提供'],
  zh: ['提供', '资料图', '資料照片'],
}

/** Those of the labels that may be the text's: where it is from, who gave it. */
export const SOURCE: Words = {
  en: ['source'],
  de: ['quelle'],
  ko: ['출처', '제공'],
  ja: ['提供'],
  zh: ['提供', '[来來]源'],
}
