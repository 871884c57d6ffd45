/** Every part of every word, in every script, in every form of Unicode and case, is found, looked up in the index, and marked. */
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../src/domain/search/query'
import { folded } from '../../../src/domain/text/fold'
import { lookedUp, termsOf } from '../../../src/store/index/terms'
import { matchesTexts, wantedBy } from '../../../src/store/search/match'
import { markedIn } from '../../../src/store/search/snippets'

const TEXTS: Record<string, string> = {
  Korean: '정부는 한·미 정상회담을 열고 ㅋㅋㅋ 무료와이파이를 ‘확대’한다고 밝혔다',
  'Korean in jamo': '정부는 국방부를'.normalize('NFD'),
  Japanese: '東京都知事選、無党派層がｶﾞｷﾞ鍵に ヴァイオリン 葛\u{E0100}城 1〜3時',
  Chinese: '习近平在北京會見總統𠮷野家',
  English: 'Korea’s "U.S.–China" co‑operation naïve café ﬁnance AT&T’s C++ #1 Œuvre',
  German: 'Hauptstraße GROẞE Donau\u00ADdampf',
  Turkish: 'İstanbul Diyarbakır IŞIK ığdır',
  Polish: 'Łódź żółć',
  Vietnamese: 'Thủ tướng Việt Nam Đà Nẵng',
  Arabic: 'أعلنت الأمم المُتَّحِدة في ٢٠٢٤ عن ﻻ اتّفاق ســلام',
  Persian: 'می‌شود ۱۴۰۳ خانهٔ',
  Hebrew: 'שָׁלוֹם עֲלֵיכֶם צה״ל',
  Hindi: 'प्रधानमंत्री क़ानून श्री क्षेत्र २०२४',
  Bengali: 'বাংলাদেশের প্রধানমন্ত্রী ড়',
  Tamil: 'தமிழ்நாடு கொ',
  Thai: 'กำไรสุทธิ ท่าเรือน้ำลึก ๒๕๖๗',
  Lao: 'ລາວ ນ້ຳ',
  Khmer: 'កម្ពុជា',
  Burmese: 'မြန်မာ',
  Greek: 'ΟΔΥΣΣΕΥΣ ὁδός Ἀθῆναι',
  Russian: 'Ёлка йод ЩЁКИ',
  Georgian: 'საქართველო',
  Armenian: 'Հայաստան և',
  emoji: '👩‍💻 ❤️ 🇰🇷 👍🏽 1️⃣ 😀text',
  'full width': 'ＡＢＣ　ＷｉＦｉ ㈜한국 ㎏ ①',
  signs: '100% $5 €6 ½ x² H₂O → ™',
}

const FORMS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.normalize('NFC'),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFKC'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
]

/** Every run of whole graphemes of a word, in each form. */
function* partsOfWord(word: string): Generator<string, void, undefined> {
  const graphemes = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word),
    ({ segment }) => segment,
  )
  for (let from = 0; from < graphemes.length; from++)
    for (let to = from + 1; to <= graphemes.length; to++)
      for (const form of FORMS) yield form(graphemes.slice(from, to).join(''))
}

describe('a part of a word', () => {
  it.each(Object.entries(TEXTS))('%s', (_, text) => {
    const terms = termsOf({ all: folded(text), title: '' })
    const faults: string[] = []
    for (const word of text.split(/\s+/u)) {
      for (const part of partsOfWord(word)) {
        const wanted = wantedBy(parseQuery(part))
        if (!matchesTexts([text], wanted)) faults.push(`${part} is not found`)
        else if (wanted.texts.flatMap(lookedUp).some((term) => !terms.has(term)))
          faults.push(`${part} is not in the index`)
        else if (wanted.texts.length > 0 && !markedIn(text, wanted.texts).some(({ found }) => found))
          faults.push(`${part} is not marked`)
      }
    }
    expect(faults).toEqual([])
  })
})
