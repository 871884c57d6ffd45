/** A page of every sort: each ends in a whole row, or in a sentence that says why not. Never in silence. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readCard, type ShownCard, savedCard } from '../helpers/card'
import { type OpenOptions, until } from '../helpers/driver'
import { faultsOf } from '../helpers/library'
import { BROWSERS, KOREAN, stage } from '../helpers/stage'
import { STRANGE, serveStrange } from '../helpers/strange-site'

interface Strange {
  page: string
  url: string
  /** What the card may say. */
  states: ShownCard['state'][]
  /** What a save leaves behind; null where nothing can be kept. */
  row: { kind: unknown; title?: string; excerpt?: string } | null
  open?: OpenOptions
  /** Milliseconds until the page has become what it is named for. */
  ripens?: number
  only?: 'chromium' | 'firefox'
}

const FERRY = { kind: 'article', title: 'The ferry that waits' }
const LINK = { kind: expect.stringMatching(/^(?:link|unreadable)$/) }

const PAGES: Strange[] = [
  {
    page: 'Markdown with front matter',
    url: `${STRANGE}/notes.md`,
    states: ['article'],
    row: {
      kind: 'article',
      title: '등대지기의 마지막 밤',
      excerpt: '마흔 해 동안 불을 지킨 등대지기가 열쇠를 넘겼다.',
    },
  },
  {
    page: 'XHTML',
    url: `${STRANGE}/page.xhtml`,
    states: ['article'],
    row: { kind: 'article', title: 'A page that is strict XHTML' },
  },
  { page: 'SVG', url: `${STRANGE}/picture.svg`, states: ['link', 'failed'], row: LINK },
  { page: 'a picture', url: `${STRANGE}/picture.png`, states: ['link', 'failed'], row: LINK },
  { page: 'JSON', url: `${STRANGE}/data.json`, states: ['link', 'failed'], row: LINK },
  {
    page: 'PDF',
    url: `${STRANGE}/paper.pdf`,
    states: ['link', 'failed'],
    row: LINK,
    open: { wait: 'commit' },
  },
  { page: 'an empty page', url: `${STRANGE}/empty`, states: ['link'], row: LINK },
  { page: 'a frameset', url: `${STRANGE}/frames`, states: ['link'], row: LINK },
  { page: 'an article in a frame', url: `${STRANGE}/framed`, states: ['article'], row: FERRY },
  {
    page: 'an article in declared shadow roots',
    url: `${STRANGE}/shadowed`,
    states: ['article'],
    row: FERRY,
  },
  { page: 'a 404', url: `${STRANGE}/missing`, states: ['link'], row: LINK },
  { page: 'a 500', url: `${STRANGE}/broken`, states: ['link'], row: LINK },
  { page: 'forms that clobber the document', url: `${STRANGE}/clobbered`, states: ['article'], row: FERRY },
  {
    page: 'a page that never finishes loading',
    url: `${STRANGE}/never`,
    states: ['article'],
    row: FERRY,
    open: { wait: 'commit' },
  },
  {
    page: 'a picture that never comes',
    url: `${STRANGE}/no-picture`,
    states: ['article'],
    row: FERRY,
    open: { wait: 'commit' },
  },
  { page: 'a redirect', url: `${STRANGE}/redirected`, states: ['article'], row: FERRY },
  { page: 'an empty tab', url: 'about:blank', states: ['failed'], row: null },
  { page: 'a browser page', url: 'chrome://version', states: ['failed'], row: null, only: 'chromium' },
  {
    page: 'a browser page',
    url: 'about:license',
    states: ['failed'],
    row: null,
    only: 'firefox',
    open: { wait: 'commit' },
  },
  {
    page: 'a page in a data: address',
    url: 'data:text/html,<title>Data</title><p>Some text in an address.</p>',
    states: ['failed', 'link'],
    row: null,
  },
  {
    page: 'the source of a page',
    url: `view-source:${STRANGE}/story`,
    states: ['failed'],
    row: null,
    only: 'chromium',
    open: { wait: 'commit' },
  },
  // Last: it keeps the process of its page busy for a while.
  {
    page: 'a page in an endless loop',
    url: `${STRANGE}/loop`,
    states: ['failed', 'link'],
    row: LINK,
    open: { wait: 'commit' },
    ripens: 1_500,
  },
]

describe.each(BROWSERS)('%s: strange pages', (browser) => {
  const on = stage(browser)
  beforeAll(() => serveStrange(on.web))

  afterEach(async () => {
    // Every page begins with an empty library.
    expect(faultsOf(await on.driver.readLibrary())).toEqual([])
    await on.driver.evaluateInExtension(CLEAR)
  })

  it.each(PAGES.filter((each) => (each.only ?? browser) === browser))('$page', async (strange) => {
    const tab = await on.driver.openPage(strange.url, strange.open)
    await new Promise((done) => setTimeout(done, strange.ripens ?? 0))
    const popup = await on.driver.triggerAction(tab)
    try {
      const card = await readCard(popup, 20_000)
      expect(strange.states).toContain(card.state)
      if (card.state !== 'article') expect(card.sentence).toMatch(/\w.*\.$/)
      expect(card.sentence).not.toMatch(/undefined|Error:|\bat .*:\d+/)

      const canSave = await popup.evaluate<boolean>(`Boolean(document.querySelector('[data-action="save"]'))`)
      if (strange.row === null) {
        expect(canSave).toBe(false)
        return
      }
      await popup.click('[data-action="save"]')
      expect(await savedCard(popup)).toMatchObject({ saveFailure: '' })
      const { articles } = await on.driver.readLibrary()
      expect(articles).toHaveLength(1)
      expect(articles[0]).toMatchObject(strange.row)
    } finally {
      await popup.close()
      await tab.close()
    }
  })

  it('a page that changes its address by script after the click: its own article, or the reason', async () => {
    const tab = await on.driver.openPage(`${STRANGE}/story`)
    const popup = await on.driver.triggerAction(tab)
    await tab.evaluate(`history.pushState({}, '', '/another-story'), 0`)
    try {
      const card = await readCard(popup)
      if (card.state === 'article') {
        expect(card.title).toBe('The ferry that waits')
        await popup.click('[data-action="save"]')
        await savedCard(popup)
        // The address is that of the moment the popup asked: before the page changed it, or after.
        expect((await on.driver.readLibrary()).articles[0]?.url).toMatch(
          /^http:\/\/strange\.example\/(?:another-)?story$/,
        )
      } else expect(card.sentence).toMatch(/^The tab moved to another page/)
    } finally {
      await popup.close()
      await tab.close()
    }
  })

  it.each([0, 10, 30, 80])('a tab that goes on %d ms after the click', async (delay) => {
    const tab = await on.driver.openPage(`${STRANGE}/story`)
    const popup = await on.driver.triggerAction(tab)
    await new Promise((done) => setTimeout(done, delay))
    await tab.navigate(KOREAN)
    try {
      const card = await readCard(popup)
      if (card.state === 'failed')
        expect(card.sentence).toMatch(
          /^(?:The tab moved to another page|There is no page here|The browser does not allow)/,
        )
      // Its own article or, where the tab left too early for that, its own address: never another page's words.
      else expect(['The ferry that waits', `${STRANGE}/story`]).toContain(card.title)
    } finally {
      await popup.close()
      await tab.close()
    }
    for (const row of (await on.driver.readLibrary()).articles) expect(row.url).toBe(`${STRANGE}/story`)
  })

  it('a tab that is closed right after the shortcut: a row, or the reason in the next popup', async () => {
    if (browser === 'chromium') return // Shortcuts need a window there; gestures.test.ts has one.
    const tab = await on.driver.openPage(KOREAN)
    await on.driver.pressCommand('save-page', tab)
    await tab.close()
    const outcome = await until(async () => {
      if ((await on.driver.readLibrary()).articles.length === 1) return 'row'
      const api = '(globalThis.browser ?? globalThis.chrome)'
      return (await on.driver.evaluateInExtension(`${api}.action.getBadgeText({})`)) === '!' && 'failure'
    }, 'a row or a mark on the button')
    if (outcome === 'row') return
    const next = await on.driver.openPage(`${STRANGE}/story`)
    const popup = await on.driver.triggerAction(next)
    await popup.waitFor(`document.querySelector('[data-part="notice"]')?.innerText.includes('Not saved')`)
    await popup.close()
    await next.close()
  })
})

const CLEAR = `(async () => {
  const names = (await indexedDB.databases()).map((each) => each.name)
  if (!names.includes('pressmark')) return
  const db = await new Promise((done, failed) => {
    const request = indexedDB.open('pressmark')
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })
  const tables = [...db.objectStoreNames]
  const writing = db.transaction(tables, 'readwrite')
  for (const table of tables) writing.objectStore(table).clear()
  await new Promise((done) => { writing.oncomplete = done })
  db.close()
})()`
