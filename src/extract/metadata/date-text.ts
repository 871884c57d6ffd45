/** Dates as people and programs write them, made ISO 8601. No clock is asked: what does not say its year is no date. */
import type { IsoDate } from '../../domain/article'

const LONGEST = 200
/** Months by their first letters in English, German, French, Spanish, Portuguese, Italian, Dutch and the Nordic languages. */
const MONTHS =
  'jan|ene|gen|ja;feb|fev|fév|fe;mar|mär|maa|mrt|mrz;apr|avr|abr;may|mai|mag|mei|maj;jun|juin|giu;jul|juil|lug;aug|aoû|ago|aou;sep|set;oct|okt|ott|out;nov;dec|dez|déc|dic'
    .split(';')
    .map((names) => names.split('|'))

/**
 * A date with its time and zone as it was written, a day where there is no more, or null. `order` tells what
 * 02/10/2024 is; without it only a number over 12 does.
 */
export function parseDate(
  text: string | null | undefined,
  order?: 'day-first' | 'month-first',
): IsoDate | null {
  if (!text) return null
  const line = text.slice(0, LONGEST).trim()
  return parseIso(line) ?? parseDay(line, order)
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

function parseDay(line: string, order?: 'day-first' | 'month-first'): IsoDate | null {
  // Most lines that are asked name no year: the forms below would each look for the rest first.
  if (!/(?:19|20)\d\d|\d\d\.\d\d\.\d\d/.test(line)) return null
  const east = /(?<!\d)((?:19|20)\d\d)\s*[-./년年]\s*(\d{1,2})\s*[-./월月]\s*(\d{1,2})(?!\d)/.exec(line)
  if (east) return day(east[1], east[2], east[3])
  const named =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s*(?:de |of )?[\s\-/]*(\p{L}{3,})\.?,?\s*(?:de |del )?[\s\-/]*((?:19|20)\d\d)(?!\d)/iu.exec(
      line,
    )
  if (named) return day(named[3], monthOf(named[2]), named[1])
  const american =
    /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d\d\s+)?((?:19|20)\d\d)(?!\d)/iu.exec(
      line,
    )
  if (american) return day(american[3], monthOf(american[1]), american[2])
  // 19.06.2024 is day first wherever points are used; with slashes only a number over 12 tells.
  const numeric = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/.exec(line)
  if (!numeric) {
    const short = /(?<![\d.])(\d\d)\.(\d\d)\.(\d\d)(?![\d.])/.exec(line)
    return short && order ? day(`20${short[3]}`, short[2], short[1]) : null
  }
  const [, one, mark, two, year] = numeric
  if (mark === '.' || Number(one) > 12) return day(year, two, one)
  if (Number(two) > 12 || order === 'month-first') return day(year, one, two)
  return order === 'day-first' ? day(year, two, one) : null
}

function monthOf(name: string | undefined): string | undefined {
  const lower = name?.toLowerCase() ?? ''
  const index = MONTHS.findIndex((names) =>
    names.some((start) => start.length > 2 && lower.startsWith(start)),
  )
  return index < 0 ? undefined : String(index + 1)
}

/** A day of the calendar, or null for a 31st of June. */
function day(year: string | undefined, month: string | undefined, date: string | undefined): IsoDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)]
  const real = new Date(Date.UTC(y, m - 1, d))
  if (!(y >= 1000 && real.getUTCFullYear() === y && real.getUTCMonth() === m - 1 && real.getUTCDate() === d))
    return null
  return real.toISOString().slice(0, 10)
}
