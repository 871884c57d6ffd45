/** Whole articles one after the other, for exports and searches: never more than a page of them in memory. */

import type { Article, ArticleId, ArticleRow, PlaceKey } from '../../domain/article/article'
import type { ListScope, RowQuery } from '../../domain/library/library'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { compareKeys, listArticles } from '../lists/articles'
import { readContents } from './read-contents'
import { soundContent } from './sound-content'
import { soundRows } from './sound-row'

/** Articles a page: texts are read with them. */
const PAGE = 50

/** The articles of a list, newest first. What is saved meanwhile is not met. */
export async function* articlesInList(
  db: LibraryDb,
  query: ListScope,
): AsyncGenerator<Article, void, undefined> {
  let page: RowQuery | null = { ...query, limit: PAGE }
  while (page) {
    const rows: ArticleRow[] = await listArticles(db, page)
    yield* await withContents(db, rows)
    const before: PlaceKey | undefined = rows.at(-1)?.places[query.list]
    // A damaged key may lead back up the list: a walk that turns round would never end.
    const goesOn: boolean = !page.before || compareKeys(before, page.before) < 0
    page = rows.length === PAGE && before && goesOn ? { ...query, limit: PAGE, before } : null
  }
}

/** The articles of these ids, in their order; those that are gone are left out. */
export async function* articlesByIds(
  db: LibraryDb,
  ids: readonly ArticleId[],
): AsyncGenerator<Article, void, undefined> {
  for (let start = 0; start < ids.length; start += PAGE) {
    const rows = await guarded(db, () => db.articles.bulkGet(ids.slice(start, start + PAGE)))
    yield* await withContents(db, soundRows(rows))
  }
}

/** Rows with their contents, in the same order. */
export async function withContents(db: LibraryDb, rows: readonly ArticleRow[]): Promise<Article[]> {
  const contents = await guarded(db, () =>
    readContents(
      db,
      rows.map(({ id }) => id),
    ),
  )
  return rows.map((row, index) => ({ row, content: soundContent(row.id, contents[index]) }))
}
