import { describe, expect, it } from 'vitest'
import { agoFormat, dateFormat, numberFormat, pluralRules } from '../../../src/platform/strings/formatters'

describe('formatters', () => {
  it('are made once for a language and options', () => {
    expect(numberFormat('ko', {})).toBe(numberFormat('ko', {}))
    expect(dateFormat('ko', { day: 'numeric' })).toBe(dateFormat('ko', { day: 'numeric' }))
  })

  it('are others for other languages and options', () => {
    expect(numberFormat('de', {}).format(1234.5)).toBe('1.234,5')
    expect(numberFormat('en', {}).format(1234.5)).toBe('1,234.5')
    const day = Date.UTC(2026, 5, 19)
    expect(dateFormat('ko', { timeZone: 'UTC', day: 'numeric' }).format(day)).toBe('19일')
    expect(dateFormat('ko', { timeZone: 'UTC', month: 'long' }).format(day)).toBe('6월')
    expect(agoFormat('en', { numeric: 'auto' }).format(-1, 'day')).toBe('yesterday')
    expect(pluralRules('en', {}).select(1)).toBe('one')
    expect(pluralRules('ko', {}).select(1)).toBe('other')
  })
})
