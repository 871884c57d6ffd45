import { parseQuery } from '../../../../src/domain/search/query'
import { LibraryDb } from '../../../../src/store/database/db'
import { listArticles } from '../../../../src/store/lists/articles'
import { rowTexts } from '../../../../src/store/rows/texts'
import { matchesTexts, wantedBy } from '../../../../src/store/search/match'
import { type Engine, PAGE } from '../engine'
import { addAll } from './pressmark'

/** A cursor over all texts: what a library without an index does. */
export function scanEngine(): Engine {
  const db = new LibraryDb('scan')
  return {
    open: async () => void (await db.open()),
    add: (articles, from) => addAll(db, articles, from),
    finish: () => db.unindexed.clear(),
    rows: async () => (await listArticles(db, { list: 'unread', limit: PAGE })).length,
    async search(query) {
      const wanted = wantedBy(parseQuery(query))
      const hits: string[] = []
      await db.contents.each(({ id, text }) => {
        if (matchesTexts([text], wanted)) hits.push(id)
      })
      return soundTitles(db, hits)
    },
    insert: (article) => addAll(db, [article], 1e6),
  }
}

async function soundTitles(db: LibraryDb, ids: string[]): Promise<number> {
  const rows = await db.articles.bulkGet(ids.slice(0, PAGE))
  return rows.filter((row) => row && rowTexts(row).length > 0).length
}
