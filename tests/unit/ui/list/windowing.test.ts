import { describe, expect, it } from 'vitest'
import { ROW_HEIGHT, rowsOfPage, scrollToShow, visibleRange } from '../../../../src/ui/list/rows/windowing'

describe('visibleRange', () => {
  it('draws what is seen and a margin, whatever the length', () => {
    expect(visibleRange(0, 320, 10_000)).toEqual({ first: 0, end: 11 })
    expect(visibleRange(5000 * ROW_HEIGHT, 320, 10_000)).toEqual({ first: 4994, end: 5011 })
    expect(visibleRange(9995 * ROW_HEIGHT, 320, 10_000)).toEqual({ first: 9989, end: 10_000 })
  })
  it('draws what is seen alone where no margin is asked for', () => {
    expect(visibleRange(5000 * ROW_HEIGHT + 1, 320, 10_000, 0)).toEqual({ first: 5000, end: 5006 })
  })
  it('is empty for an empty list, also scrolled', () => {
    expect(visibleRange(0, 320, 0)).toEqual({ first: 0, end: 0 })
    expect(visibleRange(9000, 320, 0)).toEqual({ first: 0, end: 0 })
  })
})

describe('scrollToShow', () => {
  it('stays when the row is seen', () => expect(scrollToShow(2, 64, 320)).toBe(64))
  it('goes up to a row above', () => expect(scrollToShow(1, 640, 320)).toBe(64))
  it('goes down until a row below is whole', () => expect(scrollToShow(9, 0, 320)).toBe(10 * 64 - 320))
})

describe('rowsOfPage', () => {
  it('keeps one row in sight, and always moves', () => {
    expect(rowsOfPage(320)).toBe(4)
    expect(rowsOfPage(10)).toBe(1)
  })
})
