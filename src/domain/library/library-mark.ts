/**
 * The library mark: facts about the library that are stored outside its database, so that a lost library can be told from an
 * empty
 * one. Its count is never above the real one: it is raised after a save and lowered before a deletion. A worker that dies in
 * between
 * therefore causes no false alarm.
 */
import type { Millis } from '../article/article'
import { integerAt, listAt, objectAt, orNull, textAt } from '../message/parse'

/** The number of articles and the time of the last save, as far as known. */
export interface Remembered {
  articles: number
  lastSavedAt: Millis | null
}

/** A library that has disappeared from its database. */
export interface LostLibrary extends Remembered {
  noticedAt: Millis
}

/** A database that could not be opened. It is kept until the reader agrees to delete it. */
export interface KeptDatabase extends Remembered {
  name: string
  keptAt: Millis
}

export interface LibraryMark extends Remembered {
  /** Name of the database in use. */
  name: string
  /** Id that this database must report; empty until it is first opened. */
  id: string
  /** Set until the reader has responded to the loss. */
  lost: LostLibrary | null
  kept: KeptDatabase[]
}

/** The name of the first database of a profile. */
export const FIRST_NAME = 'pressmark'

const LONGEST = 100
const MOST_KEPT = 100

/** Parses a stored mark. @throws PressmarkError `bad-message` if it is damaged. */
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

/** What the database reports when it is opened. */
export interface Found extends Remembered {
  name: string
  /** Its own id; a new one if it had none. */
  id: string
}

/**
 * Returns the mark after an opening. The articles are lost if the database reports another id and fewer articles than the
 * mark, or
 * if it is empty. Pure.
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

/** A library with fewer articles than this was more likely emptied than lost. */
const FEW = 3

/** Returns the mark after all articles were counted: if many are missing, they were lost. Pure. */
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

/** True for the name of a database that holds, or once held, a library. */
export function isLibraryName(name: string): boolean {
  return /^pressmark(?:-\d{1,6})?$/.test(name)
}

/** Returns the number at the end of a database's name; 1 for the first database. */
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
  // Only Pressmark writes this name. If it is damaged, pages must not open a database that does not exist.
  return isLibraryName(name) ? name : FIRST_NAME
}

function rememberedAt(record: Record<string, unknown>): Remembered {
  return {
    articles: Math.max(0, integerAt(record.articles, 'articles')),
    lastSavedAt: orNull(record.lastSavedAt, (time) => integerAt(time, 'lastSavedAt')),
  }
}
