/** Summaries in a model's own words, in the real reader: the browser's model stands in by a double, the local one by a server. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCard, savedCard } from '../helpers/card'
import { type Tab, until } from '../helpers/driver'
import { KOREAN, stage } from '../helpers/stage'

const WRITTEN = '항구의 경매가 다시 열렸다.'
/** A Summarizer whose state and answer the page of the test sets. */
const DOUBLE = `void (globalThis.Summarizer = {
  availability: async () => globalThis.modelState ?? 'available',
  create: async ({ monitor }) => {
    globalThis.created = (globalThis.created ?? 0) + 1
    const target = new EventTarget()
    monitor(target)
    target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.4 }))
    return {
      inputQuota: 100000,
      measureInputUsage: async (text) => text.length,
      summarizeStreaming: () => new ReadableStream({
        async start(controller) {
          for (const piece of globalThis.pieces ?? ['항구의 경매가 ', '다시 열렸다.']) controller.enqueue(piece)
          if (globalThis.hangs) await new Promise(() => {})
          controller.close()
        },
      }),
      destroy() {},
    }
  },
})`

describe('a model writes in the reader', () => {
  const on = stage('chromium', { lang: 'en' })
  const content = async () => (await on.driver.readLibrary()).contents[0]

  beforeAll(async () => {
    const popup = await on.driver.triggerAction(await on.driver.openPage(KOREAN))
    await readCard(popup)
    await popup.press('Enter')
    await savedCard(popup)
    await popup.close()
  })

  /** The reader with the double in it, as it would be if the browser had a model. */
  async function openReader(setting: string): Promise<Tab> {
    const id = (await content())?.id
    const tab = await on.driver.openPage(`${on.driver.origin}/src/library/index.html`)
    await tab.evaluate(DOUBLE)
    await tab.evaluate(`void (${setting})`)
    await tab.evaluate(`void (location.hash = '#/article/${id}')`)
    await wait(tab, `document.querySelector('[data-action="summary-menu"]') !== null`)
    return tab
  }
  function wait<T>(tab: Tab, expression: string): Promise<T> {
    return until(
      () => tab.evaluate<T>(expression),
      expression,
      15_000,
      () => tab.evaluate<string>('document.body.innerText'),
    ) as Promise<T>
  }
  async function choose(tab: Tab, name: string): Promise<void> {
    await until(async () => {
      await tab.evaluate(
        `document.querySelector('[role="menu"]') ?? document.querySelector('[data-action="summary-menu"]').click()`,
      )
      return await tab.evaluate<boolean>(`document.querySelector('[data-action="${name}"]') !== null`)
    }, name)
    await tab.evaluate(`document.querySelector('[data-action="${name}"]').click()`)
  }
  const text = `document.querySelector('[data-part="written-text"]')?.textContent`

  it('is offered by a browser that has a model, streams, signs, stores, and is taken back', async () => {
    const tab = await openReader('0')
    await choose(tab, 'write-browser')
    await wait(tab, `${text} === '${WRITTEN}'`)
    await until(async () => (await content())?.written?.text === WRITTEN, 'it stored')
    expect((await content())?.written).toMatchObject({ engine: 'browser-model', model: null, lang: 'ko' })
    expect((await content())?.summary?.sentences).toHaveLength(3)
    await tab.evaluate(`document.querySelector('[data-action="written-remove"]').click()`)
    await wait(tab, `document.querySelector('[data-part="written"]') === null`)
    await tab.evaluate(`document.querySelector('[data-part="toast"] button').click()`)
    await wait(tab, `${text} === '${WRITTEN}'`)
    await tab.close()
  })

  it('is not offered by a browser without one', async () => {
    const tab = await openReader(`globalThis.modelState = 'unavailable'`)
    await tab.evaluate(`document.querySelector('[data-action="summary-menu"]').click()`)
    await wait(tab, `document.querySelector('[data-action="set-up-local"]') !== null`)
    expect(await tab.evaluate(`document.querySelector('[data-action="write-browser"]')`)).toBeNull()
    await tab.close()
  })

  it('is downloaded only after a word that names the download', async () => {
    const tab = await openReader(`globalThis.modelState = 'downloadable'`)
    await choose(tab, 'write-browser')
    await wait(
      tab,
      `document.querySelector('[data-part="model-download"]')?.textContent.includes('gigabytes')`,
    )
    expect(await tab.evaluate('globalThis.created ?? 0')).toBe(0)
    await tab.evaluate(`document.querySelector('[data-action="model-download-agree"]').click()`)
    await wait(tab, 'globalThis.created === 1')
    await wait(tab, `document.querySelector('[data-part="written"]').dataset.state === 'idle'`)
    await tab.close()
  })

  it('can be stopped, and leaves what was kept before', async () => {
    const before = (await content())?.written
    const tab = await openReader('globalThis.hangs = true')
    await choose(tab, 'write-browser')
    await wait(tab, `document.querySelector('[data-action="written-cancel"]') !== null`)
    await tab.evaluate(`document.querySelector('[data-action="written-cancel"]').click()`)
    await wait(tab, `document.querySelector('[data-part="written"]')?.dataset.state === 'idle'`)
    expect((await content())?.written).toEqual(before)
    await tab.close()
  })

  it('is refused in another language, in words', async () => {
    const tab = await openReader(`globalThis.pieces = ['The harbour is open again.']`)
    await choose(tab, 'write-browser')
    await wait(
      tab,
      `document.querySelector('[data-part="written"] [role="alert"]')?.textContent.includes('language')`,
    )
    expect((await content())?.written?.text).toBe(WRITTEN)
    await tab.close()
  })
})

describe('a model on this computer', () => {
  const on = stage('chromium', { lang: 'en' })
  let server: Server
  let asked = 0
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked++
      response.setHeader('content-type', 'text/event-stream')
      response.end(
        `data: ${JSON.stringify({ choices: [{ delta: { content: WRITTEN } }] })}\n\ndata: [DONE]\n\n`,
      )
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  afterAll(() => void server.close())

  it('is out of reach while no permission was given, and the policy lets no other host be asked', async () => {
    const tab = await on.driver.openPage(`${on.driver.origin}/src/library/index.html`)
    const { port } = server.address() as AddressInfo
    expect(await tab.evaluate(`chrome.permissions.getAll().then(({ origins }) => origins)`)).toEqual([])
    for (const host of ['http://example.com', 'http://127.0.0.2', `http://192.168.0.1:${port}`]) {
      const stopped = await tab.evaluate<string>(`new Promise((done) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective), { once: true })
        fetch('${host}/', { mode: 'no-cors' }).then(() => done('asked'), () => undefined)
      })`)
      expect(stopped, host).toBe('connect-src')
    }
    expect(asked).toBe(0)
    await tab.close()
  })
})
