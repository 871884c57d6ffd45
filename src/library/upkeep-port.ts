import type { LibrarySizes } from '../store/sizes'

/** What the page of settings does with the library as a whole. */
export interface UpkeepPort {
  /** How much room each part takes, roughly. @throws PressmarkError `storage-…` */
  sizes(): Promise<LibrarySizes>
  /** Deletes everything but the settings. There is no undo. @throws PressmarkError `storage-…` */
  erase(): Promise<void>
}
