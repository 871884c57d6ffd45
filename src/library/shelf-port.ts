/** What the library page needs beyond lists and reading: saved searches, tags as a whole, duplicates. */
import type { ArticleId } from '../domain/article'
import type { SmartList, TagColour } from '../domain/shelf'
import type { DuplicateGroup } from '../store/duplicates'
import type { TakeBack, WorkOptions } from '../ui/list/ports'

export interface ShelfPort {
  smartLists(): Promise<SmartList[]>
  putSmartList(list: SmartList): Promise<void>
  deleteSmartList(id: SmartList['id']): Promise<void>
  putTagColour(tag: string, colour: TagColour | null): Promise<void>
  /** Every article with this tag, the trash included. */
  carriersOf(tag: string): Promise<ArticleId[]>
  /** Groups of articles that are most likely one, or said to be; the one to keep first. */
  duplicates(options: WorkOptions): Promise<DuplicateGroup[]>
  merge(ids: ArticleId[]): Promise<TakeBack>
  /** Never offers again to merge these articles, of which one page declares the address of the other. */
  keepApart(ids: ArticleId[]): Promise<TakeBack>
}
