/** Where the rows in view have what is searched for: looked up in one go, forgotten with the search. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleId, ArticleRow } from '../../../domain/article/article'
import type { LibraryPort } from '../../../domain/library/library'
import type { Snippet } from '../../../domain/search/snippet'

export interface Snippets {
  /** By article; nothing for a row that was not looked up yet. */
  found: ReadonlySignal<ReadonlyMap<ArticleId, Snippet>>
  /** Looks these rows up for a query, if they were not before. An empty query forgets all. */
  want(rows: ArticleRow[], query: string): void
}

export function createSnippets(port: Pick<LibraryPort, 'snippets'>): Snippets {
  const found = signal<ReadonlyMap<ArticleId, Snippet>>(new Map())
  let of = ''
  let asked = new Set<ArticleId>()

  async function look(rows: ArticleRow[], query: string) {
    try {
      const snippets = await port.snippets(rows, query)
      if (query === of) found.value = new Map([...found.value, ...snippets])
    } catch (thrown) {
      // The rows are useful without snippets; if the library fails, the list itself says so.
      console.warn('Snippets could not be read.', thrown)
    }
  }
  return {
    found,
    want(rows, query) {
      if (query !== of) {
        of = query
        asked = new Set()
        if (found.peek().size > 0) found.value = new Map()
      }
      const fresh = query === '' ? [] : rows.filter(({ id }) => !asked.has(id))
      if (fresh.length === 0) return
      for (const { id } of fresh) asked.add(id)
      void look(fresh, query)
    },
  }
}
