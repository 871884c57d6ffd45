/**
 * Estimates from samples how much storage each part of the library takes, for the settings page. Too slow for the path to a
 * list.
 */
import type { Table } from 'dexie'
import type { LibrarySizes, PartSize } from '../../domain/library/library'
import type { LibraryDb } from './db'
import { guarded } from './failures'

/** Records sampled from each end of a table. */
const SAMPLE = 100

/** Returns the size of the data itself, without overhead or compression on the disk. @throws PressmarkError `storage-…` */
export function librarySizes(db: LibraryDb): Promise<LibrarySizes> {
  return guarded(db, async () => {
    const articles = await sizeOf(db.articles)
    const texts = await sizeOf(db.contents)
    const pictures = await sizeOf(db.images)
    const index = { count: 0, bytes: 0 }
    for (const table of [db.unindexed, db.numbers, db.segments, db.blocks]) {
      const { count, bytes } = await sizeOf<unknown>(table)
      index.count += count
      index.bytes += bytes
    }
    return { articles, texts, pictures, index }
  })
}

async function sizeOf<T>(table: Pick<Table<T>, 'count' | 'toCollection'>): Promise<PartSize> {
  const count = await table.count()
  const first = await table.toCollection().limit(SAMPLE).toArray()
  const rest = Math.min(SAMPLE, count - first.length)
  const last = rest > 0 ? await table.toCollection().reverse().limit(rest).toArray() : []
  const read = [...first, ...last]
  if (read.length === 0) return { count, bytes: 0 }
  const bytes = read.reduce<number>((sum, record) => sum + bytesOf(record), 0)
  return { count, bytes: Math.round((bytes / read.length) * count) }
}

/** Returns the bytes of a stored value: text as UTF-8, numbers as eight bytes, pictures and buffers as they are. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return utf8.encode(value).length
  if (typeof value === 'number') return 8
  if (typeof value !== 'object' || value === null) return 1
  if (value instanceof Blob) return value.size
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + bytesOf(each), 0)
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + bytesOf(each), 0)
}

const utf8 = new TextEncoder()
