/** No regular expression of ours is slow on a text that a page can choose. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CAPPED, MAX_CAP } from './helpers/capped-expressions'
import { judge } from './helpers/check-expression'
import { allExpressions, type Expression, keyOf, writtenExpressions } from './helpers/expressions'
import { wordTables } from './helpers/word-tables'

/** Milliseconds that the checker has for an expression that it has not seen before. */
const PATIENCE = 60_000

/** Expressions that recheck proved linear, as `npm run expressions` noted them; it judges all anew with `--all`. */
const PROVED = new Set<string>(
  JSON.parse(readFileSync(resolve(import.meta.dirname, 'fixtures/expressions/linear.json'), 'utf8')),
)

let all: Expression[] = []
beforeAll(async () => {
  all = await allExpressions()
}, 60_000)

describe('regular expressions', () => {
  it('are all found', () => {
    const { literals, constructed } = writtenExpressions()
    expect(literals.length).toBeGreaterThan(400)
    // What loading its module does not construct would never be judged: `constructed` in a function needs a caller there.
    const made = all
      .filter(({ place }) => place.endsWith(' constructed'))
      .map(({ place }) => place.split(' ')[0])
    for (const place of constructed) expect(made, place).toContain(place.split(' ')[0])
    expect(constructed.length).toBeLessThanOrEqual(made.length)
  })

  it('are seen where rules make them of the words of languages', async () => {
    const made = all
      .filter(({ place }) => /^extract\/.* constructed$/.test(place))
      .map(({ source }) => source)
    for (const { name, words } of await wordTables()) {
      const unseen = words.filter((word) => !made.some((source) => source.includes(new RegExp(word).source)))
      expect(unseen, name).toEqual([])
    }
  })

  it('are linear, or listed with the longest text that they are given', async () => {
    const wrong: string[] = []
    for (const expression of all) {
      const { place } = expression
      if (PROVED.has(keyOf(expression)) || place in CAPPED) continue
      const { grows, detail } = await judge(expression, PATIENCE)
      if (grows !== 'linear') wrong.push(`${place}: ${keyOf(expression)} is ${detail}`)
    }
    expect(wrong).toEqual([])
  }, 300_000)

  it('are listed only where they are, and with a cap', () => {
    const unproved = new Set(all.filter((each) => !PROVED.has(keyOf(each))).map(({ place }) => place))
    expect(Object.keys(CAPPED).filter((place) => !unproved.has(place))).toEqual([])
    expect(Object.entries(CAPPED).filter(([, cap]) => cap > MAX_CAP)).toEqual([])
  })

  it('are judged: one that takes twice as long for each character is seen', async () => {
    const bad = { source: '^(?:\\p{Script=Han}{2,4}\\s*)+$', flags: 'u', place: 'nowhere' }
    expect((await judge(bad, PATIENCE)).grows).toBe('exponential')
    expect((await judge({ ...bad, source: '\\s+$' }, PATIENCE)).grows).toBe('polynomial')
    expect((await judge({ ...bad, source: '^\\s+' }, PATIENCE)).grows).toBe('linear')
  }, 60_000)
})
