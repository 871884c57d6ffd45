/** What is known of a language's words before its text is read. */
import { folded } from '../../domain/text/fold'
import { stopWords, wordsIn } from '../stop-words'
import { CHINESE, JAPANESE, KOREAN } from './cjk-words'
import { GENERAL } from './general-words'
import { GRAMMAR } from './grammar-words'
import { MORE_GRAMMAR } from './grammar-words-2'
import { languageNames, measureWords, regionNames } from './intl-words'
import { ROLES } from './role-words'

export interface Lexicon {
  lang: string
  /** Grammar and measures: part of no term, unless a name is written with them (New York). Lower case. */
  stop: ReadonlySet<string>
  /** Days, months, units, currencies: part of no name either. Lower case. */
  measures: ReadonlySet<string>
  /** Nouns that alone are no term. Lower case. */
  general: ReadonlySet<string>
  /** Offices and forms of address. Lower case. */
  roles: ReadonlySet<string>
  /** Countries and continents: folded form → name. */
  regions: ReadonlyMap<string, string>
  /** True for a word that tells the people or the language of a country. */
  isNationality(word: string): boolean
}

/** The lexicon of a primary language subtag; nearly empty for a language without lists. */
export function lexicon(lang: string): Lexicon {
  const regions = regionNames(lang)
  const measures = new Set(measureWords(lang))
  const stop = new Set([...grammarOf(lang), ...measures])
  return {
    lang,
    stop,
    measures,
    general: generalOf(lang),
    roles: rolesOf(lang),
    regions,
    isNationality: nationality(lang, regions),
  }
}

/** Words by which a text's language is told, for languages written with spaces. */
export function grammarLists(): [string, ReadonlySet<string>][] {
  return Object.entries({ ...GRAMMAR, ...MORE_GRAMMAR })
    .filter(([lang]) => lang !== 'th')
    .map(([lang, words]) => [lang, new Set([...wordsIn(words), ...stopWords(lang)])])
}

/** Grammar of a language, lower case; empty for a language without lists. */
export function grammarOf(lang: string): ReadonlySet<string> {
  if (lang === 'ko') return new Set([...KOREAN.stop, ...stopWords(lang)])
  return new Set([...wordsIn(GRAMMAR[lang] ?? MORE_GRAMMAR[lang] ?? ''), ...stopWords(lang)])
}

function generalOf(lang: string): ReadonlySet<string> {
  if (lang === 'ko') return KOREAN.general
  if (lang === 'ja') return JAPANESE.general
  if (lang === 'zh') return CHINESE.general
  return new Set(wordsIn(GENERAL[lang] ?? ''))
}

function rolesOf(lang: string): ReadonlySet<string> {
  return lang === 'ko' ? KOREAN.roles : new Set(wordsIn(ROLES[lang] ?? ''))
}

/** Endings that make people and adjectives of a country's name. */
const PEOPLE =
  /^(?:e?i?ans?|is?|ese|n?ish|ic|s|nn?s?|er[ns]?|ch|lich|ais|aises?|aine?s?|ien(?:ne)?s?|oise?s?|ي|يه|ية|يون|يين|ی|ano?s?|ana?s?|ense?s?|es[ae]?s?|eñ[oa]s?)$/u

function nationality(lang: string, regions: ReadonlyMap<string, string>): (word: string) => boolean {
  const languages = languageNames(lang)
  // Bare of a last vowel: Russia, Russian; Korea, Korean.
  const stems = Array.from(regions.keys(), (name) => name.replace(/(?:ia|as|[aeioy])$/u, '')).filter(
    (stem) => stem.length >= 3 && !stem.includes(' '),
  )
  return (word) => {
    const plain = folded(word)
    if (regions.has(plain)) return false
    if (languages.has(plain) || regions.has(`${plain}s`)) return true
    return stems.some((stem) => plain.startsWith(stem) && PEOPLE.test(plain.slice(stem.length)))
  }
}
