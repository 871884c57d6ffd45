/** Exports of a page: the articles come from the store, the format is loaded when it is asked for. */
import type { Article, ReadPage } from '../domain/article/article'
import { PressmarkError } from '../domain/message/errors'
import { loadExporter, writeClipboardText } from '../formats/registry'
import { downloadFile } from '../platform/download'
import type { LibraryDb } from '../store/database/db'
import { contentFromPage, rowFromDraft } from '../store/rows/rows'
import { articlesByIds, articlesInList } from '../store/rows/whole'
import type { ExportPort, ExportScope } from './export-scope'

type SearchScope = Extract<ExportScope, { search: unknown }>['search']

/** The sanitizer is needed by exports alone, so it is loaded with them. */
async function loadParser() {
  return (await import('./safe-html')).safeFragment
}

export function createExportPort(db: LibraryDb): Pick<ExportPort, 'save' | 'markdown'> {
  function articlesOf(scope: ExportScope): AsyncIterable<Article> | Iterable<Article> {
    if ('page' in scope) return [articleOf(scope.page)]
    if ('search' in scope) return articlesFound(db, scope.search)
    return 'ids' in scope ? articlesByIds(db, scope.ids) : articlesInList(db, scope.list)
  }
  return {
    async save(formatId, scope, { signal, progress }) {
      const [exporter, parseHtml] = await Promise.all([loadExporter(formatId), loadParser()])
      const file = await exporter.write(articlesOf(scope), {
        now: Date.now(),
        parseHtml,
        signal,
        onProgress: progress,
        // A turn for the page's own work: its progress is painted, its Cancel is heard.
        pause: () => new Promise((resolve) => setTimeout(resolve)),
      })
      downloadFile(file.name, file.blob)
      return file.count
    },
    async markdown(scope) {
      const parseHtml = await loadParser()
      for await (const article of articlesOf(scope)) return writeClipboardText(article, parseHtml)
      throw new PressmarkError('article-missing')
    },
  }
}

/** Everything that a search finds, however much: only its ids are kept. */
async function* articlesFound(
  db: LibraryDb,
  { query, ...where }: SearchScope,
): AsyncGenerator<Article, void, undefined> {
  const { searchArticles } = await import('../store/search/search')
  const found = await searchArticles(db, query, { ...where, limit: Number.MAX_SAFE_INTEGER })
  yield* articlesByIds(
    db,
    found.map(({ id }) => id),
  )
}

/** What a page would be in the library. */
function articleOf(page: ReadPage): Article {
  const id = crypto.randomUUID()
  const row = rowFromDraft(page.draft, { id, captureId: id, now: Date.now(), before: null })
  return { row, content: contentFromPage(id, page) }
}
