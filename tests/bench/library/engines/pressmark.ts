import type { SaveRequest } from '../../../../src/domain/capture'
import { listArticles, saveArticle } from '../../../../src/store/articles'
import { LibraryDb } from '../../../../src/store/db'
import { folded } from '../../../../src/store/fold'
import { maintainIndex } from '../../../../src/store/index/maintain'
import { contentFromPage, rowFromDraft } from '../../../../src/store/rows'
import { searchArticles } from '../../../../src/store/search'
import { type BenchArticle, chance } from '../articles'
import { type CheckResult, type Engine, PAGE } from '../engine'

const START = Date.UTC(2020, 0, 1)

/** The library that ships. */
export function pressmarkEngine(): Engine {
  const db = new LibraryDb()
  const search = (query: string, limit = PAGE) => searchArticles(db, query, { list: 'all', limit })
  return {
    open: async () => void (await db.open()),
    add: (articles, from) => addAll(db, articles, from),
    finish: () => maintainIndex(db),
    rows: async () => (await listArticles(db, { list: 'unread', limit: PAGE })).length,
    search: async (query) => (await search(query)).length,
    insert: async (article) => void (await saveArticle(db, requestOf(article), Date.now())),
    async insertWithoutIndex(article) {
      const { add } = db.unindexed
      // The same transaction without its one record for the index.
      db.unindexed.add = (() => Promise.resolve(0)) as unknown as typeof add
      await saveArticle(db, requestOf(article), Date.now())
      db.unindexed.add = add
    },
    check: (articles, queries) => check((query) => search(query, Number.MAX_SAFE_INTEGER), articles, queries),
  }
}

/** Many at once, as an import writes them. */
export function addAll(db: LibraryDb, articles: readonly BenchArticle[], from: number): Promise<void> {
  return db.transaction('rw', db.articles, db.contents, db.unindexed, async () => {
    const made = articles.map((article, at) => {
      const { page, target } = requestOf(article)
      const origin = {
        id: crypto.randomUUID(),
        captureId: target.captureId,
        now: START + (from + at) * 60_000,
      }
      return {
        row: rowFromDraft(page.draft, { ...origin, before: null }),
        content: contentFromPage(origin.id, page),
      }
    })
    await db.articles.bulkAdd(made.map(({ row }) => row))
    await db.contents.bulkAdd(made.map(({ content }) => content))
    await db.unindexed.bulkAdd(made.map(({ row }) => ({ id: row.id })))
  })
}

function requestOf({ url, lang, title, text }: BenchArticle): SaveRequest {
  const html = text
    .split('\n')
    .map((block) => `<p>${block}</p>`)
    .join('')
  return {
    target: { captureId: crypto.randomUUID(), tabId: 1, url, clickedAt: 1 },
    image: null,
    page: {
      summary: null,
      draft: {
        kind: 'article',
        reason: null,
        url,
        canonicalUrl: url,
        title,
        byline: null,
        siteName: new URL(url).hostname,
        excerpt: text.slice(0, 120),
        lang,
        dir: 'ltr',
        publishedAt: '2024-06-19',
        modifiedAt: null,
        categories: [],
        leadImage: null,
        html,
        text,
        wordCount: text.length,
        readingMinutes: 3,
      },
    },
  }
}

/** Random parts of the texts, CJK of two characters or more and beginnings of Latin words, against every text. */
async function check(
  search: (query: string) => Promise<{ canonicalUrl: string }[]>,
  articles: readonly BenchArticle[],
  queries: number,
): Promise<CheckResult> {
  const next = chance(7)
  const texts = articles.map(({ url, title, text }) => ({
    url,
    all: folded([title, text.slice(0, 120), new URL(url).hostname, text].join('\n')).replace(
      /[^\S\n]+/gu,
      ' ',
    ),
  }))
  let [right, wanted, found] = [0, 0, 0]
  const wrong: string[] = []
  for (let asked = 0; asked < queries; ) {
    const text = articles[next(articles.length)]?.text ?? ''
    const words = text.match(
      asked % 5 === 4
        ? /\b[A-Za-z][A-Za-z0-9]+/g
        : /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu,
    )
    const word = words?.[next(words.length)]
    if (!word) {
      asked += asked % 5 === 4 ? 1 : 0
      continue
    }
    const start = asked % 5 === 4 ? 0 : next(word.length - 1)
    const query = word.slice(start, start + 2 + next(Math.max(1, word.length - start - 1)))
    const truth = new Set(texts.filter(({ all }) => all.includes(folded(query))).map(({ url }) => url))
    const answer = new Set((await search(query)).map(({ canonicalUrl }) => canonicalUrl))
    const both = [...answer].filter((url) => truth.has(url)).length
    right += both
    wanted += truth.size
    found += answer.size
    if ((both < truth.size || both < answer.size) && wrong.length < 20) wrong.push(query)
    asked++
  }
  return { queries, recall: right / wanted, precision: right / found, wrong }
}
