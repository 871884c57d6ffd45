/** Names of people as pages write them, without what stands around: "By", roles, addresses, dates. */
import { cleanLine, textKey } from '../../domain/text/text'
import {
  AUTHOR,
  AUTHOR_JOINED,
  BETWEEN_NAMES,
  BUTTON,
  BUTTON_JOINED,
  BY,
  BY_OR_PARTICLE,
  NO_NAME,
  OFFICE,
  ON_DAY,
  PUBLISHED_IN,
  REPORTED,
  WHEN_AFTER_NAME,
  WRITTEN,
} from '../words/byline'
import { PUBLISHED, UPDATED } from '../words/dates'
import { alternation, type Language } from '../words/words'

const LONGEST = 120
/** UTF-16 units of a line that is looked at. */
const MAX_LINE = 1000
/** Words before a name, in the languages of the papers that were read. What may be part of a name needs one before it. */
const LEAD_WORD = new RegExp(
  `^(?:(?:${[
    `(?:\\p{L}+\\s+){0,3}(?:${alternation(BY)})`,
    `(?:(?:${alternation(WRITTEN)})\\s*)?(?:${alternation(BY_OR_PARTICLE)})`,
    alternation(AUTHOR),
  ].join('|')})\\s+|(?:${alternation(AUTHOR_JOINED)})\\s*[/／●:：]?\\s*|[\\p{L}\\p{M} ]{1,20}[:：]\\s*)`,
  'iu',
)
/** From here on a line says something else. */
const TAIL = new RegExp(
  `\\s*(?:${[
    `\\||»|›|${alternation(REPORTED)}|\\s(?:${alternation(PUBLISHED_IN)})|\\s[-–—]\\s|\\(|（|[·•]`,
    `,?\\s+(?:${alternation(WHEN_AFTER_NAME)}|(?:${alternation(ON_DAY)}) (?=(?:\\p{L}+,?\\s)?\\d)`,
    'on (?=[A-Z][a-z]+ \\d)|\\p{L}+: )',
    ',?\\s+\\d{1,2}\\.\\s',
    '(?:19|20)\\d\\d[-./年]',
    '\\d{1,2}[./]\\d{1,2}[./]',
  ].join('|')}).*$`,
  'isu',
)
/** A correspondent and the city: two words, a comma, one word. */
const PLACE = /^(\p{Lu}[\p{Ll}.'’-]+ \p{Lu}[\p{Ll}.'’-]+), \p{Lu}\p{Ll}+$/u
const ADDRESS = /[\s,;|·(]*[\w.+-]+(?:@|\s?\[at\]\s?)[\w-]+(?:\.[\w-]+)+\)?/g
/** What a writer is, after the name: a phrase with a small word in it, or of small words. */
const ROLE = new RegExp(
  `^([^,]+\\s[^,]+),\\s(?=\\p{Ll}+\\s\\p{Ll}|\\P{Ll}[^,]*\\s\\p{Ll})(?!(?:[^,]*\\s)?(?:${alternation(BETWEEN_NAMES)})\\s).*$`,
  'u',
)
/** A capital one begins a name as often as a line: "Di Marco", "Von Ada Moor". */
const PARTICLE = new RegExp(`^(?:${alternation(BY_OR_PARTICLE)})$`, 'i')
/** Korean names stand before their role, one or a list. */
const REPORTERS =
  /(?:^|[=\s(【[])((?:[가-힣]{2,4}\s?[,·]\s?)*(?!기자)[가-힣]{2,4})\s?(?:(?:선임|인턴|수습|객원|[가-힣]{0,3}전문)\s?)?(?:기자|특파원|논설위원|통신원)(?![가-힣])/gu
/** A name and up to five words of an office. */
const CONTRIBUTOR = /^([가-힣]{2,4})(?: [가-힣\w·]{2,20}){1,5}$/
/** Chinese ones stand behind it, at the end of a line. Each run of characters can be read in one way only: runs within runs take forever. */
const REPORTERS_BEFORE =
  /[记記]者[\s：:]*(\p{Script=Han}{2,}(?:[\s、]+\p{Script=Han}{2,})*)[\s、]*(?:[／/].{1,8}[報报][導导道])?[)）]?$/u
/** Stands behind the names where an editor put the story together. */
const COMPILED = /(?<![\s、])[\s、]*(?:整合|[综綜]合)$/u
/** UTF-16 units: names of reporters stand at the end of a paragraph, or alone. */
const LINE_END = 200
/** Letters and digits beside names on a line that does no more than say them: the paper, the town. */
const AROUND_NAMES = 12
/** What templates and buttons say in a name's place, and the numbers that programs give to people. */
const NOT_A_NAME = new RegExp(
  [
    `^(?:https?:|\\/\\/|@|www\\.|#)|^(?:${alternation(NO_NAME)}|null|undefined)$|[→›{}<>]|\\b(?:${alternation(BUTTON)})\\b`,
    `^(?:${alternation(BUTTON_JOINED)})`,
    `^(?:(?:${alternation(OFFICE)})(?:\\s+|$))+$`,
    `^(?:${alternation(PUBLISHED, UPDATED)})$`,
    '^(?=\\S*\\d)[\\da-f-]{16,}$|^[a-z]+[-_:]\\d+$',
  ].join('|'),
  'iu',
)
/** An office that a page sets beside a name without a space. Case tells where it begins. */
const GLUED_OFFICE = new RegExp(
  `(?<=\\p{Ll})(?:${Object.values(OFFICE)
    .flat()
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('|')})\\b.*$`,
  'u',
)

/** One name as data state it, or null: "Von" is no "by" there in another language than its own, nor before one word. */
export function tidyStated(text: string | null, lang: string): string | null {
  const line = cleanLine(text?.slice(0, MAX_LINE))
  const [first = '', ...others] = line?.split(' ') ?? []
  const own = BY_OR_PARTICLE[lang.split('-')[0] as Language] ?? []
  const isParticle =
    PARTICLE.test(first) && (others.length === 1 || (lang !== '' && !own.includes(first.toLowerCase())))
  return line && isParticle ? line : tidyName(line)
}

/** One name, or null for what is none: an address, a link, a button, a paragraph. */
export function tidyName(text: string | null): string | null {
  let line = cleanLine(text?.slice(0, MAX_LINE))
  if (!line) return null
  const reporters = reportersIn(line)
  if (reporters) return reporters
  line = line.replace(ADDRESS, '').trim()
  for (let last = ''; last !== line; ) {
    last = line
    line = line
      .replace(LEAD_WORD, '')
      .replace(/^(?:By|Von|Par|Por)(?=\p{Lu}|by)/u, '')
      .trim()
  }
  line = line
    .replace(TAIL, '')
    .replace(GLUED_OFFICE, '')
    .replace(PLACE, '$1')
    .replace(ROLE, '$1')
    .replace(/^[《【[]+|(?<![\s,;:|·/–—》】\]-])[\s,;:|·/–—》】\]-]+$/gu, '')
    .trim()
  return line !== '' && line.length <= LONGEST && !NOT_A_NAME.test(line) && /\p{L}/u.test(line) ? line : null
}

/** Whom a line names as reporters of a Korean paper, or null. */
function reportersIn(line: string): string | null {
  const names = [...line.matchAll(REPORTERS)].map((each) => each[1]?.replace(/\s?[,·]\s?/g, ', '))
  return names.join(', ') || null
}

/** The reporters that a line of a Korean or Chinese text names if it says little else, or null. */
export function reporterLine(line: string): string | null {
  const names = reportersIn(line) ?? reportersBehind(line)
  if (!names || line.length > MAX_LINE) return null
  return textKey(line.replace(ADDRESS, '')).length <= textKey(names).length + AROUND_NAMES ? names : null
}

/** Whom a short line of a Korean text names before an office: "문해린 항만연구소 소장"; or null. */
export function contributorLine(line: string): string | null {
  return CONTRIBUTOR.exec(line)?.[1] ?? null
}

function reportersBehind(line: string): string | null {
  const names = REPORTERS_BEFORE.exec(line.slice(-LINE_END))?.[1]
    ?.replace(COMPILED, '')
    .split(/[\s、]+/u)
  return names?.join(', ') || null
}

/** True for what reads like one to four people, not like a sentence, a menu or a slogan; `isSure`: any short name may be one. */
export function isLikePeople(line: string, isSure: boolean): boolean {
  const words = line.split(/\s+/u)
  return (
    words.length <= 14 &&
    line.length <= 90 &&
    !/[!?…"“”„]|\.(?:\s+\p{Ll})|https?:/u.test(line) &&
    (words.length === 1 || !/\d/.test(line)) &&
    (isSure || /^[\p{Lu}\p{Lo}]/u.test(line) || words.length === 1)
  )
}
