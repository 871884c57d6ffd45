/** All of the library page that needs the database: one chunk, loaded while the page is painted. */
import type { ArticleId } from '../domain/article/article'
import type {
  ArticlePort,
  BackgroundPort,
  LibraryPort,
  RescuePort,
  ShelfPort,
  TakeBack,
  UpkeepPort,
} from '../domain/library/library'
import { createExportPort } from '../pages/export-port'
import type { ExportPort } from '../pages/export-scope'
import { keepLibrary } from '../pages/keep-library'
import { createLibraryPort } from '../pages/library-port'
import { createMergePort } from '../pages/merge-port'
import { openPageLibrary } from '../pages/open-library'
import { readMark, updateMark } from '../platform/storage/library-mark'
import { forgetAllButSettings } from '../platform/storage/own-storage'
import type { LibraryDb } from '../store/database/db'
import { articlesBuilt } from '../store/index/progress'
import { readArticle } from '../store/lists/articles'
import { carriersOf } from '../store/lists/bulk'
import { deleteSmartList, putSmartList, putTagColour, smartLists } from '../store/lists/shelf'
import { readImages } from '../store/rows/images'
import { countUnsummarized, putSummaries, type Summaries } from '../store/save/summaries'
import { goBack, versionsOf } from '../store/save/versions'
import { createRescuePort } from './rescue/rescue-port'

/** The ports of the library page that need the database. */
export interface StoreSide {
  library: LibraryPort
  reading: ArticlePort & BackgroundPort
  shelf: ShelfPort
  rescue: RescuePort
  upkeep: UpkeepPort
  exporting: Omit<ExportPort, 'formats'>
}

export async function openStore(): Promise<StoreSide> {
  const db = await openPageLibrary()
  return {
    library: createLibraryPort(db, keepLibrary(db)),
    shelf: shelfPort(db),
    rescue: createRescuePort(db),
    upkeep: {
      sizes: async () => (await import('../store/database/sizes')).librarySizes(db),
      async erase() {
        await (await import('../store/database/erase')).eraseLibrary(db)
        await deleteKeptDatabases()
        await forgetAllButSettings()
      },
    },
    exporting: createExportPort(db),
    reading: {
      article: (id) => readArticle(db, id),
      versions: (id) => versionsOf(db, id),
      goBack: (no) => goBack(db, no, Date.now(), { keep: true }),
      unsummarized: () => countUnsummarized(db),
      indexed: () => articlesBuilt(db),
      resummarize: (id, count) => resummarize(db, id, count),
      putWritten: (id, text, written) => exchange(db, id, text, { written }),
      picture: async (id) => (await readImages(db, [id], 'card')).get(id)?.blob ?? null,
    },
  }
}

async function resummarize(db: LibraryDb, id: ArticleId, count: number): Promise<TakeBack | null> {
  const article = await readArticle(db, id)
  if (!article) return null
  const { text } = article.content
  const { title, lang } = article.row
  // The word lists of many languages: loaded when they are needed.
  const { ENGINE, summarize } = await import('../summarize/summarize')
  const sentences = summarize({ text, title, lang, count })
  if (sentences.length === 0) return null
  const summary = { sentences, engine: ENGINE, lang, createdAt: Date.now() }
  return exchange(db, id, text, { summary })
}

async function exchange(
  db: LibraryDb,
  id: ArticleId,
  text: string,
  summaries: Summaries,
): Promise<TakeBack | null> {
  const before = await putSummaries(db, id, text, summaries)
  return before && (async () => void (await putSummaries(db, id, text, before)))
}

/** Deletes what was kept of libraries that could not be opened, and what is remembered of lost articles. */
async function deleteKeptDatabases(): Promise<void> {
  const mark = await readMark()
  if (!mark) return
  const { deleteDatabase } = await import('../store/database/salvage')
  for (const { name } of mark.kept) await deleteDatabase(name)
  await updateMark((current) => current && { ...current, lost: null, kept: [] })
}

function shelfPort(db: LibraryDb): ShelfPort {
  return {
    smartLists: () => smartLists(db),
    putSmartList: (list) => putSmartList(db, list),
    deleteSmartList: (id) => deleteSmartList(db, id),
    putTagColour: (tag, colour) => putTagColour(db, tag, colour),
    carriersOf: (tag) => carriersOf(db, tag),
    duplicates: async (options) => (await import('../store/save/duplicates')).findDuplicates(db, options),
    ...createMergePort(db),
  }
}
