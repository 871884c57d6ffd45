/** Summaries of saved articles: another one on request, a first one for articles without any. */
import type { ArticleContent, ArticleId, Summary } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { soundContent } from '../rows/sound-content'

/** The summaries of an article: the extracted one, and the one that a model wrote. */
export type Summaries = Partial<Pick<ArticleContent, 'summary' | 'written'>>

/**
 * Replaces summaries if the article's text is still the one they were made of.
 * @returns the replaced ones, to restore them by the same call; null if the article is gone or has another text.
 * @throws PressmarkError `storage-…`
 */
export function putSummaries(
  db: LibraryDb,
  id: ArticleId,
  text: string,
  summaries: Summaries,
): Promise<Summaries | null> {
  return guarded(db, () =>
    db.transaction('rw', db.contents, async () => {
      const record = await db.contents.get(id)
      const content = soundContent(id, record)
      if (!record || content.text !== text) return null
      const { unsummarized: _, ...rest } = content
      await db.contents.put({ ...rest, ...summaries })
      return {
        ...('summary' in summaries ? { summary: content.summary } : {}),
        ...('written' in summaries ? { written: content.written ?? null } : {}),
      }
    }),
  )
}

/** Counts the articles that wait for their first summary. */
export function countUnsummarized(db: LibraryDb): Promise<number> {
  return guarded(db, () => db.contents.where('unsummarized').equals(1).count())
}

/** The input of a summary. */
export interface Unsummarized {
  id: ArticleId
  text: string
  title: string
  lang: string | null
}

/** Returns some articles that wait for their first summary. A content without a row waits too: it has no title. */
export function readUnsummarized(db: LibraryDb, limit: number): Promise<Unsummarized[]> {
  return guarded(db, () =>
    db.transaction('r', db.articles, db.contents, async () => {
      const contents = await db.contents.where('unsummarized').equals(1).limit(limit).toArray()
      const rows = await db.articles.bulkGet(contents.map(({ id }) => id))
      return contents.map((record, index) => {
        const { id, text } = soundContent(record.id, record)
        const row = rows[index]
        const title = typeof row?.title === 'string' ? row.title : ''
        return { id, text, title, lang: typeof row?.lang === 'string' ? row.lang : null }
      })
    }),
  )
}

/**
 * Stores first summaries, all or none; null means that a text has none. An article that was saved
 * again meanwhile keeps its own.
 * @throws PressmarkError `storage-…`
 */
export function putFirstSummaries(
  db: LibraryDb,
  found: readonly { id: ArticleId; text: string; summary: Summary | null }[],
): Promise<void> {
  return guarded(db, () =>
    db.transaction('rw', db.contents, async () => {
      const records = await db.contents.bulkGet(found.map(({ id }) => id))
      const changed = records.flatMap((record, index) => {
        const { text, summary } = found[index] ?? {}
        if (record?.unsummarized !== 1) return []
        const content = soundContent(record.id, record)
        const { unsummarized: _, ...rest } = content
        // A text that was replaced meanwhile still waits.
        return content.text === text ? [{ ...rest, summary: content.summary ?? summary ?? null }] : []
      })
      await db.contents.bulkPut(changed)
    }),
  )
}
