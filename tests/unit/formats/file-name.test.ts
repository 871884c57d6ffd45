import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { articleFileName, exportFileName, freeName, isLegalName, slug } from '../../../src/formats/file-name'
import { rounds } from '../../helpers/rounds'
import { makeArticle, NOW } from './article'

const nameOf = (title: string, more = {}) => articleFileName(makeArticle({ title, ...more }).row, 'md')

describe('file names', () => {
  it.each([
    ['푸틴, "미국"에 대항하는 김정은', '2026-11-03-푸틴-미국에-대항하는-김정은.md'],
    ['  What?! A/B: <C> | *D*  ', '2026-11-03-what-a-b-c-d.md'],
    ['../../etc/passwd', '2026-11-03-etc-passwd.md'],
    ['CON', '2026-11-03-con.md'],
    ['Ends with dots...', '2026-11-03-ends-with-dots.md'],
    ['\u202Egnp.exe', '2026-11-03-gnp.exe.md'],
    ['a\u0000b\u0007c', '2026-11-03-abc.md'],
    ['가\u1100\u1161', '2026-11-03-가가.md'],
    ['caf\u0000e\u0007\u0301 e"\u0301', '2026-11-03-café-é.md'],
    ['خبر عاجل', '2026-11-03-خبر-عاجل.md'],
  ])('makes %j a post', (title, name) => {
    expect(nameOf(title)).toBe(name)
  })

  it('takes the day of saving where none is published, and the id where no title is left', () => {
    expect(nameOf('a', { publishedAt: null })).toBe('2026-11-04-a.md')
    expect(nameOf('a', { publishedAt: '2026-99-99' })).toBe('2026-11-04-a.md')
    expect(nameOf('???', { id: 'abc-1' })).toBe('2026-11-03-abc-1.md')
    expect(nameOf('', { id: '' })).toBe('2026-11-03-article.md')
  })

  describe('has the reader’s own day', () => {
    afterEach(() => vi.unstubAllEnvs())

    it.each([
      ['Asia/Seoul', { publishedAt: null, savedAt: Date.UTC(2026, 10, 3, 23, 10) }, '2026-11-04'],
      ['America/Los_Angeles', { publishedAt: null, savedAt: Date.UTC(2026, 10, 4, 2) }, '2026-11-03'],
      ['Asia/Seoul', { publishedAt: '2026-11-03T23:10:00Z' }, '2026-11-04'],
      ['Asia/Seoul', { publishedAt: '2026-11-03T23:10:00.000+00:00' }, '2026-11-04'],
      // The paper names a day of its own.
      ['Asia/Seoul', { publishedAt: '2026-11-03T23:10:00-05:00' }, '2026-11-03'],
      ['America/Los_Angeles', { publishedAt: '2026-11-03' }, '2026-11-03'],
    ])('in %s: %j is of %s', (zone, row, day) => {
      vi.stubEnv('TZ', zone)
      expect(nameOf('Bridge', row)).toBe(`${day}-bridge.md`)
      if ('savedAt' in row) expect(exportFileName(null, row.savedAt, 'zip')).toBe(`pressmark-${day}.zip`)
    })
  })

  it('cuts between graphemes', () => {
    const name = nameOf('각'.repeat(100))
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120)
    expect(name).toMatch(/^2026-11-03-각+\.md$/)
    expect(slug('👩‍👩‍👧'.repeat(30), 50).isWellFormed()).toBe(true)
    expect(slug('e\u0301'.repeat(100), 11)).toBe('é'.repeat(5))
  })

  it('numbers what is taken, whatever its case', () => {
    const taken = new Set<string>()
    expect(['a.md', 'A.md', 'a.md', 'a-2.md', 'b'].map((name) => freeName(name, taken))).toEqual([
      'a.md',
      'A-2.md',
      'a-3.md',
      'a-2-2.md',
      'b',
    ])
    const long = `${'각'.repeat(39)}.md`
    expect(isLegalName(freeName(long, taken))).toBe(true)
    expect(isLegalName(freeName(long, taken))).toBe(true)
  })

  it('names an export by its day', () => {
    expect(exportFileName(null, NOW, 'zip')).toBe('pressmark-2026-11-22.zip')
  })

  it('is legal for any title', () => {
    const odd = fc.constantFrom(
      'CON',
      'aux.',
      'NUL.txt',
      '\u202E',
      '\uFEFF',
      '.',
      ' ',
      '~',
      '$',
      '\ud83d',
      '%00',
      'ｆｕｌｌ',
      '\u2066',
      'COM¹',
    )
    const title = fc
      .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 8 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(title, (title) => {
        expect(isLegalName(nameOf(title))).toBe(true)
        expect(isLegalName(freeName(nameOf(title), new Set([nameOf(title)])))).toBe(true)
      }),
      { numRuns: rounds(80) },
    )
  }, 60_000)
})
