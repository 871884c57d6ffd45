/**
 * The first rows of a list before the library has opened: the first paint of a page shows them, the library's own take their
 * place. Kept by `follow-first-rows`. Part of the first paint: nothing here may need the database.
 */
import type { ArticleRow, ListName } from '../domain/article/article'
import { readFirstRows } from '../platform/storage/first-rows'
import { soundRows } from '../store/rows/sound-row'

/** Rows of a list as they were last; none for a list that no page opens with. */
export async function firstRows(list: ListName): Promise<ArticleRow[]> {
  if (list !== 'unread' && list !== 'all') return []
  return soundRows(await readFirstRows(list)).filter(({ places }) => places[list])
}
