/** Keeps the library mark (`domain/library/library-mark`) in step with the database: compares, raises and lowers it. */
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
 * Returns the name of the database in use. Without a mark: the newest one, because older ones may be damaged.
 * @param last the name that was known before
 */
export async function libraryName(mark: LibraryMark | null, last?: string): Promise<string> {
  return mark?.name ?? last ?? lastName()
}

/**
 * Makes the library's database, which follows its mark from the first opening on.
 * @throws PressmarkError `storage-failed` if the browser cannot even say where it is stored.
 */
export async function openLibrary(name: string, port: MarkPort): Promise<LibraryDb> {
  const factory = await factoryOf(name).catch((thrown: unknown) => {
    throw new PressmarkError('storage-failed', String(thrown))
  })
  const db = new LibraryDb(name, factory)
  db.mark = port
  // Compares at every opening: the browser may close a database and return an empty one at the next.
  db.on('ready', () => compareWithMark(db, port, Date.now()), true)
  return db
}

/**
 * Compares a newly opened database with the mark before anything is read. Costs one read if they agree. A failure of the mark
 * is
 * not a failure of the library.
 */
async function compareWithMark(db: LibraryDb, port: MarkPort, now: Millis): Promise<void> {
  try {
    const identity = await db.facts.get('library')
    const mark = await inTurn(port.read())
    const isAnswered = identity?.key === 'library' && identity.id === mark?.id
    if (isAnswered && (mark.articles === 0 || (await db.articles.limit(1).count()) > 0)) return
    const id = identity?.key === 'library' && identity.id ? identity.id : crypto.randomUUID()
    const found: Found = { name: db.name, id, ...(await remembered(db)) }
    // Writes the database first: a mark with an id that no database has would raise a false alarm.
    await db.facts.put({ key: 'library', id })
    await inTurn(port.update((current) => markAfterOpening(current, found, now)))
  } catch (thrown) {
    console.warn('The library could not be compared with its mark.', thrown)
  }
}

/** Wraps a foreign promise as Dexie's. Dexie would make work after any other promise wait until the opening ends: a deadlock. */
function inTurn<T>(promise: Promise<T>): PromiseLike<T> {
  return new Dexie.Promise<T>((resolve, reject) => void promise.then(resolve, reject))
}

/** Notes a save in the mark. Never throws: the article is safe. */
export async function raiseMark(db: LibraryDb, by: number, now: Millis): Promise<void> {
  await change(db, (mark) => ({ ...mark, articles: mark.articles + by, lastSavedAt: now }))
}

/** Lowers the mark before a deletion. Never throws. */
export async function lowerMark(db: LibraryDb, by: number): Promise<void> {
  await change(db, (mark) => ({ ...mark, articles: Math.max(0, mark.articles - by) }))
}

/**
 * Corrects the mark after a deletion: a count during it may have raised the mark. Throws only for failures of
 * the store.
 */
export async function settleMark(db: LibraryDb): Promise<void> {
  if (!db.mark) return
  const articles = await guarded(db, () => db.articles.count())
  await change(db, (mark) => ({ ...mark, articles: Math.min(mark.articles, articles) }))
}

/** Counts all articles and notes in the mark if many are missing. @throws PressmarkError `storage-…` */
export async function recountMark(db: LibraryDb, now: Millis): Promise<void> {
  const { articles, lastSavedAt } = await guarded(db, () => remembered(db))
  await change(db, (mark) => ({
    ...markAfterCount(mark, articles, now),
    lastSavedAt: mark.lastSavedAt ?? lastSavedAt,
  }))
}

async function change(db: LibraryDb, next: (mark: LibraryMark) => LibraryMark): Promise<void> {
  try {
    // Leaves the mark of another database alone.
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
