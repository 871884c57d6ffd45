/** Months and calendars of the world: the platform's own tables, not ours. */

const DAY = 86_400_000
const YEAR = 2024
const START = Date.UTC(YEAR, 0, 1)
/** One day of each month, in every calendar: none has a month shorter than this step. */
const TIMES = Array.from({ length: 14 }, (_, index) => START + index * 28 * DAY)
/** The text with the digits of every script as ASCII. Each script's ten stand in a row, at a multiple of 16 or 6 after it. */
export function withPlainDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    return String((code & 15) - (/\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? 0 : 6))
  })
}

/**
 * The number of a month by its name in a language, in full or short, beside a day or alone, in the common calendar or the
 * language's own; or null.
 */
export function monthNamed(name: string, lang: string): number | null {
  const key = keyOf(name)
  for (const calendar of ['gregory', ownCalendar(lang)])
    for (const month of ['long', 'short'] as const)
      for (const day of ['numeric', undefined] as const) {
        const names = new Intl.DateTimeFormat(lang, { calendar, month, day, timeZone: 'UTC' })
        const isNamed = (time: number) =>
          names.formatToParts(time).some(({ type, value }) => {
            const its = keyOf(value)
            // Hebrew writes its "in" at the front of the word; some write numbers.
            return type === 'month' && its.length > 1 && key.endsWith(its)
          })
        const time = TIMES.find(isNamed)
        if (time !== undefined) return Number.parseInt(numbers(calendar).format(time), 10)
      }
  return null
}

/** The day, as `Date.UTC` counts, of a date in a language's own calendar; null where that is the common one or has no such day. */
export function dayInOwnCalendar(year: number, month: number, day: number, lang: string): number | null {
  const calendar = ownCalendar(lang)
  if (calendar === 'gregory') return null
  const format = numbers(calendar)
  const now = Number(/\d{4}/.exec(format.format(START))?.[0])
  // Whose year may begin anywhere in ours.
  const first = Date.UTC(year + YEAR - now - 1, 0, 1)
  for (let time = first; time < first + 800 * DAY; time += DAY)
    if (format.format(time).startsWith(`${month}/${day}/${year}`)) return time
  return null
}

function ownCalendar(lang: string): string {
  return new Intl.DateTimeFormat(lang).resolvedOptions().calendar
}

/** Writes month, day and year: "4/12/1399 AP". */
function numbers(calendar: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    calendar,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
}

function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '')
}
