/** Everything that the library page does, with the keyboard alone: keys, Tab, Enter and arrows, never a click; and taken back. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { until } from '../helpers/driver'
import { comes, HARBOUR, harbourLibrary } from '../helpers/harbour-library'
import type { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

describe('by keyboard alone', () => {
  const on = stage('chromium')
  const library = harbourLibrary(on)
  const { rows, row } = library
  let page: LibraryPage
  beforeEach(() => {
    page = library.page
  })
  it('marks, archives, reads, tags and deletes the article under the cursor; z takes each back', async () => {
    await page.toFirstRow()
    const acts: [
      key: string,
      notice: string,
      field: 'favouritedAt' | 'archivedAt' | 'readAt' | 'trashedAt',
    ][] = [
      ['f', 'Added to favourites', 'favouritedAt'],
      ['e', 'Archived', 'archivedAt'],
      ['u', 'Marked as read', 'readAt'],
      ['#', 'Moved to trash', 'trashedAt'],
      ['Delete', 'Moved to trash', 'trashedAt'],
    ]
    for (const [key, notice, field] of acts) {
      await page.press('Home')
      await page.press(key)
      await page.notice(notice)
      await comes(field, async () => (await row('k0'))?.[field] !== null)
      await page.press('z')
      await page.notice('Undone')
      await comes(`no ${field}`, async () => (await row('k0'))?.[field] === null)
    }
    await page.press('Home')
    await page.press('t')
    await page.waitFor(`document.activeElement?.closest('[data-part="tags-editor"]') !== null`)
    await page.type('sea')
    await page.press('Enter')
    await page.press('Enter')
    await comes('the tag', async () => (await row('k0'))?.tags.includes('sea'))
    expect(await page.focus()).toBe('list')
    await page.press('z')
    await comes('no tag', async () => (await row('k0'))?.tags.join() === 'war')
  })

  it('opens the original of the article under the cursor', async () => {
    await page.tab.evaluate(`chrome.tabs.create = async ({ url }) => void (globalThis.opened = url); 0`)
    await page.toFirstRow()
    await page.press('v')
    await page.waitFor(`globalThis.opened === 'https://news.example/k0?utm_source=x'`)
  })

  it('selects a range and deletes it; from the trash for good, when the time for Undo is over', async () => {
    await page.trashFirstTwo()
    await page.press('z')
    await comes('both back', async () => (await rows()).every(({ trashedAt }) => trashedAt === null))
    await page.shows(...HARBOUR.map(({ title }) => title ?? ''), 'Twin')
    await page.press('Home')
    await page.press('x')
    await page.press('Shift+ArrowDown')
    await page.press('#')
    await page.notice('2 articles moved to trash')
    await page.choose('[data-action="place-trash"]')
    await page.waitFor(`document.querySelectorAll('[data-part="row"]').length === 2`)
    await page.reach('[data-part="list"]')
    await page.press('Control+a')
    await page.press('#')
    await page.notice('2 articles deleted forever')
    await page.waitFor(`document.querySelector('[data-part="row"]') === null`)
    await page.press('z')
    await page.waitFor(`document.querySelectorAll('[data-part="row"]').length === 2`)
    expect(await rows()).toHaveLength(7)
    await page.reach('[data-part="list"]')
    // In the trash the key of the archive brings back.
    await page.press('End')
    await page.press('e')
    await page.notice('Restored')
    await page.waitFor(`document.querySelectorAll('[data-part="row"]').length === 1`)
    await page.reach('[data-part="list"]')
    await page.press('Home')
    await page.press('#')
    await page.notice('Deleted forever')
    await page.choose('[data-action="dismiss"]')
    await comes('one tombstone', async () => (await on.driver.readLibrary()).tombstones.length === 1)
    expect(await rows()).toHaveLength(6)
  })

  it('empties the trash, once the time for Undo is over', async () => {
    await page.emptyTrashOfTwo()
    await page.waitFor(`document.querySelector('[data-part="empty"]') !== null`)
    await page.press('z')
    await page.waitFor(`document.querySelectorAll('[data-part="row"]').length === 2`)
    await page.choose('[data-action="trash-empty"]')
    await page.notice('2 articles deleted forever')
    await page.choose('[data-action="dismiss"]')
    await comes('two tombstones', async () => (await on.driver.readLibrary()).tombstones.length >= 2)
    expect(await rows()).toHaveLength(5)
  })

  it('tags, archives and deletes every hit of a search, each under one undo, and exports them', async () => {
    await page.press('/')
    await page.type('harbour')
    await page.shows(...HARBOUR.map(({ title }) => title ?? ''))
    const hits = async () => (await rows()).filter(({ title }) => title.startsWith('Harbour'))
    const others = async () => (await rows()).filter(({ title }) => !title.startsWith('Harbour'))
    const selectAll = async () => {
      await page.reach('[data-part="list"]')
      await page.press('Control+a')
      await page.waitFor(`document.querySelector('[data-part="bulk"]')?.textContent.includes('6 selected')`)
    }
    await selectAll()
    await page.press('t')
    await page.waitFor(`document.activeElement?.closest('[data-part="tags-editor"]') !== null`)
    await page.type('sea')
    await page.press('Enter')
    await page.press('Enter')
    await page.notice('Tags of 6 articles changed')
    await comes('the tag', async () => (await hits()).every(({ tags }) => tags.includes('sea')))
    await page.press('z')
    await comes('no tag', async () => (await hits()).every(({ tags }) => !tags.includes('sea')))
    await selectAll()
    await page.press('e')
    await page.notice('6 articles archived')
    await comes('the archive', async () => (await hits()).every(({ archivedAt }) => archivedAt !== null))
    await page.press('z')
    await comes('no archive', async () => (await hits()).every(({ archivedAt }) => archivedAt === null))
    await selectAll()
    await page.press('Delete')
    await page.notice('6 articles moved to trash')
    await comes('the trash', async () => (await hits()).every(({ trashedAt }) => trashedAt !== null))
    await page.press('z')
    await comes('no trash', async () => (await hits()).every(({ trashedAt }) => trashedAt === null))
    expect(
      (await others()).every(({ tags, trashedAt }) => trashedAt === null && tags.join() === 'twin'),
    ).toBe(true)
    await page.shows(...HARBOUR.map(({ title }) => title ?? ''))
    await selectAll()
    await page.chooseIn('[data-action="export"]', 'export-selection-csv')
    const text = await until(async () => {
      const name = readdirSync(on.downloads).find((each) => each.endsWith('.csv'))
      return name && readFileSync(join(on.downloads, name), 'utf8')
    }, 'the file')
    expect(`${text}`.match(/Harbour \d/g)).toHaveLength(6)
  })

  it('takes a tag that is offered, and takes one away', async () => {
    await page.toFirstRow()
    await page.press('t')
    await page.waitFor(`document.activeElement?.closest('[data-part="tags-editor"]') !== null`)
    await page.type('pea')
    await page.waitFor(`document.querySelector('[data-part="tags-editor"]').textContent.includes('peace')`)
    await page.press('ArrowDown')
    await page.press('Enter')
    await page.press('Enter')
    await comes('peace', async () => (await row('k0'))?.tags.join() === 'war,peace')
    await page.press('t')
    await page.waitFor(`document.activeElement?.closest('[data-part="tags-editor"]') !== null`)
    await page.press('Backspace')
    await page.press('Backspace')
    await page.press('Escape')
    await comes('no tag', async () => (await row('k0'))?.tags.length === 0)
    await page.press('z')
    await comes('both again', async () => (await row('k0'))?.tags.join() === 'war,peace')
  })

  it('orders the list, and exports a selection', async () => {
    await page.chooseIn('[data-action="sort"]', 'sort-shortest')
    await page.shows('Twin', ...HARBOUR.map(({ title }) => title ?? '').reverse())
    expect(await page.hash()).toBe('#/all?sort=shortest')
    await page.reach('[data-part="list"]')
    await page.press('x')
    await page.press('Shift+ArrowDown')
    await page.chooseIn('[data-action="export"]', 'export-selection-json')
    const text = await until(async () => {
      const name = readdirSync(on.downloads).find((each) => each.endsWith('.json'))
      return name && readFileSync(join(on.downloads, name), 'utf8')
    }, 'the file')
    expect(JSON.parse(`${text}`).articles ?? JSON.parse(`${text}`)).toHaveLength(2)
  })

  it('reaches the same on a page with one pane', async () => {
    await page.tab.resize(420, 800)
    await page.waitFor(`document.querySelector('[data-action="more"]') !== null`)
    await page.reach('[data-action^="list-"], [role=tab], [data-action="tab-unread"]')
    await page.chooseIn('[data-action="more"]', 'tags-page')
    await page.waitFor(`document.querySelectorAll('[data-part="tag"]').length === 3`)
    await page.choose('[data-action="back"]')
    await page.reach('[data-part="list"]')
    await page.press('Home')
    await page.press('o')
    await page.waitFor(`document.querySelector('[data-part="body"]')?.textContent === 'Text.'`)
    await page.press('Escape')
    await page.waitFor(`document.querySelector('[data-part="list"]') !== null`)
  })
})
