/** Exports of a page: the articles come from the store, the format is loaded when it is asked for. */
import type { Article, ArticleId, ListName, ReadPage } from '../domain/article'
import { PressmarkError } from '../domain/errors'
import { FORMATS, loadExporter, writeClipboardText } from '../formats/registry'
import { downloadFile } from '../platform/download'
import type { LibraryDb } from '../store/db'
import { contentFromPage, rowFromDraft } from '../store/rows'
import { articlesByIds, articlesInList } from '../store/whole'

/** What is to be exported. */
export type ExportScope =
  | { ids: ArticleId[] }
  | { list: { list: ListName; tag?: string } }
  | { article: Article }

export interface ExportPort {
  formats: readonly Pick<(typeof FORMATS)[number], 'id' | 'labelKey'>[]
  /** Makes the file and hands it to the browser's downloads; gives the number of articles in it. */
  save(
    formatId: (typeof FORMATS)[number]['id'],
    scope: ExportScope,
    options: { signal: AbortSignal; progress: (done: number) => void },
  ): Promise<number>
  /** One article as Markdown. */
  markdown(scope: ExportScope): Promise<string>
  /** What a page would be in the library, for an export before it is saved. */
  articleOf(page: ReadPage): Article
}

/** The sanitizer is needed by exports alone, so it is loaded with them. */
async function loadParser() {
  return (await import('./safe-html')).safeFragment
}

export function createExportPort(db: LibraryDb): ExportPort {
  function articlesOf(scope: ExportScope): AsyncIterable<Article> | Iterable<Article> {
    if ('article' in scope) return [scope.article]
    return 'ids' in scope ? articlesByIds(db, scope.ids) : articlesInList(db, scope.list)
  }
  return {
    formats: FORMATS,
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
    articleOf(page) {
      const id = crypto.randomUUID()
      const row = rowFromDraft(page.draft, { id, captureId: id, now: Date.now(), before: null })
      return { row, content: contentFromPage(id, page) }
    },
  }
}
