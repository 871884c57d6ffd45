/** All of the popup that needs the database: one chunk, loaded while the popup is painted. */
import { createExportPort } from '../pages/export-port'
import type { ExportPort } from '../pages/export-scope'
import { createLibraryPort } from '../pages/library-port'
import { createMergePort } from '../pages/merge-port'
import { openPageLibrary } from '../pages/open-library'
import { putImage } from '../store/images'
import { findArticle } from '../store/kept'
import { takeBackSave } from '../store/take-back'
import type { LibraryPort } from '../ui/list/ports'
import type { CardPort, TwinPort } from './ports'

export interface StoreSide extends Pick<CardPort, 'find' | 'putImage' | 'takeBack'> {
  library: LibraryPort
  exporting: Pick<ExportPort, 'save' | 'markdown'>
  twins: TwinPort
}

export async function openStore(): Promise<StoreSide> {
  const db = await openPageLibrary()
  return {
    library: createLibraryPort(db),
    exporting: createExportPort(db),
    find: (page) => findArticle(db, page),
    twins: {
      twinOf: async (row) => (await import('../store/duplicates')).twinOf(db, row),
      ...createMergePort(db),
    },
    putImage: (id, image) => putImage(db, id, image),
    takeBack: (outcome) => takeBackSave(db, outcome, Date.now()),
  }
}
