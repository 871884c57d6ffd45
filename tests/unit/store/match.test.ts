import { describe, expect, it } from 'vitest'
import { folded, matchesWords, wordsOf } from '../../../src/store/match'

describe('what a search finds', () => {
  it.each([
    ['와이파이', '지하철에서 무료와이파이를 쓴다'],
    ['국방', '한국방송공사'],
    ['cafe', 'Le Café de la Paix'],
    ['CAFÉ', 'le cafe'],
    ['strasse', 'Bahnhofstrasse'],
    ['ｗｉｆｉ', 'Free WiFi'],
    ['東京', '東京都知事選'],
    ['ﬁnance', 'finance ministers'],
    ['istanbul', 'İstanbul'],
    ['peace war', 'War and\nPeace'],
    ['하', '\u1112\u1161늘'],
  ])('%s in %s', (query, text) => {
    expect(matchesWords([text], wordsOf(query))).toBe(true)
  })

  it.each([
    ['war peace', 'war only'],
    ['か', 'が'],
    ['와이 파이프', '와이파이'],
  ])('not %s in %s', (query, text) => {
    expect(matchesWords([text], wordsOf(query))).toBe(false)
  })

  it('finds words that stand in different texts, but none across their border', () => {
    expect(matchesWords(['Seoul', 'weather'], wordsOf('weather seoul'))).toBe(true)
    expect(matchesWords(['Seo', 'ul'], wordsOf('seoul'))).toBe(false)
  })

  it('has no words in white space', () => {
    expect(wordsOf(' \n\u3000 ')).toEqual([])
    expect(folded('ABC')).toBe('abc')
  })
})
