/** Putting the library in order: every action by keyboard or pointer, and taken back. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { leaveReading, readingOf } from '../helpers/clock-readings'
import { until } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

const NOW = Date.UTC(2026, 2, 14)
const MANY = 1200

describe('putting the library in order', () => {
  const on = stage('chromium')
  const open: LibraryPage[] = []

  beforeAll(async () => {
    const articles: Filling[] = Array.from({ length: MANY }, (_, at) => ({
      slug: `n${String(at).padStart(5, '0')}`,
      title: at % 2 === 0 ? `Harbour ${at}` : `항구 ${at}`,
      text: at % 100 === 0 ? '무료와이파이' : 'Text.',
      savedAt: NOW - at,
      tags: at < 3 ? ['war', 'sea'] : at < 5 ? ['peace'] : [],
    }))
    const twin = {
      slug: 'twin',
      title: 'Twin',
      canonicalUrl: 'http://www.news.example/n00007/',
      tags: ['twin'],
    }
    await fillLibrary(on.driver, [...articles, { ...twin, savedAt: 5, favouritedAt: 9 }])
  })
  afterEach(async () => {
    for (const page of open.splice(0)) await page.tab.close()
  })
  async function library(hash?: string): Promise<LibraryPage> {
    const page = await LibraryPage.open(on.driver, hash)
    open.push(page)
    return page
  }
  const rows = async () => (await on.driver.readLibrary()).articles
  const holds = (what: string, question: (all: Awaited<ReturnType<typeof rows>>) => boolean) =>
    until(async () => question(await rows()), what)

  it('selects a range with the keyboard and changes it under one undo', async () => {
    const page = await library()
    await page.press('ArrowDown')
    await page.press('x')
    await page.press('Shift+ArrowDown')
    await page.press('Shift+ArrowDown')
    await page.waitFor(`document.querySelector('[data-part="bulk"]')?.textContent.includes('3 selected')`)
    await page.press('e')
    await page.notice('3 articles archived')
    await holds('three archived', (all) => all.filter((row) => row.archivedAt !== null).length === 3)
    await page.press('z')
    await holds('none archived', (all) => all.every((row) => row.archivedAt === null))
  })

  it('selects everything, read or not, tags it with its progress shown, and takes it back', async () => {
    const page = await library()
    await page.press('ArrowDown')
    await page.press('Control+a')
    await page.waitFor(`document.querySelector('[data-part="bulk"]')?.textContent.includes('1,201 selected')`)
    await page.press('t')
    await page.waitFor(`document.activeElement?.closest('[data-part="tags-editor"]') !== null`)
    await page.type('all')
    await page.press('Enter')
    await page.press('Enter')
    await page.notice('Tags of 1,201 articles changed')
    await holds('all tagged', (all) => all.every((row) => row.tags.includes('all')))
    await page.click('[data-action="undo"]')
    await page.notice('Undone')
    await holds('none tagged', (all) => all.every((row) => !row.tags.includes('all')))
  })

  it('selects every hit of a search and exports them', async () => {
    const page = await library('#/all?q=%EC%99%80%EC%9D%B4%ED%8C%8C%EC%9D%B4')
    await until(async () => (await page.titles()).length === 12, 'the hits')
    await page.press('ArrowDown')
    await page.press('Control+a')
    await page.click('[data-action="export"]')
    await page.click('[data-action="export-selection-json"]')
    const text = await until(async () => {
      const name = readdirSync(on.downloads).find((each) => each.endsWith('.json'))
      return name && readFileSync(join(on.downloads, name), 'utf8')
    }, 'the file')
    await page.notice('12 articles exported')
    expect(`${text}`).toContain('Harbour 1100')
  })

  it('says how many it has found, and that there may be more', async () => {
    const page = await library('#/all?q=Harbour')
    await page.waitFor(`document.body.innerText.includes('At least 500 articles found')`)
    const few = await library('#/all?q=%22harbour+11%22+-1100')
    await few.waitFor(`document.body.innerText.includes('54 articles found')`)
  })

  it('keeps a search, renames it, deletes it and brings it back', async () => {
    const page = await library('#/all?q=Harbour+1')
    await page.click('[data-action="keep-search"]')
    await page.waitFor(`document.activeElement?.closest('[data-part="name-dialog"]') !== null`)
    await page.type('Ports')
    await page.press('Enter')
    await page.notice('Search saved')
    const named = (name: string) =>
      page.waitFor(
        `[...document.querySelectorAll('[data-action^="smart-"]')].some((each) => each.textContent === '${name}')`,
      )
    await named('Ports')
    await page.click('[data-action^="smart-menu-"]')
    await page.click('[data-action="smart-rename"]')
    await page.waitFor(
      `document.activeElement?.closest('[data-part="name-dialog"]') && getSelection().toString() === 'Ports'`,
    )
    await page.type('Havens')
    await page.press('Enter')
    await named('Havens')
    await page.click('[data-action="place-archive"]')
    await page.waitFor(`document.querySelector('[data-part="empty"]') !== null`)
    await page.click('[data-action^="smart-"]:not([data-action^="smart-menu"])')
    await page.waitFor(`document.querySelector('input').value === 'Harbour 1'`)
    await page.click('[data-action^="smart-menu-"]')
    await page.click('[data-action="smart-delete"]')
    await page.waitFor(`document.querySelector('[data-action^="smart-"]') === null`)
    await page.click('[data-action="undo"]')
    await named('Havens')
  })

  it('renames, joins, colours and deletes tags everywhere', async () => {
    const page = await library('#/tags')
    const names = () =>
      page.tab.evaluate<string[]>(
        `[...document.querySelectorAll('[data-part="tag"] input')].map((each) => each.value)`,
      )
    await until(async () => (await names()).join() === 'sea,war,peace,twin', 'the tags')
    const rename = async (tag: string, name: string) => {
      await page.tab.evaluate(
        `[...document.querySelectorAll('[data-part="tag"] input')].find((each) => each.value === '${tag}').select()`,
      )
      await page.tab.evaluate(
        `[...document.querySelectorAll('[data-part="tag"] input')].find((each) => each.value === '${tag}').focus()`,
      )
      await page.type(name)
      await page.press('Enter')
    }
    await rename('war', 'peace')
    await page.notice('Tag renamed on 3 articles')
    await until(async () => (await names()).join() === 'peace,sea,twin', 'the joined tags')
    await page.click('[data-action="undo"]')
    await until(async () => (await names()).join() === 'sea,war,peace,twin', 'the tags again')
    await page.click('[data-action="tag-colour"]')
    await page.click('[data-action="colour-teal"]')
    await page.waitFor(`document.querySelector('[data-part="tag"] span').className.includes('teal')`)
    await page.click('[data-action="tag-delete"]')
    await page.notice('Tag removed from 3 articles')
    await holds('no sea', (all) => all.every((row) => !row.tags.includes('sea')))
    await page.click('[data-action="undo"]')
    await holds('sea again', (all) => all.filter((row) => row.tags.includes('sea')).length === 3)
  })

  it('finds what was kept twice, merges it with the marks of both, and takes it back', async () => {
    const page = await library('#/duplicates')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 1`)
    await page.click('[data-action="merge"]')
    await page.notice('1 group merged')
    await holds('the merge', (all) => {
      const kept = all.find((row) => row.id === 'n00007' && row.trashedAt === null)
      return kept?.tags.join() === 'twin' && kept.favouritedAt === 9 && kept.savedAt === 5
    })
    expect((await rows()).find((row) => row.id === 'twin')?.trashedAt).not.toBeNull()
    await page.click('[data-action="undo"]')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 1`)
    expect((await rows()).find((row) => row.id === 'n00007')).toMatchObject({ tags: [], savedAt: NOW - 7 })
  })

  it('puts into the trash and brings back, from the list and beside it', async () => {
    const page = await library()
    await page.press('ArrowDown')
    await page.press('#')
    await page.notice('Moved to trash')
    await page.click('[data-action="place-trash"]')
    await page.shows('Harbour 0')
    await page.press('ArrowDown')
    await page.press('Enter')
    await page.click('[data-action="restore"]')
    await page.notice('Restored')
    await holds('nothing in the trash', (all) => all.every((row) => row.trashedAt === null))
  })

  it('empties what is a month old from the trash, and nothing younger', async () => {
    const day = 24 * 60 * 60 * 1000
    const since = Date.now() - 31 * day
    await fillLibrary(on.driver, [
      { slug: 'old', title: 'Old', savedAt: Date.now() - 40 * day, trashedAt: since },
      { slug: 'young', title: 'Young', savedAt: Date.now() - 39 * day, trashedAt: Date.now() - 29 * day },
    ])
    const page = await library('#/trash')
    await page.shows('Young', 'Old')
    // One reading of the clock deletes nothing: an opening two days ago has to have found the same.
    await until(async () => (await readingOf(on.driver)) !== null, 'the clock to be read', 25_000)
    expect((await on.driver.readLibrary()).tombstones).toEqual([])
    open.splice(open.indexOf(page), 1)
    await page.tab.close()
    await leaveReading(on.driver, {
      readAt: Date.now() - 2 * day,
      waits: { old: { since, waited: 30 * day, overdueAt: 30 * day } },
    })
    const again = await library('#/trash')
    await again.shows('Young')
    await until(
      async () => (await on.driver.readLibrary()).tombstones.length > 0,
      'the trash to be emptied',
      25_000,
    )
    expect((await on.driver.readLibrary()).tombstones.map(({ id }) => id)).toEqual(['old'])
  })

  it('fills a high window after nothing was found', async () => {
    const page = await library('#/all?q=xyzzy')
    await page.waitFor(`document.querySelector('[data-part="empty"]') !== null`)
    await page.tab.resize(1300, 1600)
    await page.press('/')
    await page.press('Escape')
    await page.waitFor(`(() => {
      const list = document.querySelector('[data-part="list"]')?.getBoundingClientRect()
      const low = list && document.elementFromPoint(list.left + 100, list.bottom - 10)
      return low?.closest('[data-part="row"]') != null
    })()`)
  })

  it('scrolls through a long list without a jump', async () => {
    const page = await library()
    // How long the list is comes after its first rows: until then there is nothing to scroll to.
    await page.waitFor(`document.querySelector('[data-part="list"]')?.scrollHeight > 64 * 920`)
    await page.tab.evaluate(`document.querySelector('[data-part="list"]').scrollTop = 64 * 900`)
    // The tests before took some of the first out of the list: the rows in view are a few further down.
    const isFar = (title: string) => Math.abs(Number(title.replace(/\D+/, '')) - 910) < 40
    await until(
      async () => (await page.titles()).some(isFar),
      'the rows further down',
      15_000,
      async () => (await page.titles()).join(' | '),
    )
    const top = await page.tab.evaluate<number>(`document.querySelector('[data-part="list"]').scrollTop`)
    expect(top).toBe(64 * 900)
    expect(await page.tab.evaluate(`document.querySelectorAll('[data-part="row"]').length`)).toBeLessThan(40)
  })
})
