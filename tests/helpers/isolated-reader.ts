/** The files that ship, run in an isolated world of Chromium as an extension runs them, on pages whose scripts run. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import type { ReadResult } from '../../src/domain/message/capture'
import type { HostilePage } from './hostile-pages'
import { isolatedWorld, launchQuiet } from './isolated-world'

const built = resolve(import.meta.dirname, '../../dist/chrome/src/content')
const URL_OF_PAGE = 'https://hostile.example/2024/story'
const LOADING = 60_000

/** Longest reading, and longest stop of a tab up to 100,000 nodes, in processor time. Milliseconds. */
const LONGEST = 10_000
const LONGEST_STOP = 2_000
/** When nobody waits for a reading any more, on a machine that is busy with others. */
const DEADLINE = 60_000

export interface Reading {
  page: HostilePage
  /** `article/-`, `link/no-text`, `throw`, `hang`, `no page`. */
  outcome: string
  /** Processor time of the page's thread that it took, whatever else the machine did. Milliseconds. */
  ms: number
  /** The draft as JSON; empty without one. */
  draft: string
}

export type IsolatedReader = Awaited<ReturnType<typeof openIsolatedReader>>

/** Opens Chromium. Nothing leaves the machine: every request but the page's own is refused. */
export async function openIsolatedReader() {
  const files = ['extract.js', 'extract-text.js', 'summarize.js'].map((name) =>
    readFileSync(resolve(built, name), 'utf8'),
  )
  const [page, text, summary] = files as [string, string, string]
  const browser = await launchQuiet({ protocolTimeout: 2 * LOADING })
  let tab = await newTab(browser)
  let used = 0
  return {
    /** The names a form's fields can take. */
    names: async (): Promise<string[]> => {
      await show(tab, { name: 'empty', html: '' })
      return tab.evaluate(FORM_NAMES) as Promise<string[]>
    },
    read: async (hostile: HostilePage): Promise<Reading> => {
      if (++used % 200 === 0) tab = await anotherTab(browser, tab)
      const scripts = hostile.contentType === 'text/plain' ? [text, summary] : [page, summary]
      const reading = await readIn(tab, hostile, scripts)
      // A tab that hangs is left behind: closing it would wait for it.
      if (reading.outcome === 'hang') tab = await newTab(browser)
      else if (hostile.html.length > 1_000_000) tab = await anotherTab(browser, tab)
      return reading
    },
    close: () => browser.close(),
  }
}

async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

const served = new WeakMap<Page, HostilePage>()

async function newTab(browser: Browser): Promise<Page> {
  const tab = await browser.newPage()
  await tab.setRequestInterception(true)
  tab.on('request', (request) => {
    const hostile = served.get(tab)
    const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame()
    void (isPage && hostile
      ? request.respond({
          contentType: `${hostile.contentType ?? 'text/html'}; charset=utf-8`,
          body: hostile.html,
        })
      : request.abort())
  })
  return tab
}

async function anotherTab(browser: Browser, old: Page): Promise<Page> {
  const tab = await newTab(browser)
  await old.close()
  return tab
}

async function show(tab: Page, hostile: HostilePage): Promise<void> {
  served.set(tab, hostile)
  await tab.goto(URL_OF_PAGE, { waitUntil: 'domcontentloaded', timeout: LOADING })
}

/** Its own first layout and picture are the page's time, not the reading's. */
const PAINTED = `new Promise((done) => {
  setTimeout(done, 1000)
  requestAnimationFrame(() => requestAnimationFrame(done))
})`

async function readIn(tab: Page, hostile: HostilePage, scripts: string[]): Promise<Reading> {
  try {
    await show(tab, hostile)
  } catch (error) {
    return { page: hostile, outcome: `no page: ${String(error).slice(0, 80)}`, ms: 0, draft: '' }
  }
  const { session, contextId } = await isolatedWorld(tab)
  const expression = `(()=>{let value;for(const code of ${JSON.stringify(scripts)})value=(0,eval)(code);return value})()`
  await session.send('Runtime.evaluate', { expression: PAINTED, contextId, awaitPromise: true })
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await busyMs(session)
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), DEADLINE)
  })
  const running = session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
  })
  // The evaluation of a tab that is left behind ends with the browser: nobody waits for it then.
  running.catch(() => null)
  const answer = await Promise.race([running, deadline])
  clearTimeout(timer)
  if (!answer) {
    // Else it goes on, and every page after it is slower.
    await session.send('Runtime.terminateExecution')
    return { page: hostile, outcome: 'hang', ms: DEADLINE, draft: '' }
  }
  const ms = (await busyMs(session)) - before
  if (answer.exceptionDetails) {
    await session.detach()
    const why = answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text
    return { page: hostile, outcome: `throw: ${why.slice(0, 120)}`, ms, draft: '' }
  }
  const result = await fetched(session, answer.result.objectId ?? '')
  await session.detach()
  const draft = 'page' in result ? result.page.draft : null
  const outcome = `${draft?.kind ?? result.status}/${draft?.reason ?? '-'}`
  return { page: hostile, outcome, ms, draft: JSON.stringify(draft ?? result) }
}

/** What the files gave; the way to the test is not the page's time. */
async function fetched(session: CDPSession, objectId: string): Promise<ReadResult> {
  const functionDeclaration = 'function () { return this }'
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration,
    returnByValue: true,
  })
  return result.value
}

/** Every property of a form, and those of the document that its named elements shadow. */
const FORM_NAMES = `(() => {
  const names = new Set(['body', 'documentElement', 'head', 'implementation', 'createElement', 'contentType', 'title', 'defaultView'])
  for (let each = HTMLFormElement.prototype; each; each = Object.getPrototypeOf(each))
    for (const name of Object.getOwnPropertyNames(each)) names.add(name)
  return [...names].sort()
})()`

/** Why what came of a page is not good enough, or null. `clean` is the draft of the page without anything hostile. */
export function faultOf({ page, outcome, draft }: Reading, clean: string): string | null {
  if (!/^(?:article\/-|text\/-|(?:link|unreadable)\/[a-z])/.test(outcome)) return outcome
  if (page.expected === 'article' && outcome !== 'article/-') return `no article, but ${outcome}`
  if (page.expected === 'same-as-clean' && draft !== clean) return 'another draft than of the clean page'
  return null
}

/** Why a reading took too long, or null. Not for tests: a busy machine has its say in it. */
export function delayOf({ page, ms }: Reading): string | null {
  return ms > (page.isVast ? LONGEST : LONGEST_STOP) ? `the page was blocked for ${Math.round(ms)} ms` : null
}
