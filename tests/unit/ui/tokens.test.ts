import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../../src/ui/tokens.css'), 'utf8')
const table = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }] as const,
  ),
)

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const AA = 4.5
const AAA = 7
/** Edges of controls, signs without text. */
const SIGN = 3

const pairs: [string, string, number][] = [
  ...['paper', 'raised', 'wash', 'skeleton'].map((on): [string, string, number] => ['ink', on, AAA]),
  ...['paper', 'raised', 'wash'].map((on): [string, string, number] => ['quiet', on, AA]),
  ...['paper', 'raised', 'wash'].map((on): [string, string, number] => ['label', on, AA]),
  ...['paper', 'raised'].map((on): [string, string, number] => ['edge', on, SIGN]),
  ...['success', 'danger'].flatMap((each): [string, string, number][] => [
    [each, 'paper', AA],
    [each, 'raised', AA],
  ]),
  ['on-label', 'label', AA],
  ['on-wash', 'wash', AA],
]

describe.each(['light', 'dark'] as const)('colours, %s', (scheme) => {
  it.each(pairs)('%s on %s', (front, back, least) => {
    const one = table.get(front)
    const other = table.get(back)
    if (!one || !other) throw new Error(`${front} or ${back} is not in the table.`)
    expect(contrast(one[scheme], other[scheme])).toBeGreaterThanOrEqual(least)
  })
})

describe('the measure itself', () => {
  it('gives 21 for black on white', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5))
})
