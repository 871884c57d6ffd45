/** The heap of the popup that ships, over the library that the bench has filled. */
import { cpSync, rmSync } from 'node:fs'
import type { Browser, Extension, Page } from 'puppeteer-core'
import { until } from '../../helpers/driver'
import { builtFor } from '../../helpers/stage-launch'
import { QUERIES } from './queries'

/** Searches that are asked of the popup before its heap is taken: every so many of all. */
const EACH = 7

const ROWS = `document.querySelectorAll('[data-part="row"]').length`

/** Puts the built extension into the folder from which the bench's was loaded: its id, and so its library, stay. */
export function becomePressmark(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(builtFor('chromium'), folder, { recursive: true })
}

/** The toolbar button's popup: rows shown, some searches answered, then garbage collected. @returns bytes: objects, the document, buffers. */
export async function popupHeap(browser: Browser, extension: Extension): Promise<number> {
  const tab = await browser.newPage()
  await tab.triggerExtensionAction(extension)
  const target = await browser.waitForTarget((each) => each.url().includes('/src/popup/'), {
    timeout: 30_000,
  })
  const popup = await target.asPage()
  await shown(popup, `${ROWS} > 0`)
  for (const query of QUERIES.filter((_, at) => at % EACH === 3)) {
    await popup.focus('[data-part="search"]')
    await popup.keyboard.type(query)
    await shown(popup, `document.querySelector('[data-part="list"][aria-busy="true"]') === null`)
    await popup.evaluate(`document.querySelector('[data-action="search-clear"]').click()`)
    await shown(popup, `${ROWS} > 0`)
  }
  const session = await popup.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const heap = await session.send('Runtime.getHeapUsage')
  await popup.close()
  return heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize
}

async function shown(page: Page, expression: string): Promise<void> {
  await until(
    () => page.evaluate(expression) as Promise<boolean>,
    expression,
    120_000,
    () => page.evaluate('document.body.innerText') as Promise<string>,
  )
}
