/** The language of an article: what the page declares, as far as the letters and small words of its text bear it out. */
import type { Direction } from '../../domain/article/article'
import { directionOf, scriptOf } from '../../domain/text/direction'
import { firstMeta, type Page } from '../page/page'
import { SMALL_WORDS } from '../words/language'

const SAMPLE_UNITS = 4000

/** Scripts by what they prove. `lang` is what a text in them is in, when nothing better is declared. */
const SCRIPTS: readonly { pattern: RegExp; codes: readonly string[]; lang: string | null; share: number }[] =
  [
    { pattern: /\p{Script=Hangul}/gu, codes: ['Kore'], lang: 'ko', share: 0.3 },
    // Kana among Han is Japanese: no Chinese text has a twentieth of it.
    { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, codes: ['Jpan'], lang: 'ja', share: 0.05 },
    { pattern: /\p{Script=Han}/gu, codes: ['Hans', 'Hant', 'Jpan'], lang: 'zh', share: 0.3 },
    { pattern: /\p{Script=Cyrillic}/gu, codes: ['Cyrl'], lang: null, share: 0.5 },
    { pattern: /\p{Script=Arabic}/gu, codes: ['Arab'], lang: 'ar', share: 0.5 },
    { pattern: /\p{Script=Hebrew}/gu, codes: ['Hebr'], lang: 'he', share: 0.5 },
    { pattern: /\p{Script=Devanagari}/gu, codes: ['Deva'], lang: 'hi', share: 0.5 },
    { pattern: /\p{Script=Greek}/gu, codes: ['Grek'], lang: 'el', share: 0.5 },
    { pattern: /\p{Script=Thai}/gu, codes: ['Thai'], lang: 'th', share: 0.5 },
    { pattern: /\p{Script=Latin}/gu, codes: ['Latn'], lang: null, share: 0.7 },
  ]

/** A text with fewer words proves nothing; so much of one are its small words, and so many times those of another. */
const FEWEST_WORDS = 40
const SHARE = 0.12
const OUTNUMBERED = 4
const SMALL = Object.entries(SMALL_WORDS).map(([lang, words]): [string, RegExp] => [
  lang,
  new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu'),
])

/** BCP 47 tag of the article, or null when nothing credible is declared and the letters do not tell. */
export function readLanguage(page: Page, text: string): string | null {
  const root = page.document.documentElement
  return chooseLanguage(
    [
      root?.getAttribute('lang') ?? root?.getAttribute('xml:lang'),
      page.document.body?.getAttribute('lang'),
      page.jsonLd.language,
      firstMeta(page, 'og:locale', 'content-language', 'language', 'dc.language'),
    ],
    text,
  )
}

/** The tag of the declared language, with the region that the page names for sharing; or nothing. */
export function declaredTag(page: Page): string {
  const shared = normaliseTag(firstMeta(page, 'og:locale') ?? '') ?? ''
  const declared = normaliseTag(page.document.documentElement?.getAttribute('lang') ?? '') ?? ''
  return declared === '' || shared.startsWith(`${declared}-`) ? shared : declared
}

/** The first declared language whose script the text is written in, and no other's words; else what script and words tell. */
export function chooseLanguage(
  declared: readonly (string | null | undefined)[],
  text: string,
): string | null {
  const sample = text.slice(0, SAMPLE_UNITS)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const script =
    letters === 0
      ? undefined
      : SCRIPTS.find(({ pattern, share }) => (sample.match(pattern)?.length ?? 0) / letters >= share)
  const spoken = script && !script.lang ? languageByWords(sample) : null
  for (const each of declared) {
    const tag = each ? normaliseTag(each) : null
    if (tag && (!script || script.codes.includes(scriptOf(tag))) && !spoken?.contradicts(tag)) return tag
  }
  return script?.lang ?? spoken?.lang ?? null
}

/** The language whose small words a text has most of; null for one with few of any. */
function languageByWords(text: string): { lang: string; contradicts: (tag: string) => boolean } | null {
  const words = text.match(/\p{L}+/gu)?.length ?? 0
  const counts = new Map(SMALL.map(([lang, pattern]) => [lang, text.match(pattern)?.length ?? 0]))
  const [lang, most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])
  if (words < FEWEST_WORDS || most < words * SHARE) return null
  return {
    lang,
    contradicts: (tag) => {
      const count = counts.get(tag.split('-')[0] ?? '')
      return count !== undefined && count * OUTNUMBERED < most
    },
  }
}

/** Direction of writing: as declared around the text, else by the language's script. */
export function readDirection(page: Page, lang: string | null): Direction {
  const declared =
    page.document.documentElement?.getAttribute('dir') ?? page.document.body?.getAttribute('dir')
  if (declared?.toLowerCase() === 'rtl') return 'rtl'
  return directionOf(lang)
}

/** A tag in its canonical form, without a region that no register knows: `ko-KO` is `ko`, `pt_BR` is `pt-BR`. */
export function normaliseTag(text: string): string | null {
  try {
    const locale = new Intl.Locale(text.trim().replaceAll('_', '-'))
    if (!/^[a-z]{2,3}$/.test(locale.language) || locale.language === 'und') return null
    const { language, script, region } = locale
    return [language, script, isRegion(language, region) && region].filter(Boolean).join('-')
  } catch {
    // `Intl.Locale` throws on what is no tag at all ("English", "utf-8"): such a page declares nothing.
    return null
  }
}

/** The language's own region is one without asking the register, which is slow to open. */
function isRegion(language: string, region: string | undefined): boolean {
  if (!region || new Intl.Locale(language).maximize().region === region) return region !== undefined
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(region) !== undefined
}
