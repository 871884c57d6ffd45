import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../src/domain/limits'
import { rowFromDraft } from '../../../src/store/rows/rows'
import { soundContent } from '../../../src/store/rows/sound-content'
import { soundRow } from '../../../src/store/rows/sound-row'
import { pageOf } from './samples'

const row = rowFromDraft(pageOf('one').draft, { id: 'a', captureId: 'capture-1', now: 5, before: null })

describe('a row with fields that no capture makes', () => {
  it.each(['title', 'excerpt', 'byline', 'siteName', 'lang', 'publishedAt'] as const)(
    'is shown with its %s cut',
    (field) => {
      const shown = soundRow({ ...row, [field]: 'a'.repeat(300_000) })
      expect(shown?.[field]).toMatch(/^a+…$/)
      expect(shown?.[field]?.length).toBeLessThanOrEqual(LIMITS.titleGraphemes)
      expect(shown).toEqual({ ...row, [field]: shown?.[field] })
    },
  )

  it('has its addresses and categories cut', () => {
    const long = `https://news.example/${'a'.repeat(300_000)}`
    const shown = soundRow({
      ...row,
      url: long,
      canonicalUrl: long,
      categories: Array(999).fill('b'.repeat(9000)),
    })
    expect(shown?.url).toHaveLength(LIMITS.url)
    expect(shown?.canonicalUrl).toHaveLength(LIMITS.url)
    expect(shown?.categories).toHaveLength(LIMITS.categories)
    expect(shown?.categories[0]).toHaveLength(LIMITS.nameGraphemes)
  })

  it('keeps what the reader wrote', () => {
    const own = { ...row, tags: ['c'.repeat(9000)], note: 'd'.repeat(300_000) }
    expect(soundRow(own)).toBe(own)
  })

  it('is cut where it is damaged otherwise too', () => {
    const shown = soundRow({ ...row, title: 'a'.repeat(300_000), dir: 7, categories: [7] })
    expect(shown?.title.length).toBeLessThanOrEqual(LIMITS.titleGraphemes)
    expect(shown).toMatchObject({ kind: 'unreadable', categories: [] })
  })
})

describe('a body that would stop the page that shows it', () => {
  it.each(['<div>'.repeat(20_000), '<dt>x'.repeat(5_000)])('leaves the text', (html) => {
    const content = { id: 'a', v: 1, html, text: 'The text.', summary: null }
    expect(soundContent('a', content)).toEqual({ ...content, html: '' })
  })
})
