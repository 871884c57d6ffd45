import { describe, expect, it } from 'vitest'
import { scoreBody, shingleF1, words } from '../../bench/extraction/score-body'
import { isByline, isDay, isPicture, isTitle } from '../../bench/extraction/score-metadata'
import { qualityRow, type Score, scoreOf, slowPages, timeRow } from '../../bench/extraction/tables'

const found = { text: '', title: null, byline: null, date: null, image: null }

describe('the score of a body', () => {
  it('is the F1 of 4-shingles', () => {
    // Four shingles wanted, five found, three in both.
    expect(shingleF1(words('a b c d e f g'), words('a b c d e f x y'))).toBeCloseTo((2 * 3) / 9)
  })

  it('counts a shingle as often as it stands there', () => {
    expect(shingleF1(words('a a a a'), words('a a a a a'))).toBeCloseTo(2 / 3)
  })

  it('is 0 for nothing and takes a short text as one shingle', () => {
    expect(shingleF1(words('a b c d'), [])).toBe(0)
    expect(shingleF1([], [])).toBe(0)
    expect(shingleF1(words('a b'), words('A, b'))).toBe(0)
    expect(shingleF1(words('a b'), words('a, b'))).toBe(1)
  })

  it('counts letters in Korean, Japanese and Chinese alone', () => {
    expect(scoreBody({ lang: 'ko', body: '서울시는 오늘 발표했다' }, '서울시는오늘 발표했다').letters).toBe(1)
    expect(scoreBody({ lang: 'en', body: 'one two' }, 'one two').letters).toBeNull()
  })

  it('takes a text with the stand-first and one without as right, and tells which it was', () => {
    const truth = { lang: 'en', lead: 'the short of it is this', body: 'and then there are many more words' }
    expect(scoreBody(truth, truth.body)).toMatchObject({ f1: 1, lead: false })
    expect(scoreBody(truth, `${truth.lead}\n${truth.body}`)).toMatchObject({ f1: 1, lead: true })
    expect(scoreBody(truth, '')).toMatchObject({ f1: 0, lead: false, isEmpty: true })
  })
})

describe('the score of metadata', () => {
  it('takes titles as the same whatever their quotes and dashes', () => {
    expect(isTitle('“It’s  here” – now…', '"It\'s here" - Now...')).toBe(true)
    expect(isTitle('It is here', 'It is here | Paper')).toBe(false)
  })

  it('takes names in any order, and no one else', () => {
    expect(isByline(['Ada Berg', 'Bo Lind'], 'Bo Lind and Ada Berg')).toBe(true)
    expect(isByline(['Ada Berg'], 'Ada Berg, The Paper')).toBe(false)
    expect(isByline(['Ada Berg'], '')).toBe(false)
  })

  it('takes the day as it is written or in UTC', () => {
    expect(isDay('2024-05-03', '2024-05-03T23:30:00-04:00')).toBe(true)
    expect(isDay('2024-05-04', '2024-05-03T23:30:00-04:00')).toBe(true)
    expect(isDay('2024-05-03', 'May 3, 2024')).toBe(true)
    expect(isDay('2024-05-03', '2024년 5월 3일')).toBe(false)
    expect(isDay('2024-05-03', '2024. 5. 3')).toBe(true)
    expect(isDay('2024-05-03', '')).toBe(false)
  })

  it('takes a picture by its file, loosely by its name', () => {
    const truth = ['https://img.example/a/harbour-view-800x600.jpg']
    expect(isPicture(truth, '//cdn.example/a/harbour-view-800x600.jpg?w=3')).toEqual({
      strict: true,
      loose: true,
    })
    expect(isPicture(truth, 'https://img.example/b/harbour-view-1200w.webp')).toEqual({
      strict: false,
      loose: true,
    })
    expect(isPicture(truth, 'https://img.example/b/logo.png')).toEqual({ strict: false, loose: false })
  })
})

describe('the tables', () => {
  const truth = {
    id: '1',
    url: null,
    lang: 'en',
    title: 'A title',
    body: 'one two three four',
    byline: 'Ada',
  }
  const score = (id: string, cpuMs: number, copyCpuMs = 0): Score =>
    scoreOf('c', { ...truth, id }, 'ours', { found, ms: cpuMs, cpuMs, copyCpuMs })

  it('score what a corpus says and nothing else', () => {
    const one = scoreOf('c', truth, 'ours', {
      found: { ...found, title: 'A title' },
      ms: 1,
      cpuMs: 1,
      copyCpuMs: 0,
    })
    expect(one).toMatchObject({ title: true, byline: false, date: null, image: null })
    expect(qualityRow([one])).toMatchObject({ pages: 1, title: 100, byline: 0, date: null, F1: 0, empty: 1 })
  })

  it('take a page that threw as one on which nothing was found', () => {
    expect(scoreOf('c', truth, 'Defuddle', null)).toMatchObject({ ms: null, title: false, body: { f1: 0 } })
    expect(scoreOf('c', truth, 'metascraper', null).body).toBeNull()
  })

  it('compare the times of the same pages, with the other copy and without', () => {
    const ours = [score('1', 20), score('2', 90), score('3', 60)]
    const bare = [score('1', 10, 10), score('2', 30, 15), score('3', 20, 10)]
    expect(timeRow(ours, bare)).toMatchObject({
      median: 60,
      'CPU median': 60,
      '÷ Readability': 3,
      '÷ with its copy': 2,
    })
  })

  it('name the pages that are slow here alone', () => {
    const ours = [score('1', 1100), score('2', 1100), score('3', 900)]
    expect(slowPages(ours, [score('1', 299), score('2', 301), score('3', 10)])).toEqual(['c/1'])
  })
})
