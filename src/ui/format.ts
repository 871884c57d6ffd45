/** Dates, ages and names as a person would say them. Pure: the language and the present moment are arguments. */
import { hostOf } from '../domain/address/url'
import type { IsoDate, Millis } from '../domain/article/article'
import { readersDate } from '../domain/text/day'
import { agoFormat, dateFormat, numberFormat } from '../platform/strings/formatters'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The age of something, for a list: `nowWord`, "5m ago", "3h ago", "yesterday", then the day. '' for no real time. */
export function formatAge(at: Millis, now: Millis, language: string, nowWord: string): string {
  if (!isTime(at)) return ''
  const age = now - at
  // A clock that was set back makes ages of less than nothing: they are as good as now, for a while.
  if (age < MINUTE && age > -DAY) return nowWord
  if (age < 0 || age >= 7 * DAY) return formatDay(at, now, language)
  const ago = agoFormat(language, { style: 'narrow', numeric: 'auto' })
  if (age < HOUR) return ago.format(-Math.floor(age / MINUTE), 'minute')
  if (age < DAY) return ago.format(-Math.floor(age / HOUR), 'hour')
  return ago.format(-Math.floor(age / DAY), 'day')
}

/** When something was saved: the time on the same day, else the day. Local time. '' for no real time. */
export function formatSince(at: Millis, now: Millis, language: string): string {
  if (!isTime(at)) return ''
  if (!isSameDay(at, now)) return formatDay(at, now, language)
  return dateFormat(language, { timeStyle: 'short' }).format(at)
}

/** A moment with its day and time, in full. Local time. '' for no real time. */
export function formatMoment(at: Millis, language: string): string {
  return isTime(at) ? dateFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at) : ''
}

/** True for two times of one day, local time. */
export function isSameDay(at: Millis, now: Millis): boolean {
  return new Date(at).toDateString() === new Date(now).toDateString()
}

/**
 * The publisher's date as it was written (`2024`, `2024-06`, `2024-06-19`, with or without a time): moved to the reader's
 * day only where it is a time in UTC. The year is left out when it is this year. '' for what is no date.
 */
export function formatPublished(date: IsoDate | null, now: Millis, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(readersDate(date ?? '')) ?? []
  if (year === undefined) return ''
  const at = Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(at)) return ''
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC' }
  if (month !== undefined) parts.month = day === undefined ? 'long' : 'short'
  if (day !== undefined) parts.day = 'numeric'
  if (month === undefined || Number(year) !== new Date(now).getFullYear()) parts.year = 'numeric'
  return dateFormat(language, parts).format(at)
}

/** The site's name, else its host; '' where the address is none. */
export function siteOf(article: { siteName: string | null; url: string }): string {
  return article.siteName?.trim() || hostOf(article.url)
}

/** The first letter of a name, upper case: what stands in the tile of an article without a picture. */
export function firstLetter(name: string): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(name)?.[0] ?? ''
  return letter.toLocaleUpperCase()
}

function formatDay(at: Millis, now: Millis, language: string): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return dateFormat(language, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at)
}

function isTime(at: Millis): boolean {
  return !Number.isNaN(new Date(at).getTime())
}

/** A size of stored data, in the unit that fits it and no smaller one than a kilobyte: `1 kB`, `1.4 MB`. */
export function formatBytes(bytes: number, language: string): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1))
  const value = bytes / 1000 ** (step + 1)
  const isShort = value < 10 && step > 0
  // What is there is never told as nothing.
  const told = isShort ? value : Math.ceil(value)
  return numberFormat(language, {
    style: 'unit',
    unit: units[step],
    maximumFractionDigits: isShort ? 1 : 0,
  }).format(told)
}
