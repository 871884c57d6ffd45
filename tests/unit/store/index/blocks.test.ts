import { describe, expect, it } from 'vitest'
import { BlockWriter, positionsIn, termsIn } from '../../../../src/store/index/blocks'

/** Numbers that look random and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

function blockOf(terms: readonly string[]): Uint8Array {
  const writer = new BlockWriter(1000)
  terms.forEach((term, at) => {
    writer.write(term, [at, at + 7])
  })
  writer.close()
  const [block] = writer.done
  if (!block || writer.done.length > 1) throw new Error('not one block')
  return block.bytes
}

describe('a term in its block', () => {
  it('is found, and none that is not there', () => {
    const next = chance(5)
    // Few characters, so that terms begin alike, stand inside each other, and are of one and of several bytes a unit.
    const letters = ['a', 'b', '\u0000', '\u0001', '가', '각', '\ud83d', '\uffff']
    for (let round = 0; round < 200; round++) {
      const made = () => Array.from({ length: 1 + next(4) }, () => letters[next(letters.length)]).join('')
      const terms = [...new Set(Array.from({ length: 1 + next(60) }, made))].sort()
      const bytes = blockOf(terms)
      expect([...termsIn(bytes)].map(({ term }) => term)).toEqual(terms)
      terms.forEach((term, at) => {
        expect([...positionsIn(bytes, term)]).toEqual([at, at + 7])
      })
      for (let asked = 0; asked < 60; asked++) {
        const term = made()
        expect([...positionsIn(bytes, term)]).toEqual(
          terms.includes(term) ? [terms.indexOf(term), terms.indexOf(term) + 7] : [],
        )
      }
    }
  })

  it('ends on a block that was cut or made of anything', () => {
    const next = chance(9)
    const whole = blockOf(['가', '가나', '가나다', 'zebra'].sort())
    for (let end = 0; end < whole.length; end++) {
      expect(positionsIn(whole.subarray(0, end), 'zebra').length).toBeLessThan(3)
    }
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from({ length: next(200) }, () => next(256))
      expect(positionsIn(bytes, '가나').length).toBeLessThan(2000)
    }
  })
})
