/**
 * `npm run bench:capture -- [--rounds N] [--page FILE]… [--only] [--beside FOLDER]… [--asleep] [--json FILE]`: from the press of the toolbar
 * button to a card with title and summary, in the built Chromium extension (dist/chrome; build first), beside a blank popup and one that
 * runs bare Readability in the page. All stand in one browser; the one that begins changes with each round. `--page`: saved pages too, with
 * `--only` instead of our own; `--beside`: other builds of Pressmark; `--asleep`: the worker is ended before each press.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer, { type Browser, type Extension, type Page, TargetType } from 'puppeteer-core'
import { requireBrowser } from '../helpers/find-browser'
import { bareReadability, blankExtension, probed, SHOWN_AT, type System } from './capture/extensions'
import { type BenchPage, benchPages } from './capture/pages'

/** Milliseconds that an opened page is left to come to rest. */
const REST_MS = 400
const DEADLINE_MS = 30_000

/** Milliseconds of one press. */
interface Press {
  /** From the press to the card. */
  card: number
  /** From the press to the beginning of the popup's document: the browser's own time. */
  opened: number
  /** From the beginning of the document to its first paint. */
  paint: number
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    page: { type: 'string', multiple: true, default: [] },
    only: { type: 'boolean', default: false },
    beside: { type: 'string', multiple: true, default: [] },
    asleep: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
if (!(rounds >= 1)) throw new Error('--rounds is a number of 1 or more.')

const systems: System[] = [
  blankExtension(),
  bareReadability(),
  probed('Pressmark', resolve(import.meta.dirname, '../../dist/chrome')),
  ...values.beside.map((folder, at) => probed(`Pressmark beside ${at + 1}`, resolve(folder))),
]
const pages: BenchPage[] = [
  ...(values.only ? [] : benchPages()),
  ...values.page.map((path) => ({ name: basename(path), html: readFileSync(path, 'utf8') })),
]
const server = createServer((request, response) => {
  const found = pages[Number(request.url?.slice(1))]
  response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(found?.html ?? '')
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const profile = mkdtempSync(join(tmpdir(), 'pressmark-bench-'))
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  headless: true,
  pipe: true,
  enableExtensions: true,
  defaultViewport: null,
  userDataDir: profile,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--window-size=1200,900',
  ],
})
const presses = new Map<string, Map<string, Press[]>>()
try {
  const extensions: Extension[] = []
  for (const { folder } of systems) extensions.push(await install(browser, folder))
  for (let round = -1; round < rounds; round++) {
    for (const [at, { name }] of pages.entries()) {
      const order = systems.map((_, place) => (place + Math.max(0, round)) % systems.length)
      for (const which of order) {
        const system = systems[which]
        const extension = extensions[which]
        if (!system || !extension) continue
        const press = await pressOn(`${site}/${at}`, system, extension)
        // The first round fills caches.
        if (round >= 0) listOf(name, system.name).push(press)
      }
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`)
  }
} finally {
  await browser.close()
  server.close()
  for (const folder of [profile, ...systems.map((system) => system.folder)])
    rmSync(folder, { recursive: true, force: true })
}
report()

function listOf(page: string, system: string): Press[] {
  const ofPage = presses.get(page) ?? new Map<string, Press[]>()
  presses.set(page, ofPage)
  const list = ofPage.get(system) ?? []
  ofPage.set(system, list)
  return list
}

async function install(into: Browser, folder: string): Promise<Extension> {
  const id = await into.installExtension(folder)
  const extension = (await into.extensions()).get(id)
  if (!extension) throw new Error(`Chromium did not load ${folder}.`)
  return extension
}

async function pressOn(url: string, { popup }: System, extension: Extension): Promise<Press> {
  const tab = await browser.newPage()
  try {
    await tab.goto(url, { waitUntil: 'load', timeout: DEADLINE_MS })
    await tab.bringToFront()
    if (values.asleep) await endWorker(extension)
    await pause(REST_MS)
    const opening = browser.waitForTarget(
      (target) => target.url() === `chrome-extension://${extension.id}/${popup}`,
      { timeout: DEADLINE_MS },
    )
    const pressedAt = performance.timeOrigin + performance.now()
    await tab.triggerExtensionAction(extension)
    return await measured(await (await opening).asPage(), pressedAt)
  } finally {
    await tab.close()
  }
}

async function measured(opened: Page, pressedAt: number): Promise<Press> {
  await opened.waitForFunction(SHOWN_AT, { polling: 50, timeout: DEADLINE_MS })
  const { shownAt, origin, paint } = await opened.evaluate((): Record<string, number> => {
    const [first] = performance.getEntriesByType('paint')
    const { benchShownAt } = globalThis as unknown as { benchShownAt: number }
    return { shownAt: benchShownAt, origin: performance.timeOrigin, paint: first?.startTime ?? Number.NaN }
  })
  await opened.close()
  return {
    card: (shownAt ?? Number.NaN) - pressedAt,
    opened: (origin ?? Number.NaN) - pressedAt,
    paint: paint ?? Number.NaN,
  }
}

async function endWorker({ id }: Extension): Promise<void> {
  const target = browser
    .targets()
    .find((each) => each.type() === TargetType.SERVICE_WORKER && each.url().includes(id))
  await (await target?.worker())?.close()
}

function report(): void {
  for (const [page, ofPage] of presses) {
    const blank = ofPage.get('blank') ?? []
    console.log(`\n${page}, ${blank.length} rounds; medians in milliseconds`)
    console.table(
      Object.fromEntries(
        [...ofPage].map(([system, list]) => [
          system,
          {
            'press to card': Math.round(median(list.map((each) => each.card))),
            // Of the same round: the machine was as busy for both.
            'over blank': Math.round(median(list.map((each, at) => each.card - (blank[at]?.card ?? 0)))),
            'document begins': Math.round(median(list.map((each) => each.opened))),
            'first paint': Math.round(median(list.map((each) => each.paint))),
            'paint ÷ blank': Number(
              median(list.map((each, at) => each.paint / (blank[at]?.paint ?? 1))).toFixed(2),
            ),
          },
        ]),
      ),
    )
  }
  if (values.json) {
    const all = [...presses].map(([page, ofPage]) => ({ page, systems: Object.fromEntries(ofPage) }))
    writeFileSync(values.json, `${JSON.stringify(all, null, 1)}\n`)
  }
}

/** The upper one of the two in the middle. */
function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
