import { describe, expect, it, vi } from 'vitest'
import {
  firstLetter,
  formatAge,
  formatBytes,
  formatMoment,
  formatPublished,
  formatSince,
  siteOf,
} from '../../../src/ui/format'

const now = new Date(2024, 5, 19, 15, 0).getTime()
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const age = (ms: number, language = 'en') => formatAge(now - ms, now, language, 'just now')

describe('formatAge', () => {
  it.each([
    [0, 'just now'],
    [59_000, 'just now'],
    [5 * MINUTE, '5m ago'],
    [3 * HOUR, '3h ago'],
    [25 * HOUR, 'yesterday'],
    [3 * 24 * HOUR, '3d ago'],
    [10 * 24 * HOUR, 'Jun 9'],
    [400 * 24 * HOUR, 'May 16, 2023'],
  ])('%d ms is %s', (ms, expected) => expect(age(ms)).toBe(expected))
  it('speaks Korean', () => expect(age(3 * HOUR, 'ko')).toBe('3시간 전'))
  it('takes a clock that was set back for now', () => expect(age(-HOUR)).toBe('just now'))
  it('never shows an invalid date', () => {
    expect(age(Number.NaN)).toBe('')
    expect(age(9e15)).toBe('')
  })
})

describe('formatSince', () => {
  it('is the time on the same day, the day before', () => {
    expect(formatSince(now - HOUR, now, 'en-GB')).toBe('14:00')
    expect(formatSince(now - 48 * HOUR, now, 'en-GB')).toBe('17 Jun')
  })
})

describe('formatPublished', () => {
  it.each([
    ['2024-06-19', '19 Jun'],
    ['2024-06-19T00:00:00+01:00', '19 Jun'],
    ['2024-06-19T23:59:59-11:00', '19 Jun'],
    ['2023-06-19', '19 Jun 2023'],
    ['2023-06', 'June 2023'],
    ['2023', '2023'],
    ['2024-13-40', ''],
    ['20240619', ''],
    ['yesterday', ''],
  ])('%s is "%s"', (date, expected) => expect(formatPublished(date, now, 'en-GB')).toBe(expected))
  it('is the reader’s own day where the page names a time in UTC', () => {
    vi.stubEnv('TZ', 'Asia/Seoul')
    expect(formatPublished('2024-06-18T23:10:00Z', now, 'en-GB')).toBe('19 Jun')
    vi.unstubAllEnvs()
  })
  it('is nothing without a date', () => expect(formatPublished(null, now, 'en')).toBe(''))
})

describe('siteOf', () => {
  it('is the name, else the host', () => {
    expect(siteOf({ siteName: ' The Harbour ', url: 'https://harbour.example/' })).toBe('The Harbour')
    expect(siteOf({ siteName: null, url: 'https://www.harbour.example/a' })).toBe('harbour.example')
    expect(siteOf({ siteName: '', url: 'nonsense' })).toBe('')
  })
})

describe('firstLetter', () => {
  it.each([
    ['harbour', 'H'],
    ['“harbour”', 'H'],
    ['한국일보', '한'],
    ['العربية', 'ا'],
    ['é́cho', 'É́'],
    ['🙂', ''],
    ['', ''],
  ])('%s gives %s', (name, expected) => expect(firstLetter(name)).toBe(expected))
})

describe('sizes', () => {
  it.each([
    [0, '0 kB'],
    [1, '1 kB'],
    [999, '1 kB'],
    [1001, '2 kB'],
    [820_000, '820 kB'],
    [1_400_000, '1.4 MB'],
    [35_200_000, '36 MB'],
    [2_000_000_000, '2 GB'],
    [5e15, '5,000,000 GB'],
  ])('%i bytes are %s', (bytes, said) => {
    expect(formatBytes(bytes, 'en')).toBe(said)
  })
})

describe('a moment', () => {
  it('is told with day and time, and not at all where it is none', () => {
    expect(formatMoment(new Date(2026, 10, 29, 16, 5).getTime(), 'en')).toMatch(
      /^November 29, 2026 at 4:05\sPM$/,
    )
    expect(formatMoment(Number.NaN, 'en')).toBe('')
  })
})
