import { describe, expect, it } from 'vitest'
import { createFind } from '../../../src/library/reader/find-model'

describe('the matches in an open article', () => {
  it('are stepped through, round both ends', () => {
    const find = createFind('harbour')
    expect(find?.at.value).toBe(-1)
    find?.step(1)
    expect(find?.at.value).toBe(-1)
    find?.found(3)
    const seen = [find?.at.value]
    for (const steps of [1, 1, 1, -1] as const) {
      find?.step(steps)
      seen.push(find?.at.value)
    }
    expect(seen).toEqual([0, 1, 2, 0, 2])
  })
  it('keep the present one when they are looked for again, as far as it is there', () => {
    const find = createFind('harbour')
    find?.found(3)
    find?.step(-1)
    find?.found(3)
    expect(find?.at.value).toBe(2)
    find?.found(2)
    expect(find?.at.value).toBe(1)
    find?.found(0)
    expect(find?.at.value).toBe(-1)
  })
  it('are none where a query has no words', () => {
    expect(createFind('')).toBeNull()
    expect(createFind('tag:war is:unread')).toBeNull()
  })
})
