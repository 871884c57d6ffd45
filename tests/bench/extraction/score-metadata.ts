/** Whether a title, a by-line, a day and a picture are the true ones. Quotes, dashes, white space and case do not count. */

const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\u200b\u00ad\ufeff]/g, ''],
  [/[‘’‚‛´`ʼ′]/g, "'"],
  [/[“”„«»″「」『』]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/…/g, '...'],
  [/\s+/g, ' '],
]
const BETWEEN_NAMES = /\s*(?:[,;&|/·、，・\n]|\b(?:and|und|et|y|e|en|og|och|ja|ve)\b)\s*/u
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Whether the titles say the same. */
export function isTitle(truth: string, title: string): boolean {
  return plain(truth) === plain(title)
}

/** Whether the by-line names these people and nobody else, in any order. */
export function isByline(truth: readonly string[], byline: string): boolean {
  const wanted = new Set(truth.flatMap(namesOf))
  const found = new Set(namesOf(byline))
  return wanted.size === found.size && [...wanted].every((name) => found.has(name))
}

/** Whether both can be the same day: as written, or in UTC where a time is given. */
export function isDay(truth: string, date: string): boolean {
  const found = daysOf(date)
  return [...daysOf(truth)].some((day) => found.has(day))
}

/**
 * Whether the picture is one of the true ones: `strict` by its path whatever the host, `loose` also as another size of the file,
 * told by its name.
 */
export function isPicture(truths: readonly string[], url: string): { strict: boolean; loose: boolean } {
  const path = pathOf(url)
  if (path === null) return { strict: false, loose: false }
  const wanted = truths.flatMap((each) => pathOf(each) ?? [])
  const strict = wanted.includes(path)
  return { strict, loose: strict || wanted.some((each) => isSameFile(each, path)) }
}

function plain(text: string): string {
  return SAME.reduce(
    (line, [from, to]) => line.replace(from, to),
    text.normalize('NFKC').toLowerCase(),
  ).trim()
}

function namesOf(text: string): string[] {
  return plain(text)
    .split(BETWEEN_NAMES)
    .map((name) => name.replace(/^[\s.:]+|[\s.:]+$/g, ''))
    .filter((name) => name !== '')
}

/** The days, as 2024-05-03, that a date can mean. */
function daysOf(value: string): Set<string> {
  const text = value.trim()
  return new Set([writtenDay(text), dayInUtc(text)].filter((day) => day !== null))
}

function writtenDay(text: string): string | null {
  const inDigits =
    /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text) ??
    /^(\d{4})[./年]\s*(\d{1,2})[./月]\s*(\d{1,2})/.exec(text) ??
    /^((?:20|19)\d\d)(0\d|1[0-2])([0-2]\d|3[01])(?!\d{2,3}$)/.exec(text)
  if (inDigits) return dayOf(inDigits[1], inDigits[2], inDigits[3])
  const dayFirst = /^\w*,?\s*(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})/i.exec(text)
  if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst =
    /([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/i.exec(text) ??
    /([a-z]{3})[a-z]*\s+(\d{1,2})\s+[\d:]+\s+\w+\s+(\d{4})/i.exec(text)
  return monthFirst ? dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : null
}

function dayInUtc(text: string): string | null {
  if (!/\d{1,2}:\d\d|^\d{10,13}$/.test(text)) return null
  const seconds = /^\d{10}$/.test(text) ? Number(text) * 1000 : null
  const millis = /^\d{13}$/.test(text) ? Number(text) : seconds
  const iso = text.replace(
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?(?:\.\d+)?)\s*([+-]\d\d:?\d\d|Z)?$/,
    (_, day, time, zone) => `${day}T${time}${zone ?? ''}`,
  )
  const date = new Date(millis ?? iso)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

function dayOf(year = '', month: string | null = '', day = ''): string | null {
  return month === null ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function monthOf(name = ''): string | null {
  const index = MONTHS.indexOf(name.toLowerCase())
  return index < 0 ? null : String(index + 1)
}

function pathOf(address: string): string | null {
  const whole = address.startsWith('//') ? `https:${address}` : address
  if (!URL.canParse(whole)) return null
  const { pathname } = new URL(whole)
  return decoded(pathname).toLowerCase().replace(/\/+/g, '/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A lone percent sign: the path as it stands.
    return path
  }
}

/** A name of eight letters or more, without the marks of a size, tells a file. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [nameOf(one), nameOf(other)]
  return (
    (first.length >= 8 && (first === second || other.includes(first))) ||
    (second.length >= 8 && one.includes(second))
  )
}

function nameOf(path: string): string {
  const file = (path.split('/').at(-1) ?? '')
    .replace(/\.(?:jpe?g|png|webp|gif|avif)$/, '')
    .replace(/^\d{2,4}x\d{2,4}[-_]/, '')
  const bare = file.replace(/[-_](?:\d{2,4}x\d{2,4}|\d{3,4}w?|scaled|small|medium|large|thumb)$/, '')
  return bare.length >= 8 ? bare : file
}
