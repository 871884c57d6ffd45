import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeMenu } from '../../../src/ui/menu/place-menu'

const POPUP = { width: 400, height: 600 }
const boxAt = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 28 })

describe('the place of a menu', () => {
  it('is below its button, aligned with the edge that was asked for', () => {
    expect(
      placeMenu(boxAt(20, 100), { width: 180, height: 200 }, POPUP, { side: 'left', above: false }),
    ).toEqual({
      left: 20,
      top: 132,
      maxHeight: 462,
    })
    expect(
      placeMenu(boxAt(330, 100), { width: 180, height: 200 }, POPUP, { side: 'right', above: false }).left,
    ).toBe(210)
  })

  it('flips to the side that has room', () => {
    expect(
      placeMenu(boxAt(20, 500), { width: 180, height: 200 }, POPUP, { side: 'left', above: false }).top,
    ).toBe(296)
    expect(
      placeMenu(boxAt(20, 40), { width: 180, height: 200 }, POPUP, { side: 'left', above: true }).top,
    ).toBe(72)
  })

  it('keeps to the larger side where neither has room, and scrolls', () => {
    expect(
      placeMenu(boxAt(20, 300), { width: 180, height: 900 }, POPUP, { side: 'left', above: false }),
    ).toEqual({
      left: 20,
      top: 6,
      maxHeight: 290,
    })
  })

  it('is inside the window, wherever the button stands in it', () => {
    const size = fc.record({
      width: fc.integer({ min: 40, max: 300 }),
      height: fc.integer({ min: 20, max: 2000 }),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 340 }),
        fc.integer({ min: 0, max: 572 }),
        size,
        fc.constantFrom('left' as const, 'right' as const),
        fc.boolean(),
        (left, top, menu, side, above) => {
          const place = placeMenu(boxAt(left, top), menu, POPUP, { side, above })
          const height = Math.min(menu.height, place.maxHeight)
          expect(place.left).toBeGreaterThanOrEqual(0)
          expect(place.left + menu.width).toBeLessThanOrEqual(POPUP.width)
          expect(place.top).toBeGreaterThanOrEqual(0)
          expect(place.top + height).toBeLessThanOrEqual(POPUP.height)
        },
      ),
    )
  })
})
