/**
 * Lists articles in any order by their ids: reads two indexes and no row, however long the list. The rows of a page are
 * then read by id.
 */
import type { ArticleId, ArticleRow } from '../../domain/article/article'
import type { SortName } from '../../domain/article/shelf'
import type { OrderQuery } from '../../domain/library/library'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { soundRows } from '../rows/sound-row'

/** The index of each order, and whether it is read backwards. */
const INDEXES: Record<Exclude<SortName, 'newest' | 'oldest'>, { index: string; backwards: boolean }> = {
  published: { index: 'sorts.published', backwards: true },
  title: { index: 'sorts.title', backwards: false },
  site: { index: 'sorts.site', backwards: false },
  shortest: { index: 'readingMinutes', backwards: false },
  longest: { index: 'readingMinutes', backwards: true },
}

/** Returns the ids of all articles of a list, in order. @throws PressmarkError `storage-…` */
export function listIds(db: LibraryDb, { list, tag, sort }: OrderQuery): Promise<ArticleId[]> {
  return guarded(db, () =>
    db.transaction('r', db.articles, async () => {
      const [oldestFirst, carriers, order] = await Promise.all([
        db.articles.orderBy(`places.${list}`).primaryKeys(),
        tag === undefined ? null : db.articles.where('tags').equals(tag).primaryKeys(),
        sort === 'newest' || sort === 'oldest'
          ? null
          : db.articles.orderBy(INDEXES[sort].index).primaryKeys(),
      ])
      const carrying = carriers && new Set(carriers)
      const inList = carrying ? oldestFirst.filter((id) => carrying.has(id)) : oldestFirst
      if (sort === 'oldest') return inList
      const newestFirst = inList.toReversed()
      if (sort === 'newest' || !order) return newestFirst
      return inOrder(newestFirst, INDEXES[sort].backwards ? order.reverse() : order)
    }),
  )
}

/** Returns the rows of these ids, in their order; skips deleted ones. */
export function rowsByIds(db: LibraryDb, ids: readonly ArticleId[]): Promise<ArticleRow[]> {
  return guarded(db, async () => soundRows(await db.articles.bulkGet([...ids])))
}

/** Puts damaged rows, which the index lacks, last. */
function inOrder(members: readonly ArticleId[], order: readonly ArticleId[]): ArticleId[] {
  const left = new Set(members)
  const ordered = order.filter((id) => left.delete(id))
  return [...ordered, ...left]
}
