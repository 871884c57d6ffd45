import type { Direction } from '../article/article'

const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'])

/** The direction in which a language is written, by its script; `ltr` for an unknown language and for what is no tag. */
export function directionOf(lang: string | null): Direction {
  return RTL_SCRIPTS.has(scriptOf(lang ?? '')) ? 'rtl' : 'ltr'
}

/** The script that a language is written in, as ISO 15924 names it: `Kore` for `ko`. Empty for what is no tag. */
export function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang.replaceAll('_', '-')).maximize().script ?? ''
  } catch (thrown) {
    // What a page declared need not be a tag at all; anything else is a mistake of ours.
    if (thrown instanceof RangeError) return ''
    throw thrown
  }
}
