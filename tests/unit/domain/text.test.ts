import { describe, expect, it } from 'vitest'
import {
  capText,
  cleanLine,
  collapseWhitespace,
  measureReading,
  sharedWords,
  textKey,
  wellFormed,
} from '../../../src/domain/text/text'

describe('wellFormed', () => {
  it('replaces what other contexts would lose', () => {
    expect(wellFormed('a\uD800b\0c')).toBe('a\uFFFDb\uFFFDc')
  })
  it('keeps the form of what is whole', () => {
    expect(wellFormed('e\u0301 각 👩‍👧')).toBe('e\u0301 각 👩‍👧')
  })
})

it('puts a text on one line', () => {
  expect(collapseWhitespace(' a\u3000b\n\t\u200Bc\u00A0')).toBe('a b c')
})

describe('capText', () => {
  it('cuts between graphemes', () => {
    expect(capText('👩‍👧👩‍👧👩‍👧', 2)).toBe('👩‍👧…')
    expect(capText('각각각각', 3)).toBe('각각…')
  })
  it('leaves a text that fits', () => {
    expect(capText('한 줄', 3)).toBe('한 줄')
    expect(capText('', 3)).toBe('')
  })
  it('bounds a stack of marks as well as a million letters', () => {
    expect(capText(`a${'\u0301'.repeat(100_000)}`, 100).length).toBeLessThanOrEqual(801)
    expect(capText('x'.repeat(1_000_000), 2000)).toBe(`${'x'.repeat(1999)}…`)
  })
})

it('gives null for a line that says nothing', () => {
  expect(cleanLine(' \u200B\n ')).toBeNull()
  expect(cleanLine(null)).toBeNull()
})

describe('measureReading', () => {
  it.each([
    ['English', 'The council’s vote, well-known: 3.5 million.', 6],
    ['Korean, by eojeol', '시의회는 예산 5억 2천만 원을 통과시켰습니다.', 6],
    ['Japanese, by character', '路面電車が走る。', 7],
    ['Chinese with a Latin word', '他用 GPS 导航。', 5],
    ['Thai, by segmented word', 'ภาษาไทยง่าย', 3],
    ['Arabic', 'افتتحت بلدية المرسى ميناء', 4],
    ['marks alone', '… — !', 0],
  ])('counts %s', (_name, text, count) => {
    expect(measureReading(text).wordCount).toBe(count)
  })

  it('gives at least a minute to any body, none to no body', () => {
    expect(measureReading('한 문장.').readingMinutes).toBe(1)
    expect(measureReading('').readingMinutes).toBe(0)
  })

  it('reads each script at its own rate', () => {
    expect(measureReading('word '.repeat(2300)).readingMinutes).toBe(10)
    expect(measureReading('단어 '.repeat(2300)).readingMinutes).toBe(10)
    expect(measureReading('字'.repeat(5000)).readingMinutes).toBe(10)
  })
})

describe('sharedWords', () => {
  it('is the share of the first text’s words', () => {
    expect(sharedWords('the new bridge', 'A new bridge over the Wend')).toBe(1)
    expect(sharedWords('A new bridge over', 'new bridge')).toBe(0.5)
    expect(sharedWords('路面電車', '路面の電車')).toBe(1)
    expect(sharedWords('', 'x')).toBe(0)
  })
})

it('keys texts that a reader takes for the same', () => {
  expect(textKey('「路面電車」 ＡＢＣ')).toBe(textKey('路面電車　abc'))
})
