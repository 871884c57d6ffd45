import { expect, it } from 'vitest'
import { directionOf, scriptOf } from '../../../src/domain/text/direction'

it.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa_IR', 'rtl'],
  ['ur', 'rtl'],
  ['yi', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['ko-KR', 'ltr'],
  ['', 'ltr'],
  ['no tag at all', 'ltr'],
  [null, 'ltr'],
] as const)('%s is written %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction)
})

it('knows the script of a language', () => {
  expect([scriptOf('ko'), scriptOf('sr-Latn'), scriptOf('English text')]).toEqual(['Kore', 'Latn', ''])
})
