import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../src/domain/search/query'
import { folded } from '../../../src/domain/text/fold'
import { matchesTexts, wantedBy } from '../../../src/store/search/match'
import { rounds, SEED } from '../../helpers/rounds'

const UNASSIGNED = /[\p{Unassigned}\p{Private_Use}]/u
const UNASSIGNED_STEP = 97

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
    ['lodz', 'w Łodzi i Łódź'],
    ['tromso', 'Tromsø'],
    ['strasse', 'Hauptstraße'],
    ['Hauptstraße', 'HAUPTSTRASSE'],
    ['oeuvre aether', 'Œuvre, Æther'],
    ['diyarbakir', 'Diyarbakır'],
    ["don't", 'They don’t'],
    ['don’t', "They don't"],
    ['1939-45', '1939–45'],
    ['covid-19', 'Covid\u201119'],
    ['donaudampf', 'Donau\u00ADdampf\u00ADschiff'],
    ['와이파이', '와이\u200B파이'],
    ['❤', '❤\uFE0F'],
    ['❤\uFE0F', '❤'],
    ['محمد', 'مُحَمَّد'],
    ['الامم', 'الأمم المتحدة'],
    ['سلام', 'ســـلام'],
    ['שלום', 'שָׁלוֹם'],
    ['می‌شود', 'میشود'],
    ['2024', '٢٠٢٤'],
    ['۲۰۲۴', '2024'],
    ['२०', '20'],
    ['प्रधान', 'प्रधानमंत्री'],
    ['ท่าเรือ', 'สู่ท่าเรือใหม่'],
    ['กำไร', 'กําไร'],
  ])('%s in %s', (query, text) => {
    expect(matches([text], query)).toBe(true)
  })

  it.each([
    ['war peace', 'war only'],
    ['か', 'が'],
    ['ป่า', 'ปา'],
    ['मात', 'माता का'.replace('माता', 'मता')],
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
    // Of code points that Unicode gives to no character, one in a few: all of them in a soak.
    const every = Math.max(1, Math.floor(UNASSIGNED_STEP / rounds(1)))
    for (let code = 0x20; code < 0x110000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const character = String.fromCodePoint(code)
      if (code % every !== SEED % every && UNASSIGNED.test(character)) continue
      // The other character forces the longer way.
      if (folded(`${character} é`) !== `${folded(character)} e`) different.push(code.toString(16))
    }
    expect(different).toEqual([])
  })
})
