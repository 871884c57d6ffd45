/**
 * First summaries for articles that came without one, made by a page in its idle time: a few articles a step, each step
 * stored before the next begins, so that closing the page loses nothing.
 */
import type { Millis, Summary } from '../domain/article/article'
import type { LibraryDb } from '../store/database/db'
import { putFirstSummaries, readUnsummarized, type Unsummarized } from '../store/save/summaries'
import { ENGINE, summarize } from '../summarize/summarize'

/** Of all open pages one works at a time. */
const LOCK = 'pressmark-summaries'
/** Articles a step: some tens of milliseconds, in pauses of the page. */
const STEP = 10

export interface SummaryWork {
  now: () => Millis
  /** Sentences of a summary. */
  count: number | 'fitting'
  /** Awaited before each article, so that the page stays responsive; rejects to stop the work. */
  pause: () => Promise<void>
}

/** Makes the summaries that are missing. Does nothing while another page does so. @throws PressmarkError `storage-…` */
export async function keepSummaries(db: LibraryDb, work: SummaryWork): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await summarizeMissing(db, work)
  })
}

/** The work itself, a step at a time, until nothing waits. @throws what `pause` throws; PressmarkError `storage-…` */
export async function summarizeMissing(db: LibraryDb, { now, count, pause }: SummaryWork): Promise<void> {
  let last = ''
  for (;;) {
    const waiting = await readUnsummarized(db, STEP)
    const step = waiting.map(({ id }) => id).join()
    // What could not be taken off the list once will not be at the second try.
    if (waiting.length === 0 || step === last) return
    last = step
    const found = []
    for (const article of waiting) {
      await pause()
      found.push({ id: article.id, text: article.text, summary: summaryOf(article, count, now()) })
    }
    await putFirstSummaries(db, found)
  }
}

function summaryOf(
  { text, title, lang }: Unsummarized,
  count: number | 'fitting',
  now: Millis,
): Summary | null {
  const sentences = summarize({ text, title, lang, count })
  return sentences.length === 0 ? null : { sentences, engine: ENGINE, lang, createdAt: now }
}
