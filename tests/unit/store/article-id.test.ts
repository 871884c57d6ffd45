import { describe, expect, it } from 'vitest'
import { newArticleId } from '../../../src/store/rows/article-id'

describe('the id of an article', () => {
  it('is a UUID of version 7 with its time in front', () => {
    // The example of RFC 9562, A.6: 2022-02-22, 19:22:22 GMT.
    expect(newArticleId(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  it('sorts by the time, and is never the same', () => {
    const times = [0, 1, 255, 256, 1_700_000_000_000, 1_700_000_000_001]
    const ids = times.map(newArticleId)
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(Array.from({ length: 100 }, () => newArticleId(7))).size).toBe(100)
  })

  it.each([Number.NaN, -5, Number.POSITIVE_INFINITY, 2 ** 60, 0.5])('is one for the time %s too', (time) => {
    expect(newArticleId(time)).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })
})
