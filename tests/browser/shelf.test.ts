/** Saved searches, tags as a whole and what was kept twice: by keyboard alone, and each taken back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../helpers/driver'
import { type Filling, fillLibrary, writeArticles } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

const NOW = Date.UTC(2026, 2, 14)
const ARTICLES: Filling[] = Array.from({ length: 6 }, (_, at) => ({
  slug: `k${at}`,
  title: `Harbour ${at}`,
  canonicalUrl: `https://news.example/k${at}`,
  text: at === 3 ? 'The lighthouse keeper.' : 'Text.',
  savedAt: NOW - at,
  tags: at < 2 ? ['war'] : at === 2 ? ['peace'] : [],
}))

describe('the shelf, by keyboard alone', () => {
  const on = stage('chromium')
  let page: LibraryPage

  beforeEach(async () => {
    await fillLibrary(on.driver, [
      ...ARTICLES,
      {
        slug: 'twin',
        title: 'Twin',
        canonicalUrl: 'http://www.news.example/k5/',
        savedAt: 5,
        tags: ['twin'],
      },
    ])
    page = await LibraryPage.open(on.driver)
  })
  afterEach(() => page.tab.close())

  const rows = async () => (await on.driver.readLibrary()).articles
  const row = async (id: string) => (await rows()).find((each) => each.id === id)
  const until1 = (what: string, question: () => Promise<boolean | undefined>) => until(question, what)
  const noSearchKept = () => page.waitFor(`document.querySelector('[data-action^="smart-"]') === null`)
  const named = (name: string) =>
    page.waitFor(
      `[...document.querySelectorAll('[data-action^="smart-"]')].some((each) => each.textContent === '${name}')`,
    )

  it('searches, keeps the search, renames it, deletes it and brings it back', async () => {
    await page.press('/')
    await page.type('lighthouse')
    await page.shows('Harbour 3')
    await page.choose('[data-action="keep-search"]')
    await page.waitFor(`document.activeElement?.closest('[data-part="name-dialog"]') !== null`)
    await page.type('Lights')
    await page.press('Enter')
    await page.notice('Search kept')
    await named('Lights')
    await page.choose('[data-action="undo"]')
    await noSearchKept()
    await page.choose('[data-action="keep-search"]')
    await page.waitFor(`document.activeElement?.closest('[data-part="name-dialog"]') !== null`)
    await page.type('Lights')
    await page.press('Enter')
    await named('Lights')
    await page.chooseIn('[data-action^="smart-menu-"]', 'smart-rename')
    await page.waitFor(`getSelection().toString() === 'Lights'`)
    await page.type('Lamps')
    await page.press('Enter')
    await named('Lamps')
    await page.choose('[data-action="undo"]')
    await named('Lights')
    await page.chooseIn('[data-action^="smart-menu-"]', 'smart-rename')
    await page.waitFor(`getSelection().toString() === 'Lights'`)
    await page.type('Lamps')
    await page.press('Enter')
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
    await until1('the tags', async () => (await names()).join() === 'war,peace,twin')
    await page.reach('[data-part="tag"]:first-child input')
    await page.type('peace')
    await page.press('Enter')
    await page.notice('Tag renamed on 2 articles')
    await until1('the joined tags', async () => (await names()).join() === 'peace,twin')
    await page.choose('[data-action="undo"]')
    await until1('the tags again', async () => (await names()).join() === 'war,peace,twin')
    await page.chooseIn('[data-part="tag"]:first-child [data-action="tag-colour"]', 'colour-teal')
    const isTeal = `document.querySelector('[data-part="tag"] span').className.includes('teal')`
    await page.waitFor(isTeal)
    await page.press('z')
    await page.waitFor(`!${isTeal}`)
    await page.chooseIn('[data-part="tag"]:first-child [data-action="tag-colour"]', 'colour-teal')
    await page.waitFor(isTeal)
    await page.choose('[data-part="tag"]:first-child [data-action="tag-delete"]')
    await page.notice('Tag taken from 2 articles')
    await page.press('z')
    await until1(
      'war again',
      async () => (await rows()).filter(({ tags }) => tags.includes('war')).length === 2,
    )
    await until1('the tag again', async () => (await names()).join() === 'war,peace,twin')
    await page.choose('[data-part="tag"]:first-child [data-action="tag-articles"]')
    await page.shows('Harbour 0', 'Harbour 1')
  })

  it('merges what was kept twice, and takes it back', async () => {
    await page.choose('[data-action="duplicates"]')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 1`)
    await page.choose('[data-action="merge"]')
    await page.notice('1 group merged')
    await until1('the merge', async () => (await row('k5'))?.tags.join() === 'twin')
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
    await until1('the merges', async () => {
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
