/** Stores the library mark (`domain/library/library-mark`) in the extension's own storage. */
import { type LibraryMark, parseMark } from '../../domain/library/library-mark'
import browser from '../browser'
import { readFirstRows } from './first-rows'

const KEY = 'libraryMark'
const LOST_ROWS = 'lostRows'
const LOCK = 'pressmark-mark'

/** Returns the mark; null if there is none, or it is damaged or unreadable. Never throws. */
export async function readMark(): Promise<LibraryMark | null> {
  try {
    const { [KEY]: value } = await browser.storage.local.get(KEY)
    return marked(value)
  } catch (thrown) {
    console.warn('The mark of the library could not be read.', thrown)
    return null
  }
}

/**
 * Changes the mark; contexts take turns. Null removes it.
 * @throws Error if the browser cannot store it.
 */
export async function updateMark(change: (mark: LibraryMark | null) => LibraryMark | null): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { [KEY]: value } = await browser.storage.local.get(KEY)
    const before = marked(value)
    const after = change(before)
    if (after === null) await browser.storage.local.remove(KEY)
    else if (after !== before) {
      const isNewLoss = after.lost !== null && before?.lost === null
      await browser.storage.local.set({ [KEY]: after, ...(isNewLoss && { [LOST_ROWS]: await lastRows() }) })
    }
  })
}

/** Returns the cached first rows from before the library was lost: all that remains of it outside its database. */
export async function readLostRows(): Promise<readonly unknown[]> {
  const { [LOST_ROWS]: rows } = await browser.storage.local.get(LOST_ROWS)
  return Array.isArray(rows) ? rows : []
}

/** Deletes them, once the reader accepts the loss. */
export async function forgetLostRows(): Promise<void> {
  await browser.storage.local.remove(LOST_ROWS)
}

async function lastRows(): Promise<unknown[]> {
  const rows = [...(await readFirstRows('all')), ...(await readFirstRows('unread'))]
  const byId = new Map(rows.map((row) => [(row as { id?: unknown } | null)?.id, row]))
  return [...byId.values()]
}

/** Calls `changed` with the mark whenever any context changes it. @returns a function that stops it. */
export function onMarkChanged(changed: (mark: LibraryMark | null) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY]
    if (area === 'local' && change) changed(marked(change.newValue))
  }
  browser.storage.onChanged.addListener(listen)
  return () => browser.storage.onChanged.removeListener(listen)
}

function marked(value: unknown): LibraryMark | null {
  if (value === undefined) return null
  try {
    return parseMark(value)
  } catch (thrown) {
    console.warn('The mark of the library is damaged.', thrown)
    return null
  }
}
