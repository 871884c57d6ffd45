import type { ArticleId, ArticleRow, ListName, PlaceKey } from '../domain/article'
import { isEmptyQuery, parseQuery, type Query } from '../domain/query'
import { compareKeys, listArticles } from './articles'
import type { LibraryDb } from './db'
import { guarded } from './failures'
import { type Candidates, findCandidates } from './index/candidates'
import { DamagedIndex } from './index/damaged'
import { discardIndex } from './index/maintain'
import { ANY_TERM, lookedUp, TITLE_MARK } from './index/terms'
import { matchesRow, matchesTexts, matchesTitle, type Wanted, wantedBy } from './match'
import { soundRows } from './rows'
import { textsOf } from './texts'
import { withContents } from './whole'

/** Articles a step; between steps whatever waits gets its turn. */
const STEP = 100

/** A list of no more articles than this is read; the index would name more of other lists. */
const SMALL_LIST = 200

export interface SearchOptions {
  list: ListName
  /** Most rows to find. */
  limit: number
  /** Ends the search: its promise is rejected with the signal's reason. */
  signal?: AbortSignal
  /** Called after every step that found something, with all rows so far. */
  onPartial?: (rows: readonly ArticleRow[]) => void
}

/**
 * The articles of a list that a query asks for (`domain/query.ts`): every word and phrase in title, excerpt, site, byline,
 * tags or text, every operator met. Those that have all of it in the title come first; each part newest first. A query that
 * asks for nothing finds nothing. `is:trashed` looks into the trash, whichever list was named.
 * @throws the signal's reason when aborted; PressmarkError `storage-…`
 */
export async function searchArticles(
  db: LibraryDb,
  text: string,
  options: SearchOptions,
): Promise<ArticleRow[]> {
  const query = parseQuery(text)
  const wanted = wantedBy(query)
  options.signal?.throwIfAborted()
  if (isEmptyQuery(query)) return []
  const search = new Search(db, wanted, { ...options, list: asksForTrash(query) ? 'trash' : options.list })
  const terms = [...new Set(wanted.texts.flatMap(lookedUp))]
  const candidates = terms.length > 0 ? await candidatesFor(db, terms, search.list) : null
  return candidates ? search.among(candidates) : search.throughList()
}

function asksForTrash({ filters }: Query): boolean {
  return filters.some(({ field, value }) => field === 'is' && value === 'trashed')
}

/** Null where reading the list is the way: it is short, or there is no whole index. */
async function candidatesFor(db: LibraryDb, terms: string[], list: ListName): Promise<Candidates | null> {
  try {
    const inTitle = terms.map((term) => TITLE_MARK + term)
    // Asked at once: the first answer after a start waits for each question that follows another.
    const [small, candidates] = await Promise.all([
      isSmall(db, list),
      guarded(db, () => findCandidates(db, [[ANY_TERM], inTitle, terms])),
    ])
    return small ? null : candidates
  } catch (thrown) {
    if (!(thrown instanceof DamagedIndex)) throw thrown
    await discardIndex(db)
    return null
  }
}

function isSmall(db: LibraryDb, list: ListName): Promise<boolean> {
  return guarded(db, async () => {
    const keys = await db.articles
      .orderBy(`places.${list}`)
      .limit(SMALL_LIST + 1)
      .primaryKeys()
    return keys.length <= SMALL_LIST
  })
}

/** One search: what it found so far, and the ways to find more. */
class Search {
  readonly list: ListName
  readonly #found = new Map<ArticleId, ArticleRow>()
  /** Ids that were looked at, found or not. */
  readonly #seen = new Set<ArticleId>()

  constructor(
    readonly db: LibraryDb,
    readonly wanted: Wanted,
    readonly options: SearchOptions,
  ) {
    this.list = options.list
  }

  /** Looks at what the index names. Nothing is found that the text itself does not hold. */
  async among({ numbers, unindexed }: Candidates): Promise<ArticleRow[]> {
    for (let start = 0; start < unindexed.length && !this.#isFull; start += STEP) {
      await this.#look(await this.#rows(unindexed.slice(start, start + STEP)))
    }
    const [huge = new Float64Array(0), ...parts] = numbers
    await this.#look(await this.#rows(await this.#idsOf(huge)))
    // What is newer than the index does not take the place of what the index knows: all is put in order at the end.
    const most = this.#found.size + this.options.limit
    for (const part of parts) {
      let step = Math.min(STEP, Math.max(10, this.options.limit))
      for (let start = 0; start < part.length && this.#found.size < most; start += step) {
        if (start > 0) step = STEP
        const ids = await this.#idsOf(part.subarray(start, start + step))
        await this.#look(await this.#rows(ids))
      }
    }
    return this.#ordered()
  }

  /** Looks at every article of the list, newest first. */
  async throughList(): Promise<ArticleRow[]> {
    let before: PlaceKey | undefined
    while (!this.#isFull) {
      const rows = await listArticles(this.db, { list: this.list, limit: STEP, ...(before && { before }) })
      await this.#look(rows)
      before = rows.at(-1)?.places[this.list]
      if (rows.length < STEP || !before) break
    }
    return this.#ordered()
  }

  get #isFull(): boolean {
    return this.#found.size >= this.options.limit
  }

  async #look(rows: readonly ArticleRow[]): Promise<void> {
    this.options.signal?.throwIfAborted()
    const before = this.#found.size
    const byRow = new Map(rows.map((row) => [row.id, matchesRow(row, this.wanted)]))
    const unclear = rows.filter(({ id }) => byRow.get(id) === null)
    for (const article of await withContents(this.db, unclear)) {
      byRow.set(article.row.id, matchesTexts(textsOf(article), this.wanted))
    }
    this.options.signal?.throwIfAborted()
    for (const row of rows) if (byRow.get(row.id)) this.#found.set(row.id, row)
    if (this.#found.size > before) this.options.onPartial?.(this.#ordered())
  }

  /** Rows of the list that were not looked at yet. */
  async #rows(ids: readonly ArticleId[]): Promise<ArticleRow[]> {
    const fresh = ids.filter((id) => !this.#seen.has(id))
    for (const id of fresh) this.#seen.add(id)
    const rows = await guarded(this.db, () => this.db.articles.bulkGet(fresh))
    return soundRows(rows).filter(({ places }) => places[this.list])
  }

  async #idsOf(numbers: Float64Array): Promise<ArticleId[]> {
    const found = await guarded(this.db, () => this.db.numbers.bulkGet([...numbers]))
    return found.filter((number) => number !== undefined).map(({ id }) => id)
  }

  /** What was found: title hits first, then the others, each newest first. */
  #ordered(): ArticleRow[] {
    const rows = [...this.#found.values()].sort((one, other) =>
      compareKeys(other.places[this.list], one.places[this.list]),
    )
    const inTitle = new Set(rows.filter((row) => matchesTitle(row, this.wanted)))
    return [...inTitle, ...rows.filter((row) => !inTitle.has(row))].slice(0, this.options.limit)
  }
}
