import type { LibraryDb } from '../database/db'
import type { IndexState } from './records'

/** To be called in the transaction that writes a step. @returns false where another context was first. */
export async function advance(db: LibraryDb, next: IndexState): Promise<boolean> {
  const current = await db.meta.get('index')
  if (current?.stamp !== next.stamp) return false
  await db.meta.put({ ...next, stamp: next.stamp + 1 })
  return true
}
