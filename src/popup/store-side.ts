/** All of the popup that needs the database: one chunk, loaded while the popup is painted. */
import { createExportPort } from '../pages/export-port'
import type { ExportPort } from '../pages/export-scope'
import { createLibraryPort } from '../pages/library-port'
import { openPageLibrary } from '../pages/open-library'
import { findByCanonicalUrl } from '../store/articles'
import { putImage } from '../store/images'
import { takeBackSave } from '../store/take-back'
import type { LibraryPort } from '../ui/list/ports'
import type { CardPort } from './ports'

export interface StoreSide extends Pick<CardPort, 'find' | 'putImage' | 'takeBack'> {
  library: LibraryPort
  exporting: Pick<ExportPort, 'save' | 'markdown'>
}

export async function openStore(): Promise<StoreSide> {
  const db = await openPageLibrary()
  return {
    library: createLibraryPort(db),
    exporting: createExportPort(db),
    find: (canonicalUrl) => findByCanonicalUrl(db, canonicalUrl),
    putImage: (id, image) => putImage(db, id, image),
    takeBack: (outcome) => takeBackSave(db, outcome, Date.now()),
  }
}
