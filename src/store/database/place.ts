/**
 * Where a library's database is stored. Chromium keeps all databases of an extension in one store, and a broken one also
 * breaks new
 * ones in it. So a new library gets its own storage bucket, if the browser supports buckets.
 */
import Dexie from 'dexie'
import { FIRST_NAME, isLibraryName, numberOfName } from '../../domain/library/library-mark'

/** The part of the Storage Buckets API that is used; TypeScript's library does not have it yet. */
interface StorageBuckets {
  open(name: string, options?: { durability: 'strict' }): Promise<{ indexedDB: IDBFactory }>
  keys(): Promise<string[]>
  delete(name: string): Promise<void>
}

function buckets(): StorageBuckets | undefined {
  return (globalThis.navigator as { storageBuckets?: StorageBuckets } | undefined)?.storageBuckets
}

/** Returns the factory that opens a library's database; undefined if the browser has no IndexedDB. */
export async function factoryOf(name: string): Promise<IDBFactory | undefined> {
  const own = name === FIRST_NAME ? undefined : buckets()
  if (!own) return Dexie.dependencies.indexedDB
  return (await own.open(name, { durability: 'strict' })).indexedDB
}

/** Returns the name of the newest library among existing databases and buckets; the first name if there is none. Never throws. */
export async function lastName(): Promise<string> {
  const found = await Promise.allSettled([
    Dexie.dependencies.indexedDB?.databases().then((all) => all.map(({ name }) => name ?? '')),
    buckets()?.keys(),
  ])
  const names = found.flatMap((each) => (each.status === 'fulfilled' ? (each.value ?? []) : []))
  const ours = names.filter(isLibraryName)
  return ours.sort((one, other) => numberOfName(other) - numberOfName(one))[0] ?? FIRST_NAME
}

/** Deletes a library's database permanently. @throws DOMException if the browser cannot. */
export async function deletePlace(name: string): Promise<void> {
  const own = name === FIRST_NAME ? undefined : buckets()
  if (own) return own.delete(name)
  const factory = await factoryOf(name)
  await new Promise<void>((resolve, reject) => {
    if (!factory) return resolve()
    const request = factory.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new DOMException(`${name} is open elsewhere.`, 'AbortError'))
  })
}
