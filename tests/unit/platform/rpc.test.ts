import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PressmarkError } from '../../../src/domain/message/errors'
import {
  parseImageRequest,
  parseSaveRequest,
  parseTakeRequest,
  parseTarget,
} from '../../../src/domain/message/parse-request'
import { rounds } from '../../helpers/rounds'
import { browserDouble } from './browser-double'

const double = browserDouble()
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))
const { ask, answer } = await import('../../../src/platform/messages/rpc')

const TARGET = { captureId: 'capture-1', tabId: 1, url: 'https://news.example/', clickedAt: 1 }
const OWN = { id: 'pressmark@test', url: 'chrome-extension://pressmark/src/popup/index.html' }
const DIED = 'A listener indicated an asynchronous response, but the message channel closed before a response'

beforeEach(() => {
  double.sendMessage.mockReset()
  double.on.message.listeners.clear()
})

describe('ask', () => {
  it('gives the reply', async () => {
    double.sendMessage.mockResolvedValue({ ok: true, reply: null })
    await expect(ask('page:read', TARGET)).resolves.toBeNull()
    expect(double.sendMessage).toHaveBeenCalledExactlyOnceWith({
      type: 'page:read',
      request: TARGET,
      question: expect.any(String),
    })
  })

  it('throws the worker’s failure with its code', async () => {
    double.sendMessage.mockResolvedValue({ ok: false, error: { code: 'storage-full', detail: 'x' } })
    await expect(ask('page:read', TARGET)).rejects.toEqual(new PressmarkError('storage-full', 'x'))
  })

  it.each([
    ['rejects', () => Promise.reject(new Error(DIED))],
    ['says nothing', () => Promise.resolve(undefined)],
    ['says nonsense', () => Promise.resolve({ ok: 'yes' })],
  ])('asks again with the same request when the worker %s', async (_how, died) => {
    double.sendMessage.mockImplementationOnce(died).mockResolvedValueOnce({ ok: true, reply: 'read' })
    await expect(ask('page:read', TARGET)).resolves.toBe('read')
    expect(double.sendMessage.mock.calls[1]).toEqual([
      { type: 'page:read', request: TARGET, question: expect.any(String) },
    ])
  })

  it('gives up after three more tries', async () => {
    double.sendMessage.mockRejectedValue(new Error(DIED))
    await expect(ask('page:read', TARGET)).rejects.toMatchObject({ code: 'worker-unreachable' })
    expect(double.sendMessage).toHaveBeenCalledTimes(4)
  })

  it('asks again where the worker died without a word, and only then', async () => {
    vi.useFakeTimers({ now: 10_000 })
    try {
      const never = () => new Promise<never>(() => undefined)
      let known = true
      let asked = 0
      double.sendMessage.mockImplementation((message) => {
        if ((message as { type: string }).type === 'worker:at-work') return Promise.resolve(known)
        return asked++ === 0 ? never() : Promise.resolve({ ok: true, reply: 'read' })
      })
      const reply = expect(ask('page:read', TARGET)).resolves.toBe('read')
      await vi.advanceTimersByTimeAsync(5000)
      expect(asked).toBe(1)
      known = false
      await vi.advanceTimersByTimeAsync(3000)
      await reply
      expect(asked).toBe(2)
    } finally {
      vi.useRealTimers()
    }
  })

  it('does not repeat what no message carries', async () => {
    double.sendMessage.mockRejectedValue(new Error('Message exceeded maximum allowed size of 64MiB.'))
    await expect(ask('page:read', TARGET)).rejects.toMatchObject({ code: 'page-too-large' })
    expect(double.sendMessage).toHaveBeenCalledTimes(1)
  })
})

describe('answer', () => {
  const run = vi.fn(async (): Promise<never> => {
    throw new PressmarkError('page-closed', 'gone')
  })
  const handlers = {
    'page:read': { parse: parseTarget, run },
    'page:image': { parse: parseImageRequest, run },
    'page:save': { parse: parseSaveRequest, run },
    'page:take': { parse: parseTakeRequest, run },
  }

  beforeEach(() => {
    run.mockClear()
    answer(handlers)
  })

  function send(message: unknown, sender: unknown = OWN): Promise<unknown> | null {
    let settle: (value: unknown) => void = () => {}
    const reply = new Promise((resolve) => {
      settle = resolve
    })
    const [kept] = double.on.message.fire(message, sender, settle)
    return kept === true ? reply : null
  }

  it('answers pages of this extension, failures as records', async () => {
    await expect(send({ type: 'page:read', request: TARGET, question: 'q0' })).resolves.toEqual({
      ok: false,
      error: { code: 'page-closed', detail: 'gone' },
    })
    expect(run).toHaveBeenCalledExactlyOnceWith(TARGET)
  })

  it('knows what it is at work on, until it has answered', async () => {
    let finish: (thrown: Error) => void = () => {}
    run.mockImplementationOnce(
      () =>
        new Promise<never>((_resolve, reject) => {
          finish = reject
        }),
    )
    const isKnown = () => send({ type: 'worker:at-work', question: 'q1' })
    await expect(isKnown()).resolves.toBe(false)
    const reply = send({ type: 'page:read', request: TARGET, question: 'q1' })
    await expect(isKnown()).resolves.toBe(true)
    expect(send({ type: 'worker:at-work', question: 'q1' }, { id: 'evil', url: OWN.url })).toBeNull()
    finish(new PressmarkError('page-closed', 'gone'))
    await reply
    await Promise.resolve()
    await expect(isKnown()).resolves.toBe(false)
  })

  it.each([
    ['another extension', { id: 'evil', url: OWN.url }],
    ['a content script', { id: OWN.id, url: 'https://news.example/', tab: { id: 1 } }],
    ['a page that only looks like ours', { id: OWN.id, url: 'https://chrome-extension//pressmark/' }],
    ['nobody', {}],
  ])('says nothing to %s', (_who, sender) => {
    expect(send({ type: 'page:read', request: TARGET, question: 'q0' }, sender)).toBeNull()
    expect(run).not.toHaveBeenCalled()
  })

  it('runs nothing for a message of the wrong form', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.record({
            type: fc.constantFrom(...Object.keys(handlers), '__proto__'),
            question: fc.constant('q0'),
            request: fc.anything(),
          }),
          fc.record({
            type: fc.constant('page:read'),
            question: fc.constant('q0'),
            request: fc.record({ ...strange(TARGET) }),
          }),
        ),
        async (message) => {
          const reply = await send(message)
          if (reply) expect(reply).toMatchObject({ ok: false, error: { code: 'bad-message' } })
        },
      ),
      { numRuns: rounds(200) },
    )
    expect(run).not.toHaveBeenCalled()
  })

  /** The fields of a good request, the first of them always of a wrong kind. */
  function strange(good: Record<string, unknown>) {
    const wrong = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.array(fc.string()),
      fc.constant('…'),
      fc.double(),
    )
    const fields = Object.entries(good).map(
      ([key, value]) => [key, fc.oneof(fc.constant(value), wrong)] as const,
    )
    return { ...Object.fromEntries(fields), captureId: wrong }
  }
})
