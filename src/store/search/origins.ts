import type { LibraryDb } from '../database/db'

/**
 * Returns the origins of all articles, in order, at most `most`. Each step skips all addresses of the previous
 * origin.
 */
export async function originsOf(db: LibraryDb, most: number): Promise<string[]> {
  const origins: string[] = []
  for (let after = ''; origins.length < most; after = `${origins.at(-1)}/\uffff`) {
    const [key] = await db.articles.where('canonicalUrl').above(after).limit(1).keys()
    if (typeof key !== 'string') break
    origins.push(/^[a-z]+:\/\/[^/?#]*/i.exec(key)?.[0] ?? key)
  }
  return origins
}
