/** What can be done about articles that are missing: the store's side of the rescue page. */
import type { Article } from '../../domain/article/article'
import type { RescuePort, Salvage, SalvageOptions } from '../../domain/library/library'
import { type LibraryMark, markOfNewLibrary } from '../../domain/library/library-mark'
import { downloadFile } from '../../platform/download'
import { forgetLostRows, readLostRows, readMark, updateMark } from '../../platform/storage/library-mark'
import type { LibraryDb } from '../../store/database/db'
import { deleteDatabase, type Losses, salvageArticles } from '../../store/database/salvage'
import { findByCanonicalUrl } from '../../store/lists/articles'
import { emptyContent } from '../../store/rows/rows'
import { soundRows } from '../../store/rows/sound-row'

/** What can be done about missing articles, over the real store. */
export function createRescuePort(db: LibraryDb): RescuePort {
  return {
    probe: async () => void (await findByCanonicalUrl(db, '')),
    salvage: (name, options) => salvage(db, name, options),
    startAnew: () => updateMark((mark) => markOfNewLibrary(mark ?? unmarked(db.name), Date.now())),
    async acceptLoss() {
      await updateMark((mark) => mark && { ...mark, lost: null })
      await forgetLostRows()
    },
    async deleteKept(name) {
      await deleteDatabase(name)
      await updateMark((mark) => mark && { ...mark, kept: mark.kept.filter((each) => each.name !== name) })
    },
  }
}

async function salvage(
  db: LibraryDb,
  name: string | null,
  { onProgress, signal }: SalvageOptions,
): Promise<Salvage> {
  const { json } = await import('../../formats/json')
  const losses: Losses = { rows: 0, contents: 0 }
  // What was remembered was of the library in use, before it was lost.
  const isLost = name === null && (await readMark())?.lost
  const remembered = new Map((isLost ? soundRows(await readLostRows()) : []).map((row) => [row.id, row]))
  let count = 0
  async function* articles(): AsyncGenerator<Article> {
    for await (const { row, content } of salvageArticles(name ?? db.name, losses)) {
      const known = remembered.get(row.id)
      remembered.delete(row.id)
      count++
      // A text whose own row is lost has no address.
      yield { row: known && row.url === '' ? known : row, content }
    }
    for (const row of remembered.values()) yield { row, content: emptyContent(row.id) }
  }
  const file = await json.write(articles(), {
    now: Date.now(),
    parseHtml: () => document.createElement('div'),
    onProgress,
    signal,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  })
  if (file.count > 0) downloadFile(file.name, file.blob)
  return { articles: count, remembered: file.count - count, damaged: losses.rows + losses.contents }
}

function unmarked(name: string): LibraryMark {
  return { name, id: '', articles: 0, lastSavedAt: null, lost: null, kept: [] }
}
