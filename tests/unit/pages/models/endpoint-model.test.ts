import { describe, expect, it } from 'vitest'
import { localAddress } from '../../../../src/domain/address/local-address'
import { endpointModel } from '../../../../src/pages/models/endpoint-model'
import { writeSummary } from '../../../../src/pages/models/write-summary'

const TEXT =
  'The bridge over the Aller opened on Monday after two years of repairs. The ferry stops on Friday.'
const event = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\r\n\r\n`

function ask(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = []
  const fetch = async (url: unknown, init?: RequestInit) => {
    asked.push({ url: String(url), init: init ?? {} })
    return await answer()
  }
  const model = endpointModel(
    { base: 'http://localhost:11434/v1', model: 'small' },
    fetch as typeof globalThis.fetch,
  )
  const result = writeSummary(
    model,
    { text: TEXT, title: 'Bridge', lang: 'en' },
    {
      signal: new AbortController().signal,
      download: false,
      now: () => 7,
      onText: () => undefined,
      onDownload: () => undefined,
    },
  )
  return { result, asked }
}
const streamed = (...parts: string[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(new TextEncoder().encode(part))
        controller.close()
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  )

describe('a model on this computer', () => {
  it('is asked once, with the article as data, and nothing of the reader', async () => {
    const whole = `${event('The bridge ')}${event('is open.')}data: [DONE]\n\n`
    const { result, asked } = ask(() => streamed(whole.slice(0, 25), whole.slice(25)))
    expect(await result).toMatchObject({ text: 'The bridge is open.', engine: 'local-model', model: 'small' })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.url).toBe('http://localhost:11434/v1/chat/completions')
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    })
    const sent = JSON.parse(String(asked[0]?.init.body))
    expect(sent).toMatchObject({ model: 'small', stream: true })
    expect(sent.messages[0].content).toContain('in English')
    expect(sent.messages[1].content).toBe(`Bridge\n\n${TEXT}`)
  })
  it('may answer in one piece', async () => {
    const json = JSON.stringify({ choices: [{ message: { content: 'The bridge is open.' } }] })
    const { result } = ask(() => new Response(json, { headers: { 'content-type': 'application/json' } }))
    expect((await result).text).toBe('The bridge is open.')
  })
  it.each([
    [() => Promise.reject(new TypeError('refused')), 'unreachable'],
    [() => new Response('no', { status: 403 }), 'refused'],
    [() => new Response('model not found', { status: 404 }), 'unavailable'],
    [() => new Response('maximum context length', { status: 400 }), 'too-long'],
    [() => new Response('broken', { status: 500 }), 'failed'],
    [() => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'failed'],
    [() => streamed('data: {"error":"no"}\n\n'), 'failed'],
    [() => streamed('data: [1\n\n'), 'failed'],
    [() => streamed('data: [DONE]\n\n'), 'unfit'],
    [() => streamed(event('x'.repeat(500_000))), 'unfit'],
  ] as const)('that fails is told: %#', async (answer, code) => {
    await expect(ask(answer as () => Response).result).rejects.toMatchObject({ code })
  })
})

describe('an address of this computer', () => {
  it.each([
    ['http://localhost:11434', 'http://localhost:11434/v1', 'http://localhost/*'],
    ['localhost:1234/v1/', 'http://localhost:1234/v1', 'http://localhost/*'],
    ['http://127.0.0.1:8080/v1/chat/completions', 'http://127.0.0.1:8080/v1', 'http://127.0.0.1/*'],
  ])('%s', (written, base, pattern) => {
    expect(localAddress(written)).toEqual({ base, pattern })
  })
  it.each([
    '',
    'https://localhost',
    'http://localhost.example/',
    'http://example.com',
    'http://192.168.0.2:11434',
    'http://me:secret@localhost/',
    'http://0x7f.1.example',
    'javascript:alert(1)',
    `localhost/${'x'.repeat(300)}`,
  ])('is not %s', (written) => {
    expect(localAddress(written)).toBeNull()
  })
})
