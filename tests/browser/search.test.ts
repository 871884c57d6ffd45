/** What may be asked of the search and in which order it answers: each operator completed by keyboard, each order chosen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.UTC(2026, 2, 14, 12)
const ARTICLES = {
  harbour: {
    slug: 'a',
    title: '새벽 항구',
    text: '등대와 배.',
    lang: 'ko',
    siteName: '갯마을일보',
    byline: '김하늘 기자',
    publishedAt: '2026-03-10',
    savedAt: NOW,
    tags: ['sea trade'],
    readingMinutes: 4,
  },
  trains: {
    slug: 'b',
    title: 'Trains',
    text: 'A lighthouse, a lighthouse and a lighthouse.',
    siteName: 'Rail Weekly',
    canonicalUrl: 'https://rail.example/b',
    publishedAt: '2025-06-01',
    savedAt: NOW - DAY,
    readAt: NOW,
    favouritedAt: NOW,
    readingMinutes: 9,
  },
  vote: {
    slug: 'c',
    title: 'A vote',
    text: `Of one lighthouse. ${'And much else. '.repeat(40)}`,
    publishedAt: '2024-01-01',
    savedAt: NOW - 2 * DAY,
    archivedAt: NOW,
    leadImage: { url: 'https://news.example/c.jpg', width: 1200, height: 630, alt: '' },
    readingMinutes: 1,
  },
  gone: {
    slug: 'd',
    title: 'Gone',
    text: 'Text.',
    savedAt: NOW - 3 * DAY,
    // Today: what is a month in the trash is emptied while the page is open.
    trashedAt: Date.now(),
    readingMinutes: 2,
  },
} satisfies Record<string, Filling>
const A = ARTICLES.harbour.title
const B = ARTICLES.trains.title
const C = ARTICLES.vote.title
const D = ARTICLES.gone.title

/** Letters of the operator, its name, letters of the value, the query that stands there then, and what is found. */
const OPERATORS: [operator: string, offered: string, value: string, query: string, found: string[]][] = [
  ['ta', 'tag:', 'sea', 'tag:"sea trade"', [A]],
  ['si', 'site:', 'rail', 'site:rail.example', [B]],
  ['au', 'author:', '김', 'author:"김하늘 기자"', [A]],
  ['la', 'lang:', 'k', 'lang:ko', [A]],
  ['is', 'is:', 'unr', 'is:unread', [A]],
  ['is', 'is:', 'rea', 'is:read', [B]],
  ['is', 'is:', 'arc', 'is:archived', [C]],
  ['is', 'is:', 'fav', 'is:favourite', [B]],
  ['is', 'is:', 'tra', 'is:trashed', [D]],
  ['ha', 'has:', 'im', 'has:image', [C]],
  ['be', 'before:', '2025', 'before:2025', [C]],
  ['af', 'after:', '2026', 'after:2026', [A]],
  ['sa', 'saved:', '2026', 'saved:2026', [A, B, C]],
  ['-si', '-site:', 'rail', '-site:rail.example', [A, C]],
]

const FOUND: Record<string, string[]> = {
  newest: [B, C],
  oldest: [C, B],
  published: [B, C],
  title: [C, B],
  site: [C, B],
  shortest: [C, B],
  longest: [B, C],
  relevance: [B, C],
}

const LISTED: Record<string, string[]> = {
  oldest: [C, B, A],
  published: [A, B, C],
  title: [C, B, A],
  site: [A, C, B],
  shortest: [C, A, B],
  longest: [B, A, C],
  newest: [A, B, C],
}

describe('the search, by keyboard alone', () => {
  const on = stage('chromium')
  let page: LibraryPage

  beforeAll(async () => {
    await fillLibrary(on.driver, Object.values(ARTICLES))
    page = await LibraryPage.open(on.driver)
    await page.shows(A, B, C)
  })
  afterAll(() => page.tab.close())

  const value = () => page.tab.evaluate<string>(`document.querySelector('[data-part="search"]').value`)
  const offers = (what: string) =>
    page.waitFor(
      `[...document.querySelectorAll('[data-part="completions"] [role=option]')].some((each) => each.textContent.includes(${JSON.stringify(what)}))`,
    )
  async function toEmptyField(): Promise<void> {
    await page.press('/')
    await page.press('Control+a')
    await page.press('Delete')
    await until(async () => (await value()) === '', 'the empty field')
  }

  it.each(OPERATORS)('completes %s to %s, and %s to %s', async (operator, offered, letters, query, found) => {
    await toEmptyField()
    await page.type(operator)
    await offers(offered)
    await page.press('Tab')
    expect(await value()).toBe(offered)
    await page.type(letters)
    // What is written whole is offered only beside longer ones.
    if (offered + letters !== query) {
      const wanted = query.slice(offered.length).replaceAll('"', '')
      await offers(wanted)
      await chooseCompletion(wanted)
    }
    await page.shows(...found)
    expect((await value()).trim()).toBe(query)
  })

  /** Goes down to a completion and takes it. */
  async function chooseCompletion(wanted: string): Promise<void> {
    const chosen = `document.querySelector('[data-part="completions"] [aria-selected=true]')?.textContent ?? ''`
    for (let step = 0; step < 10; step++) {
      await page.press('ArrowDown')
      if ((await page.tab.evaluate<string>(chosen)).startsWith(wanted)) return page.press('Enter')
    }
    throw new Error(`${wanted} is not among the completions.`)
  }

  it('says what values mean that are no words of the reader', async () => {
    for (const [written, meaning] of [
      ['lang:k', 'Korean'],
      ['is:unr', 'Unread'],
      ['has:im', 'With a picture'],
    ] as const) {
      await toEmptyField()
      await page.type(written)
      await offers(meaning)
    }
  })

  it('needs every word, a phrase as it stands, and leaves out what is unwanted', async () => {
    for (const [query, found] of [
      ['lighthouse vote', [C]],
      ['"one lighthouse"', [C]],
      ['lighthouse -vote', [B]],
      ['등', [A]],
      ['LIGHTHOUSE', [B, C]],
      ['ｌｉｇｈｔｈｏｕｓｅ', [B, C]],
      ['"one light', [C]],
      ['lighthouse －site：「Rail Weekly」', [C]],
      ['등대'.normalize('NFD'), [A]],
      // Until it tells something the list stays.
      ['is:ar', [A, B, C]],
      ['is:archive', [C]],
    ] as const) {
      await toEmptyField()
      await page.type(query)
      await page.shows(...found)
    }
  })

  it('looks at no more of a pasted book than of a long question', async () => {
    await toEmptyField()
    await page.tab.evaluate(`document.execCommand('insertText', false, 'lighthouse '.repeat(300_000))`)
    expect((await value()).length).toBe(2000)
    await page.shows(B, C)
  })

  it('says that nothing was found, whatever was looked for', async () => {
    const says = () =>
      page.tab.evaluate<string>(`document.querySelector('[data-part="empty"] p').textContent`)
    for (const [query, sentence] of [
      ['شيء', 'Nothing found for “\u2068شيء\u2069”.'],
      ['가나'.repeat(500), `Nothing found for “\u2068${'가나'.repeat(29)}가…\u2069”.`],
    ] as const) {
      await page.tab.evaluate(`location.hash = '#/all?q=${encodeURIComponent(query)}'; 0`)
      await page.waitFor(
        `document.querySelector('input').value === ${JSON.stringify(query)} && document.querySelector('[data-part="empty"]') !== null`,
      )
      await until(async () => (await says()) === sentence, sentence, 15_000, says)
    }
  })

  it('orders what it found', async () => {
    await toEmptyField()
    await page.type('lighthouse')
    for (const [order, titles] of Object.entries(FOUND)) {
      await page.chooseIn('[data-action="sort"]', `sort-${order}`)
      await page.waitFor(`location.hash.includes('sort=${order}') || '${order}' === 'newest'`)
      await page.shows(...titles)
    }
  })

  it('orders the whole list', async () => {
    await toEmptyField()
    for (const [order, titles] of Object.entries(LISTED)) {
      await page.chooseIn('[data-action="sort"]', `sort-${order}`)
      await page.shows(...titles)
    }
  })
})
