import { describe, expect, it } from 'vitest'
import { createSlots } from '../../../../src/ui/list/rows/slots'

describe('slots', () => {
  it('stay with an article as long as it is drawn in its view', () => {
    const slots = createSlots()
    expect(slots.of('all', ['a', 'b', 'c'])).toEqual([0, 1, 2])
    expect(slots.of('all', ['b', 'c', 'd'])).toEqual([1, 2, 3])
    expect(slots.of('all', ['new', 'c', 'd', 'a'])).toEqual([4, 2, 3, 5])
  })

  it('are given anew in another view, from its head on', () => {
    const slots = createSlots()
    slots.of('all', ['a', 'b', 'c'])
    expect(slots.of('all?q=c', ['c', 'x'])).toEqual([0, 1])
    expect(slots.of('all', ['a', 'b', 'c'])).toEqual([0, 1, 2])
  })
})
