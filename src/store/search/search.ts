import type { ArticleId, ArticleRow, ListName, PlaceKey } from '../../domain/article/article'
import type { FoundSort } from '../../domain/article/shelf'
import type { SearchOptions } from '../../domain/library/library'
import { isEmptyQuery, parseQuery } from '../../domain/search/query'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { type Candidates, findCandidates } from '../index/candidates'
import { idsOf } from '../index/numbers'
import { compareKeys, listArticles } from '../lists/articles'
import { takesTurns } from '../lists/turns'
import { sortsOf } from '../rows/sorts'
import { soundRows } from '../rows/sound-row'
import { textsOf } from '../rows/texts'
import { withContents } from '../rows/whole'
import { candidatesFor } from './lookup'
import { matchesRow, matchesTexts, matchesTitle, type Wanted, wantedBy } from './match'
import { FEW, placeOf, savedWithin } from './narrow'
import { relevanceOf } from './relevance'

/** Articles per step when a list is read through. */
const STEP = 100

/** Articles requested by id at once: each is a separate request, and many hold up the page. */
const NAMED = 25

interface PartialSearchOptions extends SearchOptions {
  /** Called after every step with hits, with all rows so far. */
  onPartial?: (rows: readonly ArticleRow[]) => void
}

/**
 * Finds the articles of a list that match a query (`domain/search/query.ts`): every word and phrase in title, excerpt, site,
 * byline,
 * tags, note or text, and every operator. Title hits come first; each part is newest first, unless another order is requested.
 * An empty query finds nothing. `is:trashed` searches the trash, whatever the list.
 * @throws the signal's reason when aborted; PressmarkError `storage-…`
 */
export async function searchArticles(
  db: LibraryDb,
  text: string,
  options: PartialSearchOptions,
): Promise<ArticleRow[]> {
  const query = parseQuery(text)
  const wanted = wantedBy(query)
  options.signal?.throwIfAborted()
  if (isEmptyQuery({ ...query, ...wanted })) return []
  const search = new Search(db, wanted, { ...options, list: placeOf(query, options.list) })
  const candidates = await candidatesFor(db, wanted, search.list)
  return candidates ? search.among(candidates) : search.throughList()
}

/** Preloads what every search reads, to speed up the first one. @throws PressmarkError `storage-…` */
export async function warmUp(db: LibraryDb): Promise<void> {
  await guarded(db, () => findCandidates(db, []))
}

/** One search: its hits so far, and the ways to find more. */
class Search {
  readonly list: ListName
  readonly #found = new Map<ArticleId, ArticleRow>()
  readonly #relevance = new Map<ArticleId, number>()
  readonly #most: number
  /** Ids already checked, hits or not. */
  readonly #seen = new Set<ArticleId>()
  readonly #turn = takesTurns()

  constructor(
    readonly db: LibraryDb,
    readonly wanted: Wanted,
    readonly options: PartialSearchOptions,
  ) {
    this.list = options.list
    this.#most = (options.sort ?? 'newest') === 'newest' ? options.limit : Number.POSITIVE_INFINITY
  }

  /** Checks the candidates of the index against their texts. */
  async among({ numbers, unindexed }: Candidates): Promise<ArticleRow[]> {
    // If there are few, all are checked, so that the newest hits are among the results.
    const all = unindexed.length <= 2 * FEW
    for (let start = 0; start < unindexed.length && (all || !this.#isFull); start += NAMED) {
      await this.#look(await this.#rows(unindexed.slice(start, start + NAMED)))
    }
    const [huge, ...parts] = numbers
    await this.#lookAt(huge?.next(Number.POSITIVE_INFINITY) ?? [])
    // Unindexed articles do not count towards the limit: all hits are sorted at the end.
    const most = this.#found.size + this.#most
    for (const part of parts) {
      let step = Math.min(NAMED, Math.max(10, this.options.limit))
      while (this.#found.size < most) {
        const next = part.next(step)
        if (next.length === 0) break
        await this.#lookAt(next)
        step = NAMED
      }
    }
    return this.#ordered()
  }

  /** Checks every article of the list, newest first. */
  async throughList(): Promise<ArticleRow[]> {
    const saved = this.list === 'trash' ? null : savedWithin(this.wanted.query)
    let before: PlaceKey | undefined = saved ? [saved.before, ''] : undefined
    while (!this.#isFull) {
      const { tag } = this.options
      const rows = await listArticles(this.db, {
        list: this.list,
        limit: STEP,
        ...(before && { before }),
        ...(tag !== undefined && { tag }),
      })
      await this.#look(rows)
      before = rows.at(-1)?.places[this.list]
      if (rows.length < STEP || !before || (saved && before[0] < saved.from)) break
    }
    return this.#ordered()
  }

  get #isFull(): boolean {
    return this.#found.size >= this.#most
  }

  /** Checks the articles with these index numbers. */
  async #lookAt(numbers: number[]): Promise<void> {
    if (numbers.length === 0) return
    const ids = await guarded(this.db, () => idsOf(this.db, numbers))
    await this.#look(await this.#rows(ids))
  }

  async #look(rows: readonly ArticleRow[]): Promise<void> {
    this.options.signal?.throwIfAborted()
    const before = this.#found.size
    const byRow = new Map<ArticleId, boolean | null>()
    for (const row of rows) {
      byRow.set(row.id, matchesRow(row, this.wanted))
      await this.#turn()
    }
    const weighs = this.options.sort === 'relevance'
    const read = rows.filter(({ id }) => byRow.get(id) === null || (weighs && byRow.get(id)))
    for (let start = 0; start < read.length; start += NAMED) {
      for (const article of await withContents(this.db, read.slice(start, start + NAMED))) {
        const { id } = article.row
        if (byRow.get(id) === null) byRow.set(id, matchesTexts(textsOf(article), this.wanted))
        if (weighs && byRow.get(id)) this.#relevance.set(id, relevanceOf(article, this.wanted))
        await this.#turn()
      }
      this.options.signal?.throwIfAborted()
    }
    this.options.signal?.throwIfAborted()
    for (const row of rows) if (byRow.get(row.id)) this.#found.set(row.id, row)
    if (this.#found.size > before) this.options.onPartial?.(this.#ordered())
  }

  /** Returns the unchecked rows of the list. */
  async #rows(ids: readonly ArticleId[]): Promise<ArticleRow[]> {
    const fresh = ids.filter((id) => !this.#seen.has(id))
    for (const id of fresh) this.#seen.add(id)
    const rows = await guarded(this.db, () => this.db.articles.bulkGet(fresh))
    const { tag } = this.options
    return soundRows(rows).filter(
      ({ places, tags }) => places[this.list] && (tag === undefined || tags.includes(tag)),
    )
  }

  /** Returns the hits; by default title hits first, then the others, each newest first. */
  #ordered(): ArticleRow[] {
    const newer = (one: ArticleRow, other: ArticleRow): number =>
      compareKeys(other.places[this.list], one.places[this.list])
    const rows = [...this.#found.values()].sort(newer)
    const { sort = 'newest', limit } = this.options
    if (sort === 'oldest') return rows.reverse().slice(0, limit)
    if (sort !== 'newest') return rows.sort(comparisonOf(sort, this.#relevance)).slice(0, limit)
    const inTitle = new Set(rows.filter((row) => matchesTitle(row, this.wanted)))
    return [...inTitle, ...rows.filter((row) => !inTitle.has(row))].slice(0, this.options.limit)
  }
}

/** Returns the comparison that sorts newest-first rows into another order. */
function comparisonOf(
  sort: Exclude<FoundSort, 'newest' | 'oldest'>,
  relevance: ReadonlyMap<ArticleId, number>,
): (one: ArticleRow, other: ArticleRow) => number {
  const keys = (row: ArticleRow) => row.sorts ?? sortsOf(row)
  const texts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
  switch (sort) {
    case 'relevance':
      return (one, other) => (relevance.get(other.id) ?? 0) - (relevance.get(one.id) ?? 0)
    case 'published':
      return (one, other) => keys(other).published - keys(one).published
    case 'title':
      return (one, other) => texts(keys(one).title, keys(other).title)
    case 'site':
      return (one, other) => texts(keys(one).site, keys(other).site)
    case 'shortest':
      return (one, other) => one.readingMinutes - other.readingMinutes
    case 'longest':
      return (one, other) => other.readingMinutes - one.readingMinutes
  }
}
