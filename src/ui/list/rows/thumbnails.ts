/** The small pictures of the rows in view: read in one go, shown by blob: addresses, let go when there are many. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleId } from '../../../domain/article/article'
import type { LibraryPort } from '../../../domain/library/library'

export interface Thumbnails {
  /** blob: addresses by article; null for an article without a picture, nothing for one not looked up yet. */
  urls: ReadonlySignal<ReadonlyMap<ArticleId, string | null>>
  /** Looks up the pictures of these rows, if they were not before. */
  want(ids: ArticleId[]): void
  /** Looks again for an article whose picture came after it. */
  again(id: ArticleId): void
}

const MOST_KEPT = 400

export function createThumbnails(port: Pick<LibraryPort, 'thumbnails'>): Thumbnails {
  const urls = signal<ReadonlyMap<ArticleId, string | null>>(new Map())
  const asked = new Set<ArticleId>()

  async function look(ids: ArticleId[]) {
    try {
      const found = await port.thumbnails(ids)
      const next = new Map(urls.value)
      for (const id of ids) {
        const blob = found.get(id)
        next.set(id, blob ? URL.createObjectURL(blob) : null)
      }
      urls.value = trimmed(next)
    } catch (thrown) {
      // Letters stand in their place; whatever is wrong with the library, the list itself says.
      console.warn('Thumbnails could not be read.', thrown)
    }
  }
  /** Without the ones looked up first, beyond what is kept. */
  function trimmed(map: Map<ArticleId, string | null>): Map<ArticleId, string | null> {
    for (const [id, url] of map) {
      if (map.size <= MOST_KEPT) break
      if (url) URL.revokeObjectURL(url)
      map.delete(id)
      asked.delete(id)
    }
    return map
  }
  return {
    urls,
    want(ids) {
      const fresh = ids.filter((id) => !asked.has(id))
      if (fresh.length === 0) return
      for (const id of fresh) asked.add(id)
      void look(fresh)
    },
    again: (id) => void look([id]),
  }
}
