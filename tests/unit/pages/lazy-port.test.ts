import { describe, expect, it } from 'vitest'
import { lately, lazyLibrary, lazyPort } from '../../../src/pages/lazy-port'
import { FakeLibrary, rowOf, rowsOf, settled } from '../ui/list/fake-library'

describe('what comes late', () => {
  it('is waited for, then used in the same turn', async () => {
    const when = lately(async () => 7)
    expect(await when(async (seven) => seven)).toBe(7)
    let used = false
    void when(async () => {
      used = true
    })
    expect(used).toBe(true)
  })
  it('fails for each who asks, and for nobody else', async () => {
    const when = lately(() => Promise.reject(new Error('no chunk')))
    await settled()
    await expect(when(async () => 1)).rejects.toThrow('no chunk')
  })
  it('is loaded again for whoever asks after a failure', async () => {
    let tries = 0
    const when = lately(async () => {
      tries++
      if (tries < 3) throw new Error('no chunk')
      return 7
    })
    await settled()
    await expect(when(async (seven) => seven)).rejects.toThrow('no chunk')
    expect(await when(async (seven) => seven)).toBe(7)
    expect(await when(async (seven) => seven)).toBe(7)
    expect(tries).toBe(3)
  })
})

describe('a library that comes late', () => {
  it('answers, and watches from then on', async () => {
    const library = new FakeLibrary(rowsOf(2))
    const lazy = lazyLibrary(
      lately(async () => ({ library })),
      async () => [],
    )
    const seen: number[] = []
    const stop = lazy.watch(
      () => lazy.list({ list: 'all', limit: 9 }),
      (rows) => seen.push(rows.length),
      () => undefined,
    )
    await settled()
    library.add(rowOf('00002', 1))
    await settled()
    expect(seen).toEqual([2, 3])
    stop()
    await library.deleteForever(['00000'])
    await settled()
    expect(seen).toEqual([2, 3])
  })
  it('tells watchers when it does not come', async () => {
    const lazy = lazyLibrary(
      lately(() => Promise.reject(new Error('no chunk'))),
      async () => [],
    )
    const failures: unknown[] = []
    lazy.watch(
      async () => 1,
      () => undefined,
      (thrown) => failures.push(thrown),
    )
    await settled()
    expect(failures).toHaveLength(1)
  })
})

describe('a port that comes late', () => {
  class Shelf {
    #kept = ['a']
    async list(more: string) {
      return [...this.#kept, more]
    }
    async fail(): Promise<never> {
      throw new Error('storage')
    }
    watch(): () => void {
      return () => undefined
    }
  }
  const when = lately(async () => ({ shelf: new Shelf() }))
  const port = lazyPort(when, (side) => side.shelf, {
    watch: (): (() => void) => () => undefined,
    now: 7,
  })

  it('forwards what gives a promise, with its failures', async () => {
    expect(await port.list('b')).toEqual(['a', 'b'])
    await expect(port.fail()).rejects.toThrow('storage')
  })
  it('answers itself where it has a member of its own', () => {
    expect(port.now).toBe(7)
    expect(port.watch()).toBeTypeOf('function')
  })
  it('has to be given the members that cannot wait', () => {
    // @ts-expect-error `watch` gives no promise.
    const unwatched = lazyPort(when, (side) => side.shelf, {})
    expect(unwatched).toBeTypeOf('object')
  })
  it('is no promise, and has no methods to copy', async () => {
    expect(await Promise.resolve(port)).toBe(port)
    expect(() => Object.keys(port)).toThrow('copied')
  })
})
