/** Days of the reader's calendar: local time, not UTC. */
import type { IsoDate, Millis } from '../article/article'

/** A time in UTC: the publisher's software wrote it, and it says nothing about the publisher's calendar. */
const UTC_TIME = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]00:?00)$/

/** Returns `YYYY-MM-DD` in the reader's time zone. */
export function localDay(time: Millis): string {
  const date = new Date(time)
  const year = String(date.getFullYear()).padStart(4, '0')
  return `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

/**
 * Returns the publication date as the reader should see it. A day, or a time with the publisher's own offset, stays as
 * written: it
 * names the publisher's day. A time in UTC names nobody's day, so it is converted to the reader's time zone, with its offset.
 */
export function readersDate(date: IsoDate): string {
  const time = UTC_TIME.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(time) ? date : `${localDay(time)}T${localTime(time)}`
}

/** Returns `HH:MM:SS±HH:MM` in the reader's time zone. */
function localTime(time: Millis): string {
  const date = new Date(time)
  const minutes = -date.getTimezoneOffset()
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map(twoDigits)
  return `${clock}${minutes < 0 ? '-' : '+'}${hours}:${rest}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
