import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, collapseWhitespace } from '../../../src/domain/text/text'
import { withoutUnseen } from '../../../src/domain/text/unseen'

describe('characters that show nothing', () => {
  it.each([
    ['a soft hyphen', 'Brücken\u00ADwärterin', 'Brückenwärterin'],
    [
      'a space without width in a word',
      'inter\u200Bnational, 나\u200B다, 東\u200B京',
      'international, 나다, 東京',
    ],
    ['a word joiner and a byte order mark', '\uFEFFten\u2060 men', 'ten men'],
    ['joiners between Latin letters', 'Auf\u200Clage \u200Dof', 'Auflage of'],
    ['marks of direction in one direction', '\u200Etitle\u200F \u2066a\u2069 \u202Bb\u202C', 'title a b'],
    ['overrides of direction', 'photo\u202Egnp.exe', 'photognp.exe'],
    ['controls', 'a\u0007b\u0085c\u007F', 'abc'],
    ['invisible operators', 'f\u2061(x) 2\u2062x', 'f(x) 2x'],
    ['letters that are not seen', 'note\u{E0041}\u{E0042}', 'note'],
    ['filling of letters to subscribers', 'Hello \u034F\u200C \u034F\u200C \u034F', 'Hello   '],
    ['a Korean filler', '말\u3164말', '말 말'],
    ['an object that is elsewhere', 'a \uFFFC b', 'a  b'],
  ])('go: %s', (_name, text, seen) => {
    expect(withoutUnseen(text)).toBe(seen)
  })

  it.each([
    ['the non-joiner of Persian', 'می\u200Cخواهم'],
    ['joiners of Indic scripts', 'क्\u200Dष ශ්\u200Dරී ന്\u200D'],
    ['emoji of several', '👩\u200D👩\u200D👧 👩🏽\u200D🚀 ❤️\u200D🔥 🏳️\u200D🌈'],
    ['flags of regions', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['variants of emoji', 'one ❤️ 1️⃣'],
    ['words of unspaced scripts', 'ភាសា\u200Bខ្មែរ ภาษา\u200Bไทย'],
    ['marks of direction beside Hebrew', 'שלום\u200F! (C++\u200E)'],
    ['white space', 'a\u00A0b\tc\nd\u3000e\u2028f'],
  ])('stay: %s', (_name, text) => {
    expect(withoutUnseen(text)).toBe(text)
  })

  it('go from lines of metadata, and leave no gap', () => {
    expect(cleanLine('Brücken\u00ADwärterin \u200B behält\u2060 recht')).toBe('Brückenwärterin behält recht')
    expect(collapseWhitespace('ភាសា\u200Bខ្មែរ')).toBe('ភាសា\u200Bខ្មែរ')
    expect(cleanLine('\u00AD\u200B \u2060')).toBeNull()
  })

  it('are all gone the first time', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom(...'aबक्می👩❤ក\u00AD\u200B\u200C\u200D\u200E\uFE0F\u034F\u2060 \u{E0041}🏴'))
          .map((all) => all.join('')),
        (text) => {
          const once = withoutUnseen(text)
          expect(once.isWellFormed()).toBe(true)
          expect(once).not.toMatch(/[\u00AD\u2060]/)
        },
      ),
    )
  }, 60_000)
})
