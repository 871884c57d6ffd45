/** A library in memory with the ways of the real one: newest first, keyset pages, watchers that are told of changes. */
import type { ArticleId, ArticleRow, ListName, ReaderFields } from '../../../../src/domain/article/article'
import { type Edit, editedFields } from '../../../../src/domain/article/edit'
import { placesOf } from '../../../../src/domain/article/places'
import type { TagColour } from '../../../../src/domain/article/shelf'
import type {
  ListPort,
  OrderQuery,
  RowQuery,
  SearchOptions,
  StepOptions,
  TagCount,
  TakeBack,
} from '../../../../src/domain/library/library'
import type { LibraryMark } from '../../../../src/domain/library/library-mark'
import type { Snippet } from '../../../../src/domain/search/snippet'

export function rowOf(id: ArticleId, savedAt: number, fields: Partial<ArticleRow> = {}): ArticleRow {
  const row: ArticleRow = {
    id,
    v: 1,
    kind: 'article',
    reason: null,
    url: `https://harbour.example/${id}`,
    canonicalUrl: `https://harbour.example/${id}`,
    captureId: id,
    title: `Article ${id}`,
    byline: null,
    siteName: null,
    excerpt: null,
    lang: 'en',
    dir: 'ltr',
    publishedAt: null,
    modifiedAt: null,
    categories: [],
    leadImage: null,
    wordCount: 100,
    readingMinutes: 1,
    savedAt,
    createdAt: savedAt,
    capturedAt: savedAt,
    fieldTimes: {},
    readAt: null,
    archivedAt: null,
    favouritedAt: null,
    trashedAt: null,
    tags: [],
    places: {},
    ...fields,
  }
  return { ...row, places: placesOf(row) }
}

/** `count` rows: the first is the newest. */
export function rowsOf(count: number): ArticleRow[] {
  return Array.from({ length: count }, (_, index) => rowOf(String(index).padStart(5, '0'), 1_000_000 - index))
}

export class FakeLibrary implements ListPort {
  rows: Map<ArticleId, ArticleRow>
  /** Thrown by the next call of anything. */
  failure: unknown = null
  readonly asked: RowQuery[] = []
  /** How many times something was changed. */
  writes = 0
  readonly deleted: ArticleId[] = []
  readonly #watchers = new Set<() => void>()
  readonly #followers = new Set<(ids: ReadonlySet<ArticleId>) => void>()

  constructor(rows: ArticleRow[] = []) {
    this.rows = new Map(rows.map((row) => [row.id, row]))
  }

  async list({ list, tag, before, limit }: RowQuery): Promise<ArticleRow[]> {
    this.asked.push({ list, limit, ...(tag === undefined ? {} : { tag }), ...(before ? { before } : {}) })
    return this.#inList(list)
      .filter((row) => tag === undefined || row.tags.includes(tag))
      .filter((row) => {
        const key = row.places[list]
        return !before || (key && (key[0] < before[0] || (key[0] === before[0] && key[1] < before[1])))
      })
      .slice(0, limit)
  }
  async search(text: string, { list, tag, limit, signal }: SearchOptions): Promise<ArticleRow[]> {
    signal?.throwIfAborted()
    return this.#inList(list)
      .filter((row) => row.title.toLowerCase().includes(text.toLowerCase()))
      .filter((row) => tag === undefined || row.tags.includes(tag))
      .slice(0, limit)
  }
  async ids({ list, tag, sort }: OrderQuery): Promise<ArticleId[]> {
    const rows = this.#inList(list).filter((row) => tag === undefined || row.tags.includes(tag))
    if (sort === 'oldest') rows.reverse()
    if (sort === 'title') rows.sort((one, other) => (one.title < other.title ? -1 : 1))
    return rows.map(({ id }) => id)
  }
  async rowsOf(ids: ArticleId[]): Promise<ArticleRow[]> {
    return ids.flatMap((id) => this.rows.get(id) ?? [])
  }
  async snippets(rows: ArticleRow[], query: string): Promise<Map<ArticleId, Snippet>> {
    return new Map(rows.map(({ id }) => [id, { title: [{ text: query, found: true }], text: null }]))
  }
  async tagColours(): Promise<Map<string, TagColour>> {
    return new Map()
  }
  async values() {
    return ['harbour.example']
  }
  async edit(ids: ArticleId[], edit: Edit, { onProgress, signal }: StepOptions = {}): Promise<TakeBack> {
    signal?.throwIfAborted()
    onProgress?.(ids.length)
    const takeBack = await this.changeEach(
      ids.map((id) => ({ id, fields: editedFields(this.rows.get(id) ?? rowOf(id, 0), edit) })),
    )
    return async (options) => {
      await takeBack()
      options?.onProgress?.(ids.length)
    }
  }
  async counts(): Promise<Record<ListName, number>> {
    const count = (list: ListName) => this.#inList(list).length
    return {
      unread: count('unread'),
      all: count('all'),
      favourite: count('favourite'),
      archive: count('archive'),
      trash: count('trash'),
    }
  }
  async tagCounts(): Promise<TagCount[]> {
    const tags = this.#inList('all').flatMap((row) => row.tags)
    return [...new Set(tags)]
      .map((tag) => ({ tag, count: tags.filter((each) => each === tag).length }))
      .sort((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1))
  }
  async thumbnails() {
    return new Map<ArticleId, Blob>()
  }
  change(ids: ArticleId[], change: Partial<ReaderFields>): Promise<() => Promise<void>> {
    return this.changeEach(ids.map((id) => ({ id, fields: change })))
  }
  async changeEach(
    changes: { id: ArticleId; fields: Partial<ReaderFields> }[],
  ): Promise<() => Promise<void>> {
    this.#fail()
    this.writes += 1
    const before = changes.flatMap(({ id }) => this.rows.get(id) ?? [])
    for (const { id, fields } of changes) {
      const row = this.rows.get(id)
      if (row) this.#put({ ...row, ...fields })
    }
    this.#tell(changes.map(({ id }) => id))
    return async () => {
      for (const row of before) this.#put(row)
      this.#tell(before.map(({ id }) => id))
    }
  }
  async deleteForever(ids: ArticleId[]): Promise<void> {
    this.#fail()
    for (const id of ids) this.rows.delete(id)
    this.deleted.push(...ids)
    this.#tell(ids)
  }
  deleteTrashed(ids: ArticleId[]): Promise<void> {
    return this.deleteForever(ids.filter((id) => this.rows.get(id)?.trashedAt != null))
  }
  watch<T>(query: () => Promise<T>, next: (value: T) => void, failed: (thrown: unknown) => void): () => void {
    let alive = true
    const run = () => {
      this.#run(query).then(
        (value) => alive && next(value),
        (thrown: unknown) => alive && failed(thrown),
      )
    }
    this.#watchers.add(run)
    run()
    return () => {
      alive = false
      this.#watchers.delete(run)
    }
  }
  standing(next: (mark: LibraryMark | null) => void): () => void {
    next(null)
    return () => undefined
  }
  async firstRows(_list: ListName): Promise<ArticleRow[]> {
    return []
  }
  changes(changed: (isAmong: (id: ArticleId) => boolean) => void): () => void {
    const tell = (ids: ReadonlySet<ArticleId>) => changed((id) => ids.has(id))
    this.#followers.add(tell)
    return () => this.#followers.delete(tell)
  }
  /** A change by another page. */
  add(row: ArticleRow): void {
    this.#put(row)
    this.#tell([row.id])
  }

  /** As if something else of the library had changed. */
  tell(): void {
    this.#tell()
  }

  async #run<T>(query: () => Promise<T>): Promise<T> {
    this.#fail()
    return query()
  }
  #fail(): void {
    const { failure } = this
    if (failure !== null) throw failure
  }
  #put(row: ArticleRow): void {
    this.rows.set(row.id, { ...row, places: placesOf(row) })
  }
  #tell(ids: ArticleId[] = []): void {
    for (const run of this.#watchers) run()
    for (const tell of this.#followers) tell(new Set(ids))
  }
  #inList(list: ListName): ArticleRow[] {
    return [...this.rows.values()]
      .filter((row) => row.places[list])
      .sort((a, b) => {
        const [atA = 0, idA = ''] = a.places[list] ?? []
        const [atB = 0, idB = ''] = b.places[list] ?? []
        return atB - atA || (idA < idB ? 1 : -1)
      })
  }
}

/** Lets everything that is waiting come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}
