import { describe, expect, it } from 'vitest'
import { lately, lazyLibrary } from '../../../src/pages/lazy-library'
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
    const lazy = lazyLibrary(lately(async () => library))
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
    const lazy = lazyLibrary(lately(() => Promise.reject(new Error('no chunk'))))
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
