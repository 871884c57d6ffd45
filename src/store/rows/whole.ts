/** Yields whole articles one by one, for exports and searches: only one page of them is in memory. */

import type { Article, ArticleId, ArticleRow, PlaceKey } from '../../domain/article/article'
import type { ListScope, RowQuery } from '../../domain/library/library'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { compareKeys, listArticles } from '../lists/articles'
import { readContents } from './read-contents'
import { soundContent } from './sound-content'
import { soundRows } from './sound-row'

/** Articles per page, read together with their texts. */
const PAGE = 50

/** Yields the articles of a list, newest first. Skips articles saved meanwhile. */
export async function* articlesInList(
  db: LibraryDb,
  query: ListScope,
): AsyncGenerator<Article, void, undefined> {
  let page: RowQuery | null = { ...query, limit: PAGE }
  while (page) {
    const rows: ArticleRow[] = await listArticles(db, page)
    yield* await withContents(db, rows)
    const before: PlaceKey | undefined = rows.at(-1)?.places[query.list]
    // A damaged key may lead back up the list: without this check the walk would never end.
    const goesOn: boolean = !page.before || compareKeys(before, page.before) < 0
    page = rows.length === PAGE && before && goesOn ? { ...query, limit: PAGE, before } : null
  }
}

/** Yields the articles of these ids, in their order; skips deleted ones. */
export async function* articlesByIds(
  db: LibraryDb,
  ids: readonly ArticleId[],
): AsyncGenerator<Article, void, undefined> {
  for (let start = 0; start < ids.length; start += PAGE) {
    const rows = await guarded(db, () => db.articles.bulkGet(ids.slice(start, start + PAGE)))
    yield* await withContents(db, soundRows(rows))
  }
}

/** Returns rows with their contents, in the same order. */
export async function withContents(db: LibraryDb, rows: readonly ArticleRow[]): Promise<Article[]> {
  const contents = await guarded(db, () =>
    readContents(
      db,
      rows.map(({ id }) => id),
    ),
  )
  return rows.map((row, index) => ({ row, content: soundContent(row.id, contents[index]) }))
}
