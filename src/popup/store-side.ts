/** All of the popup that needs the database: one chunk, loaded while the popup is painted. */
import { createExportPort } from '../pages/export-port'
import type { ExportPort } from '../pages/export-scope'
import { createLibraryPort } from '../pages/library-port'
import { findByCanonicalUrl } from '../store/articles'
import { LibraryDb } from '../store/db'
import { putImage } from '../store/images'
import { takeBackSave } from '../store/take-back'
import type { LibraryPort } from '../ui/list/ports'
import type { CardPort } from './ports'

export interface StoreSide extends Pick<CardPort, 'find' | 'putImage' | 'takeBack'> {
  library: LibraryPort
  exporting: Pick<ExportPort, 'save' | 'markdown'>
}

export function openStore(): StoreSide {
  const db = new LibraryDb()
  return {
    library: createLibraryPort(db),
    exporting: createExportPort(db),
    find: (canonicalUrl) => findByCanonicalUrl(db, canonicalUrl),
    putImage: (id, image) => putImage(db, id, image),
    takeBack: (outcome) => takeBackSave(db, outcome, Date.now()),
  }
}
