/** The library's side of its mark (`domain/library/library-mark`): what it answers, and when the mark is raised and lowered. */
import Dexie from 'dexie'
import type { Millis } from '../../domain/article/article'
import {
  type Found,
  type LibraryMark,
  markAfterCount,
  markAfterOpening,
} from '../../domain/library/library-mark'
import { PressmarkError } from '../../domain/message/errors'
import { LibraryDb, type MarkPort } from './db'
import { guarded } from './failures'
import { factoryOf, lastName } from './place'

/**
 * The name of the database in use. Where the mark is lost: of the last one that was begun, so that nobody falls back to a damaged one.
 * @param last the name that was known before
 */
export async function libraryName(mark: LibraryMark | null, last?: string): Promise<string> {
  return mark?.name ?? last ?? lastName()
}

/**
 * Makes the library's database, followed by its mark from its first opening on.
 * @throws PressmarkError `storage-failed` where the browser does not even say where it would lie.
 */
export async function openLibrary(name: string, port: MarkPort): Promise<LibraryDb> {
  const factory = await factoryOf(name).catch((thrown: unknown) => {
    throw new PressmarkError('storage-failed', String(thrown))
  })
  const db = new LibraryDb(name, factory)
  db.mark = port
  // Each opening is compared: the browser may close a database and give an empty one at the next.
  db.on('ready', () => compareWithMark(db, port, Date.now()), true)
  return db
}

/**
 * Compares the database that was just opened with the mark, before anything is read from it. Costs one read where they agree. Trouble
 * with the mark is no trouble of the library.
 */
async function compareWithMark(db: LibraryDb, port: MarkPort, now: Millis): Promise<void> {
  try {
    const identity = await db.facts.get('library')
    const mark = await inTurn(port.read())
    const isAnswered = identity?.key === 'library' && identity.id === mark?.id
    if (isAnswered && (mark.articles === 0 || (await db.articles.limit(1).count()) > 0)) return
    const id = identity?.key === 'library' && identity.id ? identity.id : crypto.randomUUID()
    const found: Found = { name: db.name, id, ...(await remembered(db)) }
    // Inside first: a mark that names an id nobody answers to would be an alarm.
    await db.facts.put({ key: 'library', id })
    await inTurn(port.update((current) => markAfterOpening(current, found, now)))
  } catch (thrown) {
    console.warn('The library could not be compared with its mark.', thrown)
  }
}

/** A promise of elsewhere, awaited as one of Dexie's: after any other, what runs while it opens would wait for the opening to end. */
function inTurn<T>(promise: Promise<T>): PromiseLike<T> {
  return new Dexie.Promise<T>((resolve, reject) => void promise.then(resolve, reject))
}

/** Notes a save. Never throws: the article is safe. */
export async function raiseMark(db: LibraryDb, by: number, now: Millis): Promise<void> {
  await change(db, (mark) => ({ ...mark, articles: mark.articles + by, lastSavedAt: now }))
}

/** Notes a deletion that is about to begin. Never throws. */
export async function lowerMark(db: LibraryDb, by: number): Promise<void> {
  await change(db, (mark) => ({ ...mark, articles: Math.max(0, mark.articles - by) }))
}

/**
 * Notes that a deletion is over: a count that was made in the middle of it may have raised the mark again. Never throws, but for
 * trouble of the store.
 */
export async function settleMark(db: LibraryDb): Promise<void> {
  if (!db.mark) return
  const articles = await guarded(db, () => db.articles.count())
  await change(db, (mark) => ({ ...mark, articles: Math.min(mark.articles, articles) }))
}

/** Counts all articles, and tells by the mark whether many are missing. @throws PressmarkError `storage-…` */
export async function recountMark(db: LibraryDb, now: Millis): Promise<void> {
  const { articles, lastSavedAt } = await guarded(db, () => remembered(db))
  await change(db, (mark) => ({
    ...markAfterCount(mark, articles, now),
    lastSavedAt: mark.lastSavedAt ?? lastSavedAt,
  }))
}

async function change(db: LibraryDb, next: (mark: LibraryMark) => LibraryMark): Promise<void> {
  try {
    // A mark of another database is not this one's to change.
    await db.mark?.update((mark) => (mark && mark.name === db.name ? next(mark) : mark))
  } catch (thrown) {
    console.warn('The mark of the library could not be changed.', thrown)
  }
}

async function remembered(db: LibraryDb): Promise<Pick<Found, 'articles' | 'lastSavedAt'>> {
  const [articles, last] = await Promise.all([
    db.articles.count(),
    db.articles.orderBy('places.all').reverse().first(),
  ])
  return { articles, lastSavedAt: last && Number.isInteger(last.savedAt) ? last.savedAt : null }
}
