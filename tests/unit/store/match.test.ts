import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../src/domain/query'
import { folded } from '../../../src/store/fold'
import { matchesTexts, wantedBy } from '../../../src/store/match'

const matches = (texts: string[], query: string) => matchesTexts(texts, wantedBy(parseQuery(query)))

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
    ['"war and  peace"', 'War  and\u00A0Peace'],
    ['war -peace', 'war only'],
    ['-', 'covid-19'],
    ['ΟΔΟΣ', 'οδοσήμανση'],
  ])('%s in %s', (query, text) => {
    expect(matches([text], query)).toBe(true)
  })

  it.each([
    ['war peace', 'war only'],
    ['か', 'が'],
    ['와이 파이프', '와이파이'],
    ['"peace war"', 'war and peace war-time'.replace('peace war', 'peace, war')],
    ['"war peace"', 'war\npeace'],
    ['war -peace', 'war and Peace'],
  ])('not %s in %s', (query, text) => {
    expect(matches([text], query)).toBe(false)
  })

  it('finds words that stand in different texts, but none across their border', () => {
    expect(matches(['Seoul', 'weather'], 'weather seoul')).toBe(true)
    expect(matches(['Seo', 'ul'], 'seoul')).toBe(false)
  })

  it('folds every character alike, alone and among accented ones', () => {
    const different: string[] = []
    for (let code = 0x20; code < 0x110000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const character = String.fromCodePoint(code)
      // The other character forces the longer way.
      if (folded(`${character} é`) !== `${folded(character)} e`) different.push(code.toString(16))
    }
    expect(different).toEqual([])
  })
})
