import type { LibraryDb } from '../database/db'
import type { IndexState } from './records'

/** Writes the next state of the index. Call it in the transaction of a step. @returns false if another context was first. */
export async function advance(db: LibraryDb, next: IndexState): Promise<boolean> {
  const current = await db.meta.get('index')
  if (current?.stamp !== next.stamp) return false
  await db.meta.put({ ...next, stamp: next.stamp + 1 })
  return true
}
