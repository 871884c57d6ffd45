/** A small library that the tests by keyboard know article by article, filled anew for each of them, and the library page over it. */
import { afterEach, beforeEach } from 'vitest'
import { type Driver, until } from './driver'
import { type Filling, fillLibrary } from './fill-library'
import { LibraryPage } from './library-page'

const NOW = Date.UTC(2026, 2, 14)

/** Newest first; the first two are tagged war, the third peace; the fourth has a lighthouse keeper. */
export const HARBOUR: readonly Filling[] = Array.from({ length: 6 }, (_, at) => ({
  slug: `k${at}`,
  title: `Harbour ${at}`,
  canonicalUrl: `https://news.example/k${at}`,
  text: at === 3 ? 'The lighthouse keeper.' : 'Text.',
  savedAt: NOW - at,
  readingMinutes: 10 - at,
  tags: at < 2 ? ['war'] : at === 2 ? ['peace'] : [],
}))
/** The last of them once more, under an address of the same page. */
const TWIN: Filling = {
  slug: 'twin',
  title: 'Twin',
  canonicalUrl: 'http://www.news.example/k5/',
  savedAt: 5,
  tags: ['twin'],
}

/** Six articles, the newest first, and a twin of the last. To be called in a `describe`; the page is there in its tests. */
export function harbourLibrary(on: { readonly driver: Driver }) {
  let page: LibraryPage | undefined
  beforeEach(async () => {
    await fillLibrary(on.driver, [...HARBOUR, TWIN])
    page = await LibraryPage.open(on.driver)
  })
  afterEach(() => page?.tab.close())

  const rows = async () => (await on.driver.readLibrary()).articles
  return {
    get page(): LibraryPage {
      if (!page) throw new Error('The library page is open in tests only.')
      return page
    },
    rows,
    row: async (id: string) => (await rows()).find((each) => each.id === id),
  }
}

/** Waits until the answer is yes; `what` names it in the failure. */
export function comes(what: string, question: () => Promise<boolean | undefined>): Promise<unknown> {
  return until(question, what)
}
