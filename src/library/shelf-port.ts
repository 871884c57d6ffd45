/** What the library page needs beyond lists and reading: saved searches, tags as a whole, duplicates. */
import type { ArticleId } from '../domain/article'
import type { SmartList, TagColour } from '../domain/shelf'
import type { MergePort } from '../pages/merge-port'
import type { DuplicateGroup } from '../store/duplicates'
import type { WorkOptions } from '../ui/list/ports'

export interface ShelfPort extends MergePort {
  smartLists(): Promise<SmartList[]>
  putSmartList(list: SmartList): Promise<void>
  deleteSmartList(id: SmartList['id']): Promise<void>
  putTagColour(tag: string, colour: TagColour | null): Promise<void>
  /** Every article with this tag, the trash included. */
  carriersOf(tag: string): Promise<ArticleId[]>
  /** Groups of articles that are most likely one, or said to be; the one to keep first. */
  duplicates(options: WorkOptions): Promise<DuplicateGroup[]>
}
