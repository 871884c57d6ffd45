/** Nothing moves under the reader's eyes: while the library opens, while pictures and snippets come, while a long list is scrolled. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

const NOW = Date.UTC(2026, 2, 14)
const MANY = 1300

/** Runs in a page of the extension: gives every article but each third a thumbnail, and keeps a search and a colour. */
const FURNISH = `(async () => {
  const canvas = new OffscreenCanvas(96, 64)
  canvas.getContext('2d').fillRect(0, 0, 96, 64)
  const blob = await canvas.convertToBlob()
  const db = await new Promise((done, failed) => {
    const opening = indexedDB.open('pressmark')
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => done(opening.result)
  })
  const transaction = db.transaction(['images', 'smartLists', 'tagLooks'], 'readwrite')
  for (let at = 0; at < ${MANY}; at++) if (at % 3) transaction.objectStore('images').put({
    articleId: 's' + String(at).padStart(5, '0'), role: 'thumbnail', blob, width: 96, height: 64, sourceUrl: 'x',
  })
  transaction.objectStore('smartLists').put({ id: 'kept', name: 'Kept', query: 'lighthouse', list: 'all', createdAt: 1 })
  transaction.objectStore('tagLooks').put({ tag: 'war', colour: 'red' })
  await new Promise((done) => { transaction.oncomplete = done })
  db.close()
  return 0
})()`

/** What moved since the page began, and by which elements. */
const MOVED = `new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().filter((each) => each.value > 0).map((each) =>
    each.value.toFixed(4) + ' ' + each.sources.map(({ node }) => node?.outerHTML?.slice(0, 90) ?? node?.nodeName).join(' + '))))
    .observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => done([]), 500)
})`

describe.each([1400, 900, 400])('a library %i pixels wide', (width) => {
  const on = stage('chromium')
  const open: LibraryPage[] = []

  beforeAll(async () => {
    await fillLibrary(
      on.driver,
      Array.from(
        { length: MANY },
        (_, at): Filling => ({
          slug: `s${String(at).padStart(5, '0')}`,
          title:
            at % 2
              ? `Harbour ${at}`
              : `항구 ${at}: 무료와이파이를 역마다 놓는다는 소식에 주민들이 항구로 다시 모여들기 시작했다`,
          text: 'The lighthouse keeper of the harbour.',
          savedAt: NOW - at,
          readAt: at % 2 ? NOW : null,
          tags: at % 4 ? [] : [`tag ${at % 60}`, 'war'],
        }),
      ),
    )
    await on.driver.evaluateInExtension(FURNISH)
  })
  afterEach(async () => {
    for (const page of open.splice(0)) await page.tab.close()
  })
  const moved = (page: LibraryPage) => page.tab.evaluate<string[]>(MOVED)
  /** Opens the page and then once more at its width: nothing of what moves is the window's own change. */
  async function library(isThere: string, hash?: string): Promise<LibraryPage> {
    const page = await LibraryPage.open(on.driver, hash, width)
    open.push(page)
    await page.waitFor(isThere)
    await page.tab.evaluate('globalThis.before = true; setTimeout(() => location.reload()); 0')
    // While it is being loaded there is nothing to ask.
    const asked = () => page.tab.evaluate<boolean>(`!globalThis.before && ${isThere}`).catch(() => false)
    await until(asked, isThere)
    return page
  }

  it('stands still while it opens, while pictures come, and while it is scrolled', async () => {
    const first = await library(`document.querySelectorAll('[data-part="row"] img').length > 4`)
    await first.waitFor(`document.querySelector('[data-part="list"]')?.scrollHeight > 64 * ${MANY - 10}`)
    if (width === 1400)
      await first.waitFor(`document.querySelector('[data-action="place-tag-war"]') !== null`)
    expect(await moved(first)).toEqual([])
    const top = (at: number) => `document.querySelector('[data-part="list"]').scrollTop = ${at}`
    for (const at of [640, 6400, 64 * 900, 64 * 300, 0]) {
      await first.tab.evaluate(top(at))
      await until(
        () =>
          first.tab.evaluate<boolean>(`(() => {
          const list = document.querySelector('[data-part="list"]').getBoundingClientRect()
          const seen = [...document.querySelectorAll('[data-part="row"]')].filter((row) => row.getBoundingClientRect().bottom > list.top)
          return seen.length > 5 && document.querySelectorAll('[data-part="row"] img').length > 4
        })()`),
        'the rows',
      )
    }
    expect(await moved(first)).toEqual([])
  })

  it('stands still while snippets come to what was found', async () => {
    const isThere = `document.querySelectorAll('[data-part="snippet"]').length > 4`
    const page = await library(isThere, '#/all?q=harbour')
    expect(await moved(page)).toEqual([])
  })
})
