/** Exports as a page asks for them. */
import type { ArticleId, ReadPage } from '../domain/article/article'
import type { ListScope } from '../domain/library/library'
import type { FormatEntry } from '../formats/registry'

/** What is to be exported: articles, a list, all that a search finds, or a page that was read and not saved. */
export type ExportScope =
  | { ids: ArticleId[] }
  | { list: ListScope }
  | { search: ListScope & { query: string } }
  | { page: ReadPage }

export interface ExportPort {
  /** In the order of a menu. */
  formats: readonly Pick<FormatEntry, 'id' | 'labelKey'>[]
  /** Makes the file and hands it to the browser's downloads; gives the number of articles in it. */
  save(
    formatId: FormatEntry['id'],
    scope: ExportScope,
    options: { signal: AbortSignal; progress: (done: number) => void },
  ): Promise<number>
  /** One article as Markdown. */
  markdown(scope: ExportScope): Promise<string>
}
