/**
 * A list in any order, by ids alone: two reads of indexes that touch no row, however long the list. A page of it is then
 * its rows by their ids.
 */
import type { ArticleId, ArticleRow } from '../../domain/article/article'
import type { SortName } from '../../domain/article/shelf'
import type { OrderQuery } from '../../domain/library/library'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { soundRows } from '../rows/sound-row'

/** The index an order goes by, and whether it is read backwards. */
const INDEXES: Record<Exclude<SortName, 'newest' | 'oldest'>, { index: string; backwards: boolean }> = {
  published: { index: 'sorts.published', backwards: true },
  title: { index: 'sorts.title', backwards: false },
  site: { index: 'sorts.site', backwards: false },
  shortest: { index: 'readingMinutes', backwards: false },
  longest: { index: 'readingMinutes', backwards: true },
}

/** Ids of every article of a list, in order. @throws PressmarkError `storage-…` */
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

/** Rows of these ids, in their order; those that are gone are left out. */
export function rowsByIds(db: LibraryDb, ids: readonly ArticleId[]): Promise<ArticleRow[]> {
  return guarded(db, async () => soundRows(await db.articles.bulkGet([...ids])))
}

/** What the index does not have, damaged rows, comes last. */
function inOrder(members: readonly ArticleId[], order: readonly ArticleId[]): ArticleId[] {
  const left = new Set(members)
  const ordered = order.filter((id) => left.delete(id))
  return [...ordered, ...left]
}
