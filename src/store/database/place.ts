/**
 * Where a library's database lies. Chromium keeps all databases of an extension in one store, so that one that is broken breaks every new
 * one beside it: a library that is begun anew has a storage bucket of its own, where the browser has buckets.
 */
import Dexie from 'dexie'
import { FIRST_NAME, isLibraryName, numberOfName } from '../../domain/library/library-mark'

/** Storage Buckets API, as far as it is used here; not yet in TypeScript's library. */
interface StorageBuckets {
  open(name: string, options?: { durability: 'strict' }): Promise<{ indexedDB: IDBFactory }>
  keys(): Promise<string[]>
  delete(name: string): Promise<void>
}

function buckets(): StorageBuckets | undefined {
  return (globalThis.navigator as { storageBuckets?: StorageBuckets } | undefined)?.storageBuckets
}

/** The factory that opens a library's database; undefined where the browser has no IndexedDB. */
export async function factoryOf(name: string): Promise<IDBFactory | undefined> {
  const own = name === FIRST_NAME ? undefined : buckets()
  if (!own) return Dexie.dependencies.indexedDB
  return (await own.open(name, { durability: 'strict' })).indexedDB
}

/** The library that was begun last, by the databases and buckets that are there; the first one where there is none. Never throws. */
export async function lastName(): Promise<string> {
  const found = await Promise.allSettled([
    Dexie.dependencies.indexedDB?.databases().then((all) => all.map(({ name }) => name ?? '')),
    buckets()?.keys(),
  ])
  const names = found.flatMap((each) => (each.status === 'fulfilled' ? (each.value ?? []) : []))
  const ours = names.filter(isLibraryName)
  return ours.sort((one, other) => numberOfName(other) - numberOfName(one))[0] ?? FIRST_NAME
}

/** Deletes a library's database for good. @throws DOMException where the browser cannot. */
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
