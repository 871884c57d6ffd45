import { beforeEach, describe, expect, it, vi } from 'vitest'

const kept = new Map<string, unknown>()
const held = new Set<string>()
const answer = { agrees: true }
const request = vi.fn(async ({ origins }: { origins: string[] }) => {
  if (answer.agrees) for (const origin of origins) held.add(origin)
  return answer.agrees
})
vi.mock('../../../src/platform/browser', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, value)
        },
        remove: async (key: string) => void kept.delete(key),
      },
    },
    permissions: {
      request,
      contains: async ({ origins }: { origins: string[] }) => origins.every((each) => held.has(each)),
      remove: async ({ origins }: { origins: string[] }) => origins.map((each) => held.delete(each)),
    },
  },
}))
const { allowLocalModel, forgetLocalModel, readLocalModel } = await import(
  '../../../src/platform/local-model'
)
const SETTING = { address: 'localhost:11434', model: ' small ' }

beforeEach(() => {
  kept.clear()
  held.clear()
  request.mockClear()
  answer.agrees = true
})

describe('the model on this computer', () => {
  it('is off until it is set up', async () => {
    expect(await readLocalModel()).toBeNull()
  })
  it('is asked for in the click itself, its host alone, and then kept', async () => {
    const allowing = allowLocalModel(SETTING)
    // Before anything was awaited: Firefox refuses any later.
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://localhost/*'] })
    expect(await allowing).toBe(true)
    expect(await readLocalModel()).toEqual({ address: 'http://localhost:11434/v1', model: 'small' })
  })
  it('is not kept when the reader declines, nor asked for with another host', async () => {
    answer.agrees = false
    expect(await allowLocalModel(SETTING)).toBe(false)
    expect(await readLocalModel()).toBeNull()
    request.mockClear()
    expect(await allowLocalModel({ address: 'http://example.com', model: 'x' })).toBe(false)
    expect(request).not.toHaveBeenCalled()
  })
  it('is off when its permission was taken back, or its setting is damaged', async () => {
    await allowLocalModel(SETTING)
    held.clear()
    expect(await readLocalModel()).toBeNull()
    kept.set('localModel', { address: 5 })
    vi.spyOn(console, 'warn').mockImplementationOnce(() => undefined)
    expect(await readLocalModel()).toBeNull()
  })
  it('gives its permission back when it is forgotten', async () => {
    await allowLocalModel(SETTING)
    await forgetLocalModel()
    expect(kept.size + held.size).toBe(0)
  })
})
