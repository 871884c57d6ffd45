/** Counts shown beside the lists. Each walks an index, so they are never requested before the first rows. */
import type { ListName } from '../../domain/article/article'
import { LISTS } from '../../domain/article/places'
import type { TagCount } from '../../domain/library/library'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'

/** Counts the articles of each list. */
export function listCounts(db: LibraryDb): Promise<Record<ListName, number>> {
  return guarded(db, () =>
    db.transaction('r', db.articles, async () => {
      const [unread = 0, all = 0, favourite = 0, archive = 0, trash = 0] = await Promise.all(
        LISTS.map((list) => db.articles.orderBy(`places.${list}`).count()),
      )
      return { unread, all, favourite, archive, trash }
    }),
  )
}

/** Counts the articles of every tag outside the trash; commonest first, then by code point. */
export function tagCounts(db: LibraryDb): Promise<TagCount[]> {
  return guarded(db, () =>
    db.transaction('r', db.articles, async () => {
      const counts = new Map<string, number>()
      const count = (tag: unknown, by: number): void => {
        if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + by)
      }
      for (const tag of await db.articles.orderBy('tags').keys()) count(tag, 1)
      await db.articles.orderBy('places.trash').each(({ tags }) => {
        if (Array.isArray(tags)) for (const tag of new Set(tags)) count(tag, -1)
      })
      return [...counts]
        .filter(([, number]) => number > 0)
        .map(([tag, number]) => ({ tag, count: number }))
        .sort((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1))
    }),
  )
}
