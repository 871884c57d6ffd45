import type { Direction } from '../article/article'

const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'])

/** Returns the writing direction of a language, by its script; `ltr` for an unknown language or an invalid tag. */
export function directionOf(lang: string | null): Direction {
  return RTL_SCRIPTS.has(scriptOf(lang ?? '')) ? 'rtl' : 'ltr'
}

/** Returns the script of a language as an ISO 15924 code: `Kore` for `ko`. Empty for an invalid tag. */
export function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang.replaceAll('_', '-')).maximize().script ?? ''
  } catch (thrown) {
    // A page may declare an invalid tag; any other error is a bug.
    if (thrown instanceof RangeError) return ''
    throw thrown
  }
}
