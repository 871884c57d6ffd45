/** Words of pages that say there is nothing here. */
import type { Words } from './words'

export const NOT_FOUND: Words = {
  en: ['not found', 'forbidden', 'server error'],
  ko: ['찾을 수 없', '존재하지 않'],
  ja: ['見つかりません'],
  zh: ['不存在', '找不到'],
  de: ['nicht gefunden'],
  fr: ['introuvable'],
  es: ['n?o encontrad'],
  pt: ['n?o encontrad'],
  it: ['non trovat'],
  ru: ['не найден'],
  ar: ['غير موجود'],
  th: ['ไม่พบ'],
  hi: ['नहीं मिल'],
}
