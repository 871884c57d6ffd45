/**
 * What is known of the library outside its database: by it a lost library is told from an empty one. Never more than the database
 * holds: it is raised after a save and lowered before a deletion, so that a worker that ends in between raises no false alarm.
 */
import type { Millis } from '../article/article'
import { integerAt, listAt, objectAt, orNull, textAt } from '../message/parse'

/** What was there, as far as is known. */
export interface Remembered {
  articles: number
  lastSavedAt: Millis | null
}

/** A library that its database does not have any more. */
export interface LostLibrary extends Remembered {
  noticedAt: Millis
}

/** A database that could not be opened: kept until the reader agrees to delete it. */
export interface KeptDatabase extends Remembered {
  name: string
  keptAt: Millis
}

export interface LibraryMark extends Remembered {
  /** The database in use. */
  name: string
  /** What that database has to answer; empty until it was opened once. */
  id: string
  /** Until the reader has answered. */
  lost: LostLibrary | null
  kept: KeptDatabase[]
}

/** The name of the first database of a profile. */
export const FIRST_NAME = 'pressmark'

const LONGEST = 100
const MOST_KEPT = 100

/** The mark as it was written. @throws PressmarkError `bad-message` where it is damaged. */
export function parseMark(value: unknown): LibraryMark {
  const mark = objectAt(value, 'mark')
  return {
    ...rememberedAt(mark),
    name: nameAt(mark.name),
    id: textAt(mark.id, 'id', LONGEST),
    lost: orNull(mark.lost, (lost) => {
      const record = objectAt(lost, 'lost')
      return { ...rememberedAt(record), noticedAt: integerAt(record.noticedAt, 'noticedAt') }
    }),
    kept: listAt(mark.kept, 'kept', MOST_KEPT, (kept) => {
      const record = objectAt(kept, 'kept')
      return {
        ...rememberedAt(record),
        name: nameAt(record.name),
        keptAt: integerAt(record.keptAt, 'keptAt'),
      }
    }),
  }
}

/** What the database says of itself when it is opened. */
export interface Found extends Remembered {
  name: string
  /** Its own id; a new one where it had none. */
  id: string
}

/**
 * The mark after an opening. A database that answers with another id and has fewer articles than are remembered has lost them, and so
 * has one that is empty. Pure.
 */
export function markAfterOpening(mark: LibraryMark | null, found: Found, now: Millis): LibraryMark {
  if (!mark) return { ...found, lost: null, kept: [] }
  const isAnother = mark.id !== found.id
  const missing = mark.articles - found.articles
  const isLost = missing > 0 && (isAnother ? mark.id !== '' : found.articles === 0 && missing >= FEW)
  if (!isAnother && !isLost) return mark
  const lost = isLost
    ? added(mark.lost, { articles: missing, lastSavedAt: mark.lastSavedAt, noticedAt: now })
    : mark.lost
  return { ...mark, ...found, lost }
}

/** Under this number an empty library was more likely emptied than lost. */
const FEW = 3

/** The mark after all articles were counted: many that are missing were lost. Pure. */
export function markAfterCount(mark: LibraryMark, articles: number, now: Millis): LibraryMark {
  const missing = mark.articles - articles
  const isLost = missing >= 10 && missing * 10 >= mark.articles
  const lost = isLost
    ? added(mark.lost, { articles: missing, lastSavedAt: mark.lastSavedAt, noticedAt: now })
    : mark.lost
  return { ...mark, articles, lost }
}

/** Returns the mark of a new library under another name; the earlier database is kept. Pure. */
export function markOfNewLibrary(mark: LibraryMark, now: Millis): LibraryMark {
  const { name, articles, lastSavedAt, kept } = mark
  return {
    name: nextName([name, ...kept.map((each) => each.name)]),
    id: '',
    articles: 0,
    lastSavedAt: null,
    lost: null,
    kept: [...kept, { name, articles, lastSavedAt, keptAt: now }],
  }
}

/** True for the name of a database that holds, or held, a library. */
export function isLibraryName(name: string): boolean {
  return /^pressmark(?:-\d{1,6})?$/.test(name)
}

/** The number a database's name ends with; 1 for the first. */
export function numberOfName(name: string): number {
  return Number(/^pressmark-(\d{1,6})$/.exec(name)?.[1] ?? 1)
}

function nextName(names: readonly string[]): string {
  return `${FIRST_NAME}-${Math.max(...names.map(numberOfName)) + 1}`
}

function added(before: LostLibrary | null, lost: LostLibrary): LostLibrary {
  return before ? { ...lost, articles: before.articles + lost.articles } : lost
}

function nameAt(value: unknown): string {
  const name = textAt(value, 'name', LONGEST)
  // Written by us alone; a damaged one must not make the pages follow it into nowhere.
  return isLibraryName(name) ? name : FIRST_NAME
}

function rememberedAt(record: Record<string, unknown>): Remembered {
  return {
    articles: Math.max(0, integerAt(record.articles, 'articles')),
    lastSavedAt: orNull(record.lastSavedAt, (time) => integerAt(time, 'lastSavedAt')),
  }
}
