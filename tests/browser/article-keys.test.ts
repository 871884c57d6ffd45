/** The keys on the open article beside the list, and on its page where there is one pane: each does its act, and z takes it back. */
import { beforeEach, describe, expect, it } from 'vitest'
import { comes, HARBOUR, harbourLibrary } from '../helpers/harbour-library'
import type { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

const TITLES = HARBOUR.map(({ title }) => title ?? '')

describe.each([1300, 420])('the open article, %i pixels wide, by keyboard alone', (width) => {
  const on = stage('chromium')
  const library = harbourLibrary(on)
  const { row } = library
  let page: LibraryPage
  beforeEach(async () => {
    page = library.page
    await page.tab.resize(width, 800)
    await page.shows(...TITLES, 'Twin')
    // The page hears of its new width after it has it.
    await page.waitFor(`(document.querySelector('[data-part="places"]') !== null) === ${width > 1180}`)
    await page.reach('[data-part="list"]')
    await page.press('Home')
    await page.press('Enter')
    await page.waitFor(`document.activeElement?.dataset.part === 'reader'`)
    await comes('that it is read', async () => (await row('k0'))?.readAt !== null)
  })

  it('is archived, marked, taken for unread, tagged and deleted; each is taken back', async () => {
    for (const [key, notice, field] of [
      ['e', 'Archived', 'archivedAt'],
      ['f', 'Added to favourites', 'favouritedAt'],
      ['#', 'Moved to trash', 'trashedAt'],
      ['Delete', 'Moved to trash', 'trashedAt'],
    ] as const) {
      await page.press(key)
      await page.notice(notice)
      await comes(field, async () => (await row('k0'))?.[field] !== null)
      await page.press('z')
      await page.notice('Undone')
      await comes(`no ${field}`, async () => (await row('k0'))?.[field] === null)
    }
    await page.press('u')
    await comes('unread', async () => (await row('k0'))?.readAt === null)
    await page.press('z')
    await comes('read', async () => (await row('k0'))?.readAt !== null)
    await page.press('t')
    await page.waitFor(`document.activeElement?.closest('[data-part="tags-editor"]') !== null`)
    await page.type('sea')
    await page.press(',')
    await page.type('salt')
    await page.press('Escape')
    await comes('the tags', async () => (await row('k0'))?.tags.join() === 'war,sea,salt')
    expect(await page.focus()).toBe('reader')
    await page.press('z')
    await comes('the tag of before', async () => (await row('k0'))?.tags.join() === 'war')
  })

  it('gets a note, which is shown, found and taken back', async () => {
    await page.press('n')
    await page.waitFor(`document.activeElement?.localName === 'textarea'`)
    await page.type('Zebra at the quay')
    await page.press('Escape')
    await page.notice('Note changed')
    await comes('the note', async () => (await row('k0'))?.note === 'Zebra at the quay')
    await page.waitFor(
      `document.querySelector('[data-part="note"]')?.textContent.includes('Zebra at the quay')`,
    )
    expect(await page.focus()).toBe('reader')
    await page.press('/')
    await page.waitFor(`document.activeElement?.dataset.part === 'search'`)
    await page.type('zebra has:note')
    await page.shows('Harbour 0')
    await page.toFirstRow()
    await page.press('n')
    await page.waitFor(`document.activeElement?.localName === 'textarea'`)
    await page.press('Control+Enter')
    await page.waitFor(`document.querySelector('[data-part="note-editor"]') === null`)
    await page.press('z')
    await comes('no note', async () => (await row('k0'))?.note === '')
  })

  it('gives way to the next and the one before', async () => {
    const opens = (id: string) => page.waitFor(`location.hash.startsWith('#/article/${id}')`)
    await page.press('j')
    await opens('k1')
    await page.press('j')
    await opens('k2')
    await page.press('k')
    await opens('k1')
  })

  it('shows the articles of its tag, chosen by Tab', async () => {
    await page.reach('[data-part="reader"] article button')
    await page.press('Enter')
    await page.shows('Harbour 0', 'Harbour 1')
    expect(await page.hash()).toContain('tag=war')
  })

  it('is selected, opened in its own page, and left', async () => {
    await page.tab.evaluate(`chrome.tabs.create = async ({ url }) => void (globalThis.opened = url); 0`)
    await page.press('v')
    await page.waitFor(`globalThis.opened === 'https://news.example/k0?utm_source=x'`)
    await page.press('x')
    await page.press('?')
    await page.waitFor(`document.querySelector('[data-part="help"]') !== null`)
    await page.press('Escape')
    await page.waitFor(`document.querySelector('[data-part="help"]') === null`)
    await page.press('Escape')
    await page.waitFor(`document.activeElement?.dataset.part === 'list'`)
    await page.waitFor(`document.querySelector('[data-part="row"]')?.ariaSelected === 'true'`)
    await page.press('Escape')
    await page.waitFor(`document.querySelector('[data-part="bulk"]') === null`)
  })

  it('gives way to the search', async () => {
    await page.press('/')
    await page.waitFor(`document.activeElement?.dataset.part === 'search'`)
    await page.type('lighthouse')
    await page.shows('Harbour 3')
  })
})
