/** Operators find what a plain look at every article finds, in the same order, and read little of a long library for it. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article, ArticleRow, ListName } from '../../../src/domain/article/article'
import { isEmptyQuery, parseQuery } from '../../../src/domain/search/query'
import type { LibraryDb } from '../../../src/store/database/db'
import { maintainIndex } from '../../../src/store/index/maintain'
import { compareKeys, listArticles } from '../../../src/store/lists/articles'
import { rowFromDraft, withKeys } from '../../../src/store/rows/rows'
import { textsOf } from '../../../src/store/rows/texts'
import { withContents } from '../../../src/store/rows/whole'
import { passesFilters } from '../../../src/store/search/filters'
import { matchesTexts, matchesTitle, wantedBy } from '../../../src/store/search/match'
import { searchArticles } from '../../../src/store/search/search'
import { rounds } from '../../helpers/rounds'
import { draftOf, freshDb } from './samples'

const MANY = 1400
const DAY = 24 * 60 * 60 * 1000
const NEWEST = new Date(2026, 2, 14, 12).getTime()

const HOSTS = ['news.example', 'www.news.example', 'm.harbour.example:8080', '뉴스.example']
const TAGS = [['war'], ['War', 'sea trade'], ['élection'], [], []]
const AUTHORS = ['김하늘 기자', 'Ada  Reporter', null]
const DAYS = ['2026-03-10', '2025-06-30T23:30:00+09:00', '2024', null]

/** Every few articles something that hardly any other has. */
function articleAt(at: number): ArticleRow {
  const isRare = at % 311 === 310
  const host = isRare ? `rare${at}.example` : HOSTS[at % HOSTS.length]
  const draft = draftOf(`n${at}`, {
    canonicalUrl: new URL(`https://${host}/n${at}`).href,
    title: at % 4 === 0 ? 'Harbour war' : 'Trains',
    text: at % 3 === 0 ? '무료와이파이 in the harbour' : 'Nothing.',
    html: '',
    siteName: isRare ? 'Rare Gazette' : at % 5 === 0 ? null : 'Daily News',
    byline: isRare ? 'Bo Rare' : (AUTHORS[at % AUTHORS.length] ?? null),
    lang: isRare ? 'ja' : at % 2 === 0 ? 'ko' : 'en-GB',
    publishedAt: isRare ? '1999-05-04' : (DAYS[at % DAYS.length] ?? null),
  })
  const savedAt = NEWEST - at * DAY
  const row = rowFromDraft(draft, {
    id: `i${(at * 7919) % MANY}`,
    captureId: 'c',
    now: savedAt,
    before: null,
  })
  return withKeys({
    ...row,
    tags: isRare ? ['rare tag'] : (TAGS[at % TAGS.length] ?? []),
    readAt: at % 6 === 1 ? 1 : null,
    archivedAt: at % 97 === 5 ? 1 : null,
    favouritedAt: at % 101 === 7 ? 1 : null,
    trashedAt: at % 89 === 9 ? savedAt + 1 : null,
  })
}

async function fill(db: LibraryDb): Promise<void> {
  const rows = Array.from({ length: MANY }, (_, at) => articleAt(at))
  await db.articles.bulkPut(rows)
  await db.contents.bulkPut(
    rows.map(({ id }, at) => {
      const text = at % 3 === 0 ? '무료와이파이 in the harbour' : 'Nothing.'
      return { id, v: 1, html: '', text, summary: null }
    }),
  )
}

const part = fc.constantFrom(
  ...['tag:war', 'tag:"sea trade"', 'tag:election', 'tag:"rare tag"', '-tag:war', 'tag:!!'],
  ...[
    'site:news.example',
    'site:www.news.example',
    'site:harbour.example',
    'site:뉴스.example',
    'site:rare310.example',
  ],
  ...['site:daily', 'site:"Rare Gazette"', 'site:https://rare310.example/x', 'site:-', '-site:news.example'],
  ...['author:김하늘', 'author:ada', 'author:"bo rare"', 'lang:ko', 'lang:ja', 'lang:en', '-lang:ko'],
  ...[
    'is:unread',
    'is:read',
    'is:archived',
    'is:favourite',
    'is:trashed',
    '-is:unread',
    'has:image',
    'has:note',
  ],
  ...['before:2000', 'before:2025-07', 'after:2026-03-10', 'after:2025', 'after:2027', 'before:1999-05-05'],
  ...['saved:2026', 'saved:2026-03', 'saved:2026-03-14', 'saved:2023-05', 'saved:2031', 'saved:0001'],
  ...['harbour', '와이파이', '-trains', '"harbour war"', 'nowhere'],
)

describe('operators', () => {
  const db = freshDb()
  beforeAll(async () => {
    await fill(db)
    await maintainIndex(db)
  }, 60_000)

  /** The library does not change: each list is read once. */
  const lists = new Map<ListName, Promise<Article[]>>()
  function articlesOf(list: ListName): Promise<Article[]> {
    const known =
      lists.get(list) ?? listArticles(db, { list, limit: MANY }).then((rows) => withContents(db, rows))
    lists.set(list, known)
    return known
  }

  async function scan(text: string, list: ListName): Promise<string[]> {
    const query = parseQuery(text)
    const wanted = wantedBy(query)
    if (isEmptyQuery({ ...query, ...wanted })) return []
    const place = query.filters.some(({ field, value }) => field === 'is' && value === 'trashed')
      ? 'trash'
      : list
    const articles = await articlesOf(place)
    const rows = articles
      .filter((each) => passesFilters(each.row, query) && matchesTexts(textsOf(each), wanted))
      .map(({ row }) => row)
      .sort((one, other) => compareKeys(other.places[place], one.places[place]))
    const inTitle = rows.filter((row) => matchesTitle(row, wanted))
    return [...inTitle, ...rows.filter((row) => !inTitle.includes(row))].map(({ id }) => id)
  }

  it('find all of it and nothing else, the newest first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<ListName>('all', 'all', 'unread', 'archive', 'favourite', 'trash'),
        fc.constantFrom(6, 500, MANY),
        async (parts, list, limit) => {
          const text = parts.join(' ')
          const found = await searchArticles(db, text, { list, limit })
          expect(found.map(({ id }) => id)).toEqual((await scan(text, list)).slice(0, limit))
        },
      ),
      { numRuns: rounds(40) },
    )
  })

  it.each([
    ['tag:"rare tag"', 4],
    ['author:"bo rare"', 4],
    ['site:rare310.example', 1],
    ['site:"rare gazette"', 4],
    ['before:2000', 4],
    ['is:favourite before:2000', 1],
    ['is:archived tag:"rare tag"', 0],
    ['saved:2023-05-16', 1],
    ['after:2027', 0],
  ])('read little of a long library: %s', async (text, hits) => {
    let read = 0
    const count = (row: ArticleRow) => {
      read++
      return row
    }
    db.articles.hook('reading', count)
    const found = await searchArticles(db, text, { list: 'all', limit: 500 })
    db.articles.hook('reading').unsubscribe(count)
    expect(found).toHaveLength(hits)
    expect(read).toBeLessThan(MANY / 5)
  })
})
