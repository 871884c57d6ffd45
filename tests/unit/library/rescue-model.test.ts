import { describe, expect, it, vi } from 'vitest'

vi.mock('../../../src/platform/browser', () => ({ default: {} }))

import type { RescuePort, SalvageOptions } from '../../../src/domain/library/library'
import { PressmarkError } from '../../../src/domain/message/errors'
import { createRescueModel } from '../../../src/library/rescue/rescue-model'

function portOf(over: Partial<RescuePort>): RescuePort {
  return {
    probe: async () => undefined,
    salvage: async () => ({ articles: 0, remembered: 0, damaged: 0 }),
    startAnew: async () => undefined,
    acceptLoss: async () => undefined,
    deleteKept: async () => undefined,
    ...over,
  }
}

describe('the rescue page', () => {
  it('says why the library does not open, and when it does', async () => {
    let broken = true
    const probe = async () => {
      if (broken) throw new PressmarkError('storage-blocked')
    }
    const model = createRescueModel(portOf({ probe }), () => undefined)
    expect(model.opens.value).toBeNull()
    await model.tryAgain()
    expect(model.opens.value).toBe('storage-blocked')
    broken = false
    await model.tryAgain()
    expect(model.opens.value).toBe(true)
  })

  it('looks once at a time, shows how far it is, and can be stopped', async () => {
    let options: SalvageOptions | null = null
    let looks = 0
    const look = (_name: string | null, given: SalvageOptions) => {
      looks++
      options = given
      return new Promise<never>((_resolve, reject) =>
        given.signal.addEventListener('abort', () => reject(given.signal.reason)),
      )
    }
    const model = createRescueModel(portOf({ salvage: look }), () => undefined)
    const first = model.lookIn(null)
    void model.lookIn('pressmark-2')
    ;(options as SalvageOptions | null)?.onProgress(7)
    expect(model.look.value).toEqual({ state: 'looking', articles: 7 })
    model.stopLooking()
    await first
    expect(looks).toBe(1)
    expect(model.look.value).toEqual({ state: 'none' })
  })

  it('shows what was found, and that nothing was', async () => {
    const found = { articles: 3, remembered: 0, damaged: 1 }
    const model = createRescueModel(portOf({ salvage: async () => found }), () => undefined)
    await model.lookIn(null)
    expect(model.look.value).toEqual({ state: 'found', found })
    const broken = createRescueModel(
      portOf({ salvage: () => Promise.reject(new PressmarkError('storage-failed')) }),
      () => undefined,
    )
    await broken.lookIn(null)
    expect(broken.look.value).toEqual({ state: 'failed', code: 'storage-failed' })
  })

  it('tells of a library that cannot be deleted', async () => {
    const told: unknown[] = []
    const failure = new PressmarkError('storage-blocked')
    const model = createRescueModel(portOf({ deleteKept: () => Promise.reject(failure) }), (thrown) =>
      told.push(thrown),
    )
    await model.deleteKept('pressmark')
    expect(told).toEqual([failure])
  })
})
