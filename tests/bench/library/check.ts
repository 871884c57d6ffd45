/**
 * Random parts of the articles, asked of the index and of every text: at first, after edits, deletions and merges, and after
 * rebuilds that were killed on the way.
 */
import { changeArticles, saveArticle } from '../../../src/store/articles'
import type { LibraryDb } from '../../../src/store/db'
import { mergeArticles } from '../../../src/store/duplicates'
import { folded } from '../../../src/store/fold'
import { discardIndex } from '../../../src/store/index/discard'
import { maintainIndex } from '../../../src/store/index/maintain'
import { searchArticles } from '../../../src/store/search'
import { textsOf } from '../../../src/store/texts'
import { deleteForever } from '../../../src/store/trash'
import { articlesInList } from '../../../src/store/whole'
import { type BenchArticle, chance } from './articles'
import type { CheckResult } from './engine'
import { requestOf } from './engines/requests'

/** Instants at which a rebuild is killed. */
const KILLS = 20

/** Of so many articles one is written anew, one gets tags, one is deleted, two are merged. */
const EACH = 20

/** What every article holds, folded, by id. */
type Texts = Map<string, string>

/**
 * Runs all of it on a filled library, which is changed by it.
 * @param queries asked in each of the three states; a fraction of them after each kill as well.
 */
export async function checkSearch(
  db: LibraryDb,
  articles: readonly BenchArticle[],
  queries: number,
): Promise<CheckResult[]> {
  const next = chance(7)
  const results = [await ask(db, 'as filled', queries, next)]
  await change(db, articles, next)
  results.push(await ask(db, 'changed, not taken in yet', Math.ceil(queries / 4), next))
  await maintainIndex(db)
  results.push(await ask(db, 'after edits, deletions and merges', queries, next))
  const whole = await pausesOfRebuild(db)
  for (let kill = 1; kill <= KILLS; kill++) {
    await killedRebuild(db, Math.floor((whole * kill) / (KILLS + 1)))
    results.push(await ask(db, `rebuild killed at ${kill} of ${KILLS + 1}`, Math.ceil(queries / 100), next))
    // Every other time it goes on where it was killed, else it begins anew.
    if (kill % 2 === 0) await maintainIndex(db)
  }
  await maintainIndex(db)
  results.push(await ask(db, `after ${KILLS} kills`, queries, next))
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

async function ask(
  db: LibraryDb,
  state: string,
  queries: number,
  next: (below: number) => number,
): Promise<CheckResult> {
  const texts: Texts = new Map()
  for await (const article of articlesInList(db, { list: 'all' })) {
    texts.set(article.row.id, folded(textsOf(article).join('\n')).replace(/[^\S\n]+/gu, ' '))
  }
  const all = [...texts.values()]
  let [right, wanted, found] = [0, 0, 0]
  const wrong: string[] = []
  for (let asked = 0; asked < queries; asked++) {
    const query = queryFrom(all, asked % 5 === 4, next)
    const truth = new Set([...texts].filter(([, text]) => text.includes(query)).map(([id]) => id))
    const rows = await searchArticles(db, query, { list: 'all', limit: Number.MAX_SAFE_INTEGER })
    const both = rows.filter(({ id }) => truth.has(id)).length
    right += both
    wanted += truth.size
    found += rows.length
    if ((both < truth.size || both < rows.length) && wrong.length < 20) wrong.push(query)
  }
  return { state, articles: texts.size, queries, recall: right / wanted, precision: right / found, wrong }
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
