/** All of the popup that needs the database: one chunk, loaded while the popup is painted. */

import type { LibraryPort, TwinPort } from '../domain/library/library'
import { createExportPort } from '../pages/export-port'
import type { ExportPort } from '../pages/export-scope'
import { keepLibrary } from '../pages/keep-library'
import { createLibraryPort } from '../pages/library-port'
import { createMergePort } from '../pages/merge-port'
import { openPageLibrary } from '../pages/open-library'
import { putImage } from '../store/rows/images'
import { findArticle } from '../store/save/kept'
import { takeBackSave } from '../store/save/take-back'
import type { CardPort } from './ports'

/** The ports of the popup that need the database. */
export interface StoreSide {
  library: LibraryPort
  exporting: Omit<ExportPort, 'formats'>
  card: Pick<CardPort, 'find' | 'putImage' | 'takeBack'>
  twins: TwinPort
}

export async function openStore(): Promise<StoreSide> {
  const db = await openPageLibrary()
  return {
    library: createLibraryPort(db, keepLibrary(db)),
    exporting: createExportPort(db),
    card: {
      find: (page) => findArticle(db, page),
      putImage: (id, image) => putImage(db, id, image),
      takeBack: (outcome) => takeBackSave(db, outcome, Date.now()),
    },
    twins: {
      twinOf: async (row) => (await import('../store/save/duplicates')).twinOf(db, row),
      ...createMergePort(db),
    },
  }
}
