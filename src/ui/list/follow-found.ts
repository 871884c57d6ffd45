import type { Signal } from '@preact/signals'
import type { ArticleId, ArticleRow, ListName } from '../../domain/article'
import type { LibraryPort } from './ports'

/** Milliseconds until what was found follows the library: reading it twice would stand in the way of the next letter. */
export const FOLLOWED_AFTER = 400

/** Hits that are followed: the ones on top. */
const MOST_FOLLOWED = 500

/**
 * Keeps the rows that a search found as they are in the library, here or on another page: changed, or gone. Whether others would be
 * found by now is not asked.
 * @returns the function that ends it.
 */
export function followFound(
  port: Pick<LibraryPort, 'watch' | 'rowsOf'>,
  rows: Signal<ArticleRow[]>,
  list: ListName,
): () => void {
  let stop: () => void = () => undefined
  const later = setTimeout(() => {
    stop = port.watch(
      async () => {
        const asked = rows
          .peek()
          .slice(0, MOST_FOLLOWED)
          .map(({ id }) => id)
        return { asked: new Set(asked), found: await port.rowsOf(asked) }
      },
      ({ asked, found }) => {
        rows.value = renewed(rows.peek(), asked, found, list)
      },
      // The rows stay as they were; the next search says what is wrong with the library.
      (thrown) => console.warn('What was found could not be followed.', thrown),
    )
  }, FOLLOWED_AFTER)
  return () => {
    clearTimeout(later)
    stop()
  }
}

/** The rows, those that were asked for as they are now; what is there no more, or stands in the list no more, is gone. */
function renewed(
  rows: readonly ArticleRow[],
  asked: ReadonlySet<ArticleId>,
  found: readonly ArticleRow[],
  list: ListName,
): ArticleRow[] {
  const anew = new Map(found.map((row) => [row.id, row]))
  return rows.flatMap((row) => {
    const now = asked.has(row.id) ? anew.get(row.id) : row
    return now?.places[list] ? now : []
  })
}
