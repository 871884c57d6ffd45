import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardFrame, inScreenshot, isWorthKeeping, thumbnailFrame } from '../../../src/background/frames'

const whole = (width: number, height: number) => ({ x: 0, y: 0, width, height })

describe('cardFrame', () => {
  it.each([
    [1200, 630, 672, 353],
    [4000, 3000, 672, 504],
    [300, 200, 300, 200],
    [900, 1200, 378, 504],
  ])('keeps the whole of %i × %i at %i × %i', (width, height, cardWidth, cardHeight) => {
    expect(cardFrame(whole(width, height))).toEqual({
      crop: whole(width, height),
      width: cardWidth,
      height: cardHeight,
    })
  })

  it('cuts the ends of a banner and the foot of a tower', () => {
    expect(cardFrame(whole(4000, 400)).crop).toEqual({ x: 1600, y: 0, width: 800, height: 400 })
    const tower = cardFrame(whole(300, 1300)).crop
    expect(tower).toEqual({ x: 0, y: 300, width: 300, height: 400 })
  })
})

describe('any picture', () => {
  const side = fc.integer({ min: 32, max: 20_000 })
  it('is cut inside itself, and fits', () => {
    fc.assert(
      fc.property(side, side, fc.nat(500), fc.nat(500), (width, height, x, y) => {
        const source = { x, y, width, height }
        for (const frame of [cardFrame(source), thumbnailFrame(source)]) {
          const { crop } = frame
          expect(crop.x).toBeGreaterThanOrEqual(x)
          expect(crop.y).toBeGreaterThanOrEqual(y)
          expect(crop.x + crop.width).toBeLessThanOrEqual(x + width + 1e-6)
          expect(crop.y + crop.height).toBeLessThanOrEqual(y + height + 1e-6)
          expect(Number.isInteger(frame.width) && frame.width >= 1 && frame.width <= 672).toBe(true)
          expect(Number.isInteger(frame.height) && frame.height >= 1 && frame.height <= 504).toBe(true)
        }
      }),
    )
  })
})

describe('inScreenshot', () => {
  const box = { left: 10, top: 20, width: 300, height: 200, viewportWidth: 1000 }
  it('measures the scale on the screenshot itself, whatever zoom and display', () => {
    expect(inScreenshot(box, { width: 2500, height: 2000 })).toEqual({
      x: 25,
      y: 50,
      width: 750,
      height: 500,
    })
  })
  it('never leaves the screenshot', () => {
    expect(inScreenshot({ ...box, left: 900 }, { width: 1000, height: 100 })).toEqual({
      x: 900,
      y: 20,
      width: 100,
      height: 80,
    })
  })
})

describe('isWorthKeeping', () => {
  it.each([
    [1, 1, false],
    [1000, 5, false],
    [32, 32, true],
  ])('%i × %i: %s', (width, height, worth) => {
    expect(isWorthKeeping({ width, height })).toBe(worth)
  })
})
