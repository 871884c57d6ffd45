/** Dates as people and programs write them, made ISO 8601. No clock is asked: what does not say its year is no date. */
import type { IsoDate } from '../../domain/article/article'
import { DAY_ENDING, MONTHS as MONTH_STARTS, OF_MONTH, OF_YEAR } from '../words/dates'
import { alternation } from '../words/words'
import { dayInOwnCalendar, monthNamed, withPlainDigits } from './calendar'

const LONGEST = 200
/** By their first letters, January first. */
const MONTHS = Array.from({ length: 12 }, (_, month) => {
  const starts = Object.values(MONTH_STARTS).flatMap((all) => all.split(' ')[month]?.split('|') ?? [])
  return new RegExp(`^(?:${[...new Set(starts)].join('|')})`)
})
/** "1st of March 2024", "1 de marzo de 2024". */
const NAMED_MONTH = new RegExp(
  [
    `(?<!\\d)(\\d{1,2})(?:${alternation(DAY_ENDING)}|\\.)?\\s*(?:${alternation(OF_MONTH)})?[\\s\\-/]*`,
    `(\\p{L}[\\p{L}\\p{M}.]{2,}|\\p{Lo}{2}|tháng \\d+),?\\s*(?:${alternation(OF_YEAR)})?[\\s\\-/]*([12]\\d{3})(?!\\d)`,
  ].join(''),
  'iu',
)

/** Languages that write 24.06.19 and 24-06-19 for 19 June 2024. */
const YEAR_FIRST = /^(?:ko|ja|zh|hu|lt)\b/i

/** The year before the first of an era: of Japan and Taiwan. */
const ERAS: Record<string, number> = {
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
}

/** Which number of 02/10/2024 the page writes first. */
export type DateOrder = 'day' | 'month'

/** Days that programs write where they know none: the first of their calendars, in any zone. */
const DEFAULT_DAYS = /^(?:1970-01-01|1969-12-31|1900-01-01|1899-12-3[01])/
/** Seconds or milliseconds since 1970, from 2001 on. */
const EPOCH = /^1\d{9}(?:\d{3})?$/

/**
 * A date that a program wrote for others: as `parseDate`, and seconds or milliseconds since 1970. A midnight of UTC is a day without its
 * time, which would be the day before in America; and a day that stands for none is none.
 */
export function parseStated(
  text: string | null | undefined,
  lang?: string,
  order?: DateOrder | null,
): IsoDate | null {
  const line = text?.trim() ?? ''
  const date = EPOCH.test(line)
    ? new Date(line.length > 10 ? Number(line) : Number(line) * 1000).toISOString().replace(/\.\d+/, '')
    : parseDate(text, lang, order)
  if (!date || DEFAULT_DAYS.test(date)) return null
  return date.replace(/T00:00:00Z$/, '')
}

/**
 * A date with its time and zone as it was written, a day where there is no more, or null. The page's language, a BCP 47 tag
 * or empty, tells its months, its calendar and what 02/10/2024 is, where `order` does not; without both only a number over 12 does.
 */
export function parseDate(
  text: string | null | undefined,
  lang?: string,
  order?: DateOrder | null,
): IsoDate | null {
  if (!text) return null
  const line = withPlainDigits(text.slice(0, LONGEST).trim()).replace(
    /(昭和|平成|令和|民國)\s*(元|\d+)(?=\s*年)/g,
    (_, era, year) => String((ERAS[era] ?? 0) + (Number(year) || 1)),
  )
  return parseIso(line) ?? parseDay(line, lang, order ?? orderOf(lang))
}

/** A day in an address: `/2024/06/19/`, `/2024-06-19-slug`, `/20240619`. */
export function dayInUrl(url: string): IsoDate | null {
  const path = URL.canParse(url) ? new URL(url).pathname : url
  const found =
    /(?:^|[/_-])((?:19|20)\d\d)([/_-]?)(\d{1,2})\2(\d{1,2})(?=\D|$)/.exec(path) ??
    /(?:^|\/)((?:19|20)\d\d)(\/)([01]\d)([0-3]\d)(?=\D|$)/.exec(path)
  return found ? day(found[1], found[3], found[4]) : null
}

function parseIso(line: string): IsoDate | null {
  const found =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?(?=\D|$)/i.exec(
      line,
    )
  if (!found) return null
  const date = day(found[1], found[2], found[3])
  if (!date || !found[4] || Number(found[4]) > 23 || Number(found[5]) > 59) return date
  const zone = found[7]?.toUpperCase()
  const offset =
    zone && /^[+-]/.test(zone)
      ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
      : zone
        ? 'Z'
        : ''
  return `${date}T${found[4]}:${found[5]}:${found[6] ?? '00'}${offset}`
}

/** The order that a language's readers expect. */
function orderOf(lang: string | undefined): DateOrder | null {
  return lang === undefined ? null : /^(?:|en|en[-_](?:us|ph))$/i.test(lang) ? 'month' : 'day'
}

function parseDay(line: string, lang: string | undefined, order: DateOrder | null): IsoDate | null {
  // Most lines that are asked name no year: the forms below would each look for the rest first.
  if (!/[12]\d{3}|\d\d[./-]\d\d[./-]\d\d/.test(line)) return null
  const east = /(?<!\d)([12]\d{3})\s*[-./년年]\s*(\d{1,2})\s*[-./월月]\s*(\d{1,2})(?!\d)/.exec(line)
  if (east) return dayIn(lang, east[1], east[2], east[3])
  const named = NAMED_MONTH.exec(line)
  if (named) return withClock(dayIn(lang, named[3], monthOf(named[2], lang), named[1]), line)
  const american =
    /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d\d(?::\d\d)?\s+(?:[A-Z]{3,4}\s+)?)?((?:19|20)\d\d)(?!\d)/iu.exec(
      line,
    )
  if (american) return day(american[3], monthOf(american[1], lang), american[2])
  const yearFirst = /(?<!\d)([12]\d{3})[.,]?\s+(?:m\. )?(\p{L}{3,})\s+(\d{1,2})(?!\d)/u.exec(line)
  const month = yearFirst && monthOf(yearFirst[2], lang)
  if (month) return day(yearFirst[1], month, yearFirst[3])
  // 19.06.2024 is day first wherever points are used; with slashes only a number over 12 tells.
  const numeric = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2([12]\d{3})(?!\d)/.exec(line)
  if (!numeric) {
    const short = /(?<![\d.])(\d\d)([./-])(\d\d)\2(\d\d)(?![\d.])/.exec(line)
    if (!short || !order) return null
    if (YEAR_FIRST.test(lang ?? '')) return day(`20${short[1]}`, short[3], short[4])
    return short[2] === '.' ? day(`20${short[4]}`, short[3], short[1]) : null
  }
  const [, one, mark, two, year] = numeric
  if (mark === '.' || Number(one) > 12) return dayIn(lang, year, two, one)
  if (Number(two) > 12 || order === 'month') return dayIn(lang, year, one, two)
  return order ? dayIn(lang, year, two, one) : null
}

/** The day with the time and zone that stand in the line, as mail and feeds write them: `10:00:00 +0900`. */
function withClock(date: IsoDate | null, line: string): IsoDate | null {
  const clock = /\s\d\d:\d\d(?::\d\d)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)(?!\d)/.exec(line)
  return date && clock ? parseIso(date + clock[0]) : date
}

/** A year that no paper prints in the common calendar is one of the language's own. */
function dayIn(lang: string | undefined, year?: string, month?: string, date?: string): IsoDate | null {
  if (!lang || /^(?:1[6-9]|20)/.test(year ?? '')) return day(year, month, date)
  const time = dayInOwnCalendar(Number(year), Number(month), Number(date), lang)
  return time === null ? null : new Date(time).toISOString().slice(0, 10)
}

function monthOf(name = '', lang?: string): string | undefined {
  const lower = name.toLowerCase()
  const known = /^tháng (\d+)/.exec(lower)?.[1] ?? (lang && monthNamed(lower, lang)?.toString())
  if (known) return known
  const index = MONTHS.findIndex((starts) => starts.test(lower))
  return index < 0 ? undefined : String(index + 1)
}

/** A day of the calendar, or null for a 31st of June. */
function day(year: string | undefined, month: string | undefined, date: string | undefined): IsoDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)]
  const real = new Date(Date.UTC(y, m - 1, d))
  if (!(y >= 1600 && real.getUTCFullYear() === y && real.getUTCMonth() === m - 1 && real.getUTCDate() === d))
    return null
  return real.toISOString().slice(0, 10)
}
