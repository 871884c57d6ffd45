/** Saved searches, tags as a whole and what was kept twice: by keyboard alone, and each taken back. */
import { beforeEach, describe, expect, it } from 'vitest'
import { writeArticles } from '../helpers/fill-library'
import { comes, harbourLibrary } from '../helpers/harbour-library'
import type { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

describe('the shelf, by keyboard alone', () => {
  const on = stage('chromium')
  const library = harbourLibrary(on)
  const { rows, row } = library
  let page: LibraryPage
  beforeEach(() => {
    page = library.page
  })
  const keepSearch = async (name: string) => {
    await page.choose('[data-action="keep-search"]')
    await page.waitFor(`document.activeElement?.closest('[data-part="name-dialog"]') !== null`)
    await page.type(name)
    await page.press('Enter')
  }
  const rename = async (from: string, to: string) => {
    await page.chooseIn('[data-action^="smart-menu-"]', 'smart-rename')
    await page.waitFor(`getSelection().toString() === '${from}'`)
    await page.type(to)
    await page.press('Enter')
  }
  const noSearchKept = () => page.waitFor(`document.querySelector('[data-action^="smart-"]') === null`)
  const named = (name: string) =>
    page.waitFor(
      `[...document.querySelectorAll('[data-action^="smart-"]')].some((each) => each.textContent === '${name}')`,
    )

  it('searches, keeps the search, renames it, deletes it and brings it back', async () => {
    await page.press('/')
    await page.type('lighthouse')
    await page.shows('Harbour 3')
    await keepSearch('Lights')
    await page.notice('Search saved')
    await named('Lights')
    await page.choose('[data-action="undo"]')
    await noSearchKept()
    await keepSearch('Lights')
    await named('Lights')
    await rename('Lights', 'Lamps')
    await named('Lamps')
    await page.choose('[data-action="undo"]')
    await named('Lights')
    await rename('Lights', 'Lamps')
    await named('Lamps')
    await page.choose('[data-action="place-archive"]')
    await page.waitFor(`document.querySelector('[data-part="empty"]') !== null`)
    await page.choose('[data-action^="smart-"]:not([data-action^="smart-menu"])')
    await page.shows('Harbour 3')
    await page.chooseIn('[data-action^="smart-menu-"]', 'smart-delete')
    await noSearchKept()
    await page.choose('[data-action="undo"]')
    await named('Lamps')
    await page.chooseIn('[data-action^="smart-menu-"]', 'smart-delete')
    await noSearchKept()
  })

  it('keeps a search with the tag that it was narrowed to, and renames and deletes it on a page with one pane', async () => {
    await page.choose('[data-action="place-tag-war"]')
    await page.shows('Harbour 0', 'Harbour 1')
    await page.press('/')
    await page.type('harbour')
    await page.choose('[data-action="keep-search"]')
    await page.waitFor(`document.activeElement?.closest('[data-part="name-dialog"]') !== null`)
    await page.type('War')
    await page.press('Enter')
    await named('War')
    await page.choose('[data-action^="smart-"]:not([data-action^="smart-menu"])')
    await page.waitFor(`document.querySelector('input').value === 'tag:war harbour'`)
    await page.shows('Harbour 0', 'Harbour 1')
    await page.tab.resize(420, 800)
    await page.waitFor(`document.querySelector('[data-action="more"]') !== null`)
    await page.chooseIn('[data-action^="smart-menu-"]', 'smart-rename')
    await page.waitFor(`getSelection().toString() === 'War'`)
    await page.type('Peace')
    await page.press('Enter')
    await page.waitFor(`document.querySelector('[data-action^="smart-menu-"]')?.ariaLabel.includes('Peace')`)
    await page.chooseIn('[data-action^="smart-menu-"]', 'smart-delete')
    await noSearchKept()
    await page.choose('[data-action="undo"]')
    await page.waitFor(`document.querySelector('[data-action^="smart-menu-"]') !== null`)
    await page.chooseIn('[data-action^="smart-menu-"]', 'smart-delete')
    await noSearchKept()
  })

  it('renames, joins, colours and deletes tags', async () => {
    await page.choose('[data-action="tags-page"]')
    const names = () =>
      page.tab.evaluate<string[]>(
        `[...document.querySelectorAll('[data-part="tag"] input')].map((each) => each.value)`,
      )
    await comes('the tags', async () => (await names()).join() === 'war,peace,twin')
    await page.reach('[data-part="tag"]:first-child input')
    await page.type('peace')
    await page.press('Enter')
    await page.notice('Tag renamed on 2 articles')
    await comes('the joined tags', async () => (await names()).join() === 'peace,twin')
    await page.choose('[data-action="undo"]')
    await comes('the tags again', async () => (await names()).join() === 'war,peace,twin')
    await page.chooseIn('[data-part="tag"]:first-child [data-action="tag-colour"]', 'colour-teal')
    const isTeal = `document.querySelector('[data-part="tag"] span').className.includes('teal')`
    await page.waitFor(isTeal)
    await page.press('z')
    await page.waitFor(`!${isTeal}`)
    await page.chooseIn('[data-part="tag"]:first-child [data-action="tag-colour"]', 'colour-teal')
    await page.waitFor(isTeal)
    await page.choose('[data-part="tag"]:first-child [data-action="tag-delete"]')
    await page.notice('Tag removed from 2 articles')
    await page.press('z')
    await comes(
      'war again',
      async () => (await rows()).filter(({ tags }) => tags.includes('war')).length === 2,
    )
    await comes('the tag again', async () => (await names()).join() === 'war,peace,twin')
    await page.choose('[data-part="tag"]:first-child [data-action="tag-articles"]')
    await page.shows('Harbour 0', 'Harbour 1')
  })

  it('merges what was kept twice, and takes it back', async () => {
    await page.choose('[data-action="duplicates"]')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 1`)
    await page.choose('[data-action="merge"]')
    await page.notice('1 group merged')
    await comes('the merge', async () => (await row('k5'))?.tags.join() === 'twin')
    await page.press('z')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 1`)
    expect((await row('k5'))?.tags).toEqual([])
    await page.choose('[data-action="back"]')
    await page.waitFor(`document.querySelector('[data-part="row"]') !== null`)
  })

  it('merges all that was kept twice under one undo', async () => {
    const other = 'http://m.news.example/k4?utm_source=letter#top'
    await writeArticles(on.driver, [
      { slug: 'other', title: 'Other', canonicalUrl: other, savedAt: 4, tags: ['other'], favouritedAt: 8 },
    ])
    await page.choose('[data-action="duplicates"]')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 2`)
    const before = await rows()
    await page.choose('[data-action="merge-all"]')
    await page.notice('2 groups merged')
    await comes('the merges', async () => {
      const [one, two] = [await row('k5'), await row('k4')]
      return one?.tags.join() === 'twin' && two?.tags.join() === 'other' && two.favouritedAt === 8
    })
    expect((await rows()).filter(({ trashedAt }) => trashedAt !== null).map(({ id }) => id)).toEqual([
      'other',
      'twin',
    ])
    await page.press('z')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 2`)
    expect(await rows()).toEqual(before)
  })
})
