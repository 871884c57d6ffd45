/**
 * Random parts of the articles, asked of the index and of every text: at first, after edits, deletions and merges, and after
 * rebuilds that were killed on the way.
 */

import { folded } from '../../../src/domain/text/fold'
import type { LibraryDb } from '../../../src/store/database/db'
import { discardIndex } from '../../../src/store/index/discard'
import { maintainIndex } from '../../../src/store/index/maintain'
import { changeArticles, saveArticle } from '../../../src/store/lists/articles'
import { deleteForever } from '../../../src/store/lists/trash'
import { textsOf } from '../../../src/store/rows/texts'
import { articlesInList } from '../../../src/store/rows/whole'
import { mergeArticles } from '../../../src/store/save/duplicates'
import { searchArticles } from '../../../src/store/search/search'
import { type BenchArticle, chance } from './articles'
import type { CheckResult } from './engine'
import { requestOf } from './engines/requests'

/** Instants at which a rebuild is killed. */
const KILLS = 20

/** Of so many articles one is written anew, one gets tags, one is deleted, two are merged. */
const EACH = 20

/** Queries between two lines about how far it has come. */
const TELL_EACH = 500

/** Queries asked at once: each waits for the database most of its time. */
const AT_ONCE = 10

/** What every article holds, folded, by id. */
type Texts = Map<string, string>

/**
 * Runs all of it on a filled library, which is changed by it.
 * @param queries asked in each of the three states; a fraction of them after each kill as well.
 * @param tell told of each state once it is done, and of how far a long one has come.
 */
export async function checkSearch(
  db: LibraryDb,
  articles: readonly BenchArticle[],
  queries: number,
  tell: (line: string) => void,
): Promise<CheckResult[]> {
  const next = chance(7)
  const results: CheckResult[] = []
  const asked = async (state: string, count: number) => {
    results.push(await ask(db, state, { queries: count, next, tell }))
    tell(JSON.stringify(results.at(-1)))
  }
  await asked('as filled', queries)
  await change(db, articles, next)
  await asked('changed, not taken in yet', Math.ceil(queries / 4))
  await maintainIndex(db)
  await asked('after edits, deletions and merges', queries)
  const whole = await pausesOfRebuild(db)
  for (let kill = 1; kill <= KILLS; kill++) {
    await killedRebuild(db, Math.floor((whole * kill) / (KILLS + 1)))
    await asked(`rebuild killed at ${kill} of ${KILLS + 1}`, Math.ceil(queries / 100))
    // Every other time it goes on where it was killed, else it begins anew.
    if (kill % 2 === 0) await maintainIndex(db)
  }
  await maintainIndex(db)
  await asked(`after ${KILLS} kills`, queries)
  return results
}

async function change(db: LibraryDb, articles: readonly BenchArticle[], next: (below: number) => number) {
  const rows = await db.articles.toArray()
  const some = (): string[] => rows.filter(() => next(EACH) === 0).map(({ id }) => id)
  for (const row of rows) {
    const other = next(EACH) === 0 ? articles[next(articles.length)] : undefined
    if (!other) continue
    const request = requestOf({ ...other, url: row.canonicalUrl })
    await saveArticle(db, request, row.savedAt)
  }
  await changeArticles(db, some(), { tags: ['무료와이파이', 'Élysée'] }, 1)
  await deleteForever(db, some(), 2)
  const pairs = some()
  for (let at = 0; at + 1 < pairs.length; at += 2) await mergeArticles(db, pairs.slice(at, at + 2), 3)
}

/** How often a whole rebuild pauses: the instants at which it can be killed. */
async function pausesOfRebuild(db: LibraryDb): Promise<number> {
  await discardIndex(db)
  let pauses = 0
  const pause = async () => void pauses++
  await maintainIndex(db, { pause })
  return pauses
}

async function killedRebuild(db: LibraryDb, at: number): Promise<void> {
  await discardIndex(db)
  let pauses = 0
  const pause = async () => {
    if (++pauses === at) throw new Error('killed')
  }
  await maintainIndex(db, { pause }).catch((thrown: unknown) => {
    if (!(thrown instanceof Error && thrown.message === 'killed')) throw thrown
  })
}

interface Asking {
  queries: number
  next: (below: number) => number
  tell: (line: string) => void
}

async function ask(db: LibraryDb, state: string, { queries, next, tell }: Asking): Promise<CheckResult> {
  const texts: Texts = new Map()
  for await (const article of articlesInList(db, { list: 'all' })) {
    texts.set(article.row.id, folded(textsOf(article).join('\n')).replace(/[^\S\n]+/gu, ' '))
  }
  const all = [...texts.values()]
  let [right, wanted, found] = [0, 0, 0]
  let [searchMs, scanMs] = [0, 0]
  const wrong: string[] = []
  for (let asked = 0; asked < queries; asked += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, queries - asked) }, (_, at) =>
      queryFrom(all, (asked + at) % 5 === 4, next),
    )
    const began = performance.now()
    const truths = some.map(
      (query) => new Set([...texts].filter(([, text]) => text.includes(query)).map(([id]) => id)),
    )
    const scanned = performance.now()
    const answers = await Promise.all(
      some.map((query) => searchArticles(db, query, { list: 'all', limit: Number.MAX_SAFE_INTEGER })),
    )
    scanMs += scanned - began
    searchMs += performance.now() - scanned
    for (const [at, query] of some.entries()) {
      const truth = truths[at] ?? new Set()
      const rows = answers[at] ?? []
      const both = rows.filter(({ id }) => truth.has(id)).length
      right += both
      wanted += truth.size
      found += rows.length
      if ((both < truth.size || both < rows.length) && wrong.length < 20) wrong.push(query)
    }
    const done = asked + some.length
    if (done % TELL_EACH === 0 && done < queries) tell(`${state}: ${done} of ${queries}`)
  }
  const [recall, precision] = [right / wanted, right / found]
  const seconds = { searchS: Math.round(searchMs / 1000), scanS: Math.round(scanMs / 1000) }
  return { state, articles: texts.size, queries, hits: found, recall, precision, ...seconds, wrong }
}

/** A part of a word of some article: of two characters or more within CJK, the beginning of a Latin word. */
function queryFrom(texts: readonly string[], latin: boolean, next: (below: number) => number): string {
  const pattern = latin
    ? /\b[a-z][a-z0-9]+/g
    : /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu
  for (;;) {
    const words = texts[next(texts.length)]?.match(pattern)
    const word = words?.[next(words.length)]
    if (!word) continue
    const start = latin ? 0 : next(word.length - 1)
    return word.slice(start, start + 2 + next(Math.max(1, word.length - start - 1)))
  }
}
