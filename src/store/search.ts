import type { Article, ArticleRow, ListName, PlaceKey } from '../domain/article'
import { listArticles } from './articles'
import type { LibraryDb } from './db'
import { matchesWords, wordsOf } from './match'
import { withContents } from './whole'

/** Articles a step; between steps whatever waits gets its turn. */
const STEP = 100

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
 * The articles of a list that hold every word of the query, in title, excerpt, site, byline, tags or text; newest
 * first. A query without words finds nothing.
 * @throws the signal's reason when aborted; PressmarkError `storage-…`
 */
export async function searchArticles(
  db: LibraryDb,
  query: string,
  { list, limit, signal, onPartial }: SearchOptions,
): Promise<ArticleRow[]> {
  const words = wordsOf(query)
  const found: ArticleRow[] = []
  if (words.length === 0) return found
  let before: PlaceKey | undefined
  while (found.length < limit) {
    signal?.throwIfAborted()
    const rows = await listArticles(db, { list, limit: STEP, ...(before && { before }) })
    const met = (await withContents(db, rows)).filter((article) => matchesWords(textsOf(article), words))
    found.push(...met.map(({ row }) => row).slice(0, limit - found.length))
    signal?.throwIfAborted()
    if (met.length > 0) onPartial?.([...found])
    before = rows.at(-1)?.places[list]
    if (rows.length < STEP || !before) break
  }
  return found
}

function textsOf({ row, content }: Article): string[] {
  return [row.title, row.excerpt, row.siteName, row.byline, ...row.tags, content.text].filter(
    (text) => text !== null,
  )
}
