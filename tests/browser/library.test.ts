/** The library page: its main paths, by keyboard, in both browsers. */
import { afterEach, describe, expect, it } from 'vitest'
import { until } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { BROWSERS, stage } from '../helpers/stage'

const NOW = Date.UTC(2026, 2, 14)
const ARTICLES: Filling[] = [
  {
    slug: 'a',
    title: '새벽 항구에 다시 불이 켜졌다',
    lang: 'ko',
    text: '솔섬 항구의 경매가 열렸다.',
    savedAt: NOW + 5,
  },
  {
    slug: 'b',
    title: 'Trains with free wifi',
    text: '역마다 무료와이파이를 놓는다.',
    savedAt: NOW + 4,
    tags: ['rail'],
  },
  {
    slug: 'c',
    title: 'An élection at sea',
    text: 'Votes of the harbour.',
    savedAt: NOW + 3,
    tags: ['rail', 'vote'],
  },
  { slug: 'd', title: 'Zebras', text: 'Stripes.', savedAt: NOW + 2, readingMinutes: 9 },
]
const [A = '', B = '', C = '', D = ''] = ARTICLES.map(({ title }) => title)

describe.each(BROWSERS)('%s: the library page', (browser) => {
  const on = stage(browser)
  const open: LibraryPage[] = []
  afterEach(async () => {
    for (const page of open.splice(0)) await page.tab.close()
  })
  async function library(hash?: string, width?: number): Promise<LibraryPage> {
    const page = await LibraryPage.open(on.driver, hash, width)
    open.push(page)
    return page
  }
  const stored = async (id: string) => (await on.driver.readLibrary()).articles.find((row) => row.id === id)

  it('says how to begin while nothing is saved, and then shows what is', async () => {
    const page = await library()
    expect(await page.tab.evaluate('document.body.innerText')).toContain('Nothing saved yet.')
    await fillLibrary(on.driver, ARTICLES)
    const filled = await library()
    await filled.shows(A, B, C, D)
    await filled.waitFor(`document.querySelector('[data-action="place-unread"]').textContent.includes('4')`)
  })

  it('goes through the list and reads beside it by keyboard alone', async () => {
    const page = await library()
    await page.shows(A, B, C, D)
    expect(await page.focus()).toBe('search')
    await page.press('ArrowDown')
    expect(await page.focus()).toBe('list')
    await page.press('j')
    await page.press('o')
    await page.waitFor(`document.querySelector('[data-part="body"]')?.textContent.includes('무료와이파이')`)
    expect(await page.hash()).toBe('#/article/b?in=all')
    expect(await page.focus()).toBe('reader')
    await page.press('j')
    await page.waitFor(`document.querySelector('[data-part="body"]')?.textContent.includes('harbour')`)
    await page.press('f')
    await until(async () => (await stored('c'))?.favouritedAt != null, 'the favourite')
    await page.press('Escape')
    expect(await page.focus()).toBe('list')
    await page.press('?')
    await page.waitFor(`document.querySelector('[data-part="help"]') !== null`)
    await page.press('Escape')
    await page.press('/')
    expect(await page.focus()).toBe('search')
    // Pressed once more, by a reader who is there already, it writes nothing.
    await page.press('/')
    await page.type('zeb')
    await page.shows(D)
  })

  it('opens at a place, a search, an article', async () => {
    const place = await library('#/favourite')
    await place.shows(C)
    const search = await library('#/all?q=%EC%99%80%EC%9D%B4%ED%8C%8C%EC%9D%B4')
    await search.shows(B)
    const article = await library('#/article/d?in=favourite')
    await article.waitFor(`document.querySelector('[data-part="body"]')?.textContent === 'Stripes.'`)
    await article.shows(C)
    await article.tab.evaluate(
      `history.pushState(null, '', '#/tags'); dispatchEvent(new HashChangeEvent('hashchange')); 0`,
    )
    await article.waitFor(`document.querySelectorAll('[data-part="tag"]').length === 2`)
    await article.tab.evaluate('history.back()')
    await article.waitFor(`document.querySelector('[data-part="body"]') !== null`)
  })

  it('marks what it finds, and completes operators', async () => {
    const page = await library()
    await page.type('와이파이')
    await page.shows(B)
    await page.waitFor(`document.querySelector('[data-part="snippet"] mark')?.textContent === '와이파이'`)
    await page.press('Escape')
    await page.type('election')
    await page.waitFor(`document.querySelector('[data-part="row"] mark')?.textContent === 'élection'`)
    await page.press('Escape')
    await page.type('tag:vo')
    await page.waitFor(`document.querySelectorAll('[data-part="completions"] [role=option]').length === 1`)
    await page.press('Tab')
    expect(await page.tab.evaluate(`document.querySelector('input').value`)).toBe('tag:vote ')
    await page.shows(C)
  })

  it('orders the list', async () => {
    const page = await library()
    await page.click('[data-action="sort"]')
    await page.click('[data-action="sort-title"]')
    await page.shows(C, B, D, A)
    expect(await page.hash()).toBe('#/all?sort=title')
    await page.click('[data-action="sort"]')
    await page.click('[data-action="sort-longest"]')
    await until(async () => (await page.titles())[0] === D, 'the longest first')
  })

  it('has one pane where there is no room for more', async () => {
    const page = await library('', 420)
    await page.shows(A, B, C, D)
    // The page hears of its new width after it has it.
    await page.waitFor(`document.querySelector('[data-part="places"]') === null`)
    await page.press('ArrowDown')
    await page.press('Enter')
    await page.waitFor(`document.querySelector('[data-part="body"]') !== null`)
    expect(await page.titles()).toEqual([])
    await page.press('Escape')
    await page.shows(A, B, C, D)
    expect(await page.focus()).toBe('list')
  })
})
