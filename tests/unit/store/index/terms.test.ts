import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded } from '../../../../src/domain/text/fold'
import { BlockWriter, blockOf, positionsIn, termsIn } from '../../../../src/store/index/blocks'
import { Bytes } from '../../../../src/store/index/bytes'
import { inBoth, readPositions, writePositions } from '../../../../src/store/index/postings'
import { ANY_TERM, termsOf as articleTerms, lookedUp } from '../../../../src/store/index/terms'
import { rounds } from '../../../helpers/rounds'

const termsOf = (text: string) => articleTerms({ all: folded(text), title: '' })

/** Texts in which scripts, cases, accents, spaces and characters beyond the basic plane meet. */
const text = fc
  .array(fc.constantFrom(...'가나와이파 aeiéÉßＷstt日本語カーﾞがกำไร-."\n😀𠮷𠮟0१ﬁİςΣ'), { maxLength: 60 })
  .map((characters) => characters.join(''))

describe('terms', () => {
  it.each([
    ['와이파이', ['와이', '이파', '파이']],
    ['하', ['하']],
    ['news', ['new', 'ews']],
    ['us', ['us']],
    ['a.b', ['a', 'b']],
    ['ai가나', ['ai가', 'i가나']],
    ['𠮷野家', ['𠮷野', '野家']],
    ['...', []],
  ])('%s is looked up by %j', (word, terms) => {
    expect(lookedUp(word)).toEqual(terms)
  })

  it('names every text that has the word anywhere', () => {
    void fc.assert(
      fc.property(text, fc.nat(), fc.nat(20), (whole, at, length) => {
        const all = folded(whole)
        const characters = Array.from(all)
        const start = characters.length === 0 ? 0 : at % characters.length
        const part = characters.slice(start, start + length).join('')
        const terms = termsOf(whole)
        expect(lookedUp(part).filter((term) => !terms.has(term))).toEqual([])
      }),
      { numRuns: rounds(300) },
    )
  })

  it('looks a long query up by a few of its pieces', () => {
    expect(lookedUp('가나다라마바사아자차카타파하'.repeat(20)).length).toBeLessThanOrEqual(10)
  })
})

describe('an article with more terms than are kept', () => {
  it('has one that every search looks at', () => {
    const random = Array.from({ length: 90_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    )
    expect([...termsOf(random.map((each, at) => each + (at % 300)).join(''))]).toEqual([ANY_TERM])
  })
})

describe('lists of positions', () => {
  const positions = fc
    .uniqueArray(fc.nat(2999), { maxLength: 3000 })
    .map((list) => list.sort((a, b) => a - b))

  it('come back as they were written, thin and dense', () => {
    void fc.assert(
      fc.property(positions, (list) => {
        const out = new Bytes(1)
        writePositions(out, list, 3000)
        const bytes = out.take()
        expect([...readPositions(bytes, 0)]).toEqual(list)
        expect(bytes.length).toBeLessThanOrEqual(3000 / 8 + 3)
      }),
    )
  })

  it('meet', () => {
    void fc.assert(
      fc.property(positions, positions, (one, other) => {
        const both = inBoth(Int32Array.from(one), Int32Array.from(other))
        expect([...both]).toEqual(one.filter((each) => other.includes(each)))
      }),
      { numRuns: rounds(10) },
    )
  })
})

describe('blocks', () => {
  it('give each term its list, wherever it stands', () => {
    const writer = new BlockWriter(100)
    const terms = Array.from({ length: 5000 }, (_, at) => `t${at}한`).sort()
    terms.forEach((term, at) => {
      writer.write(term, [at % 50, 60])
    })
    writer.close()
    expect(writer.done.length).toBeGreaterThan(2)
    const firsts = writer.done.map(({ first }) => first)
    const listOf = (term: string) => [
      ...positionsIn(writer.done[blockOf(firsts, term)]?.bytes ?? new Uint8Array(), term),
    ]
    expect(terms.every((term, at) => listOf(term)[0] === at % 50)).toBe(true)
    expect(writer.done.flatMap(({ bytes }) => [...termsIn(bytes)].map(({ term }) => term))).toEqual(terms)
    expect(listOf('t1')).toEqual([])
    expect(blockOf(firsts, 'a')).toBe(-1)
  })

  it('end where their bytes end, whatever those are', () => {
    void fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const { at } of termsIn(bytes)) expect(readPositions(bytes, at).length).toBeLessThan(3000)
      }),
    )
  })
})
