/** Finds the saved article of a page: by its own address, or by the one it declares if the text agrees. */

import { formerAddressesOf } from '../../domain/address/former-addresses'
import { canonicalUrlOf } from '../../domain/address/url'
import { type ArticleRow, hasBody, type Millis } from '../../domain/article/article'
import { isSameArticle } from '../../domain/article/same-text'
import type { PageIdentity } from '../../domain/library/library'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { soundContent } from '../rows/sound-content'
import { soundRows } from '../rows/sound-row'

export interface KeptPage {
  /** The saved article of this page; null if there is none. Articles in the trash count. */
  row: ArticleRow | null
  /** True if the page's address is the article's own; false if the page only declares that address and the text agrees. */
  isOwn: boolean
  /** The row that this same capture already wrote. */
  written: ArticleRow | null
  /** Another article, perhaps in the trash, under an address of this page: one of the two declares a false one. */
  twin: ArticleRow | null
}

/** Returns the saved article of a page, or undefined. */
export function findArticle(db: LibraryDb, page: PageIdentity): Promise<ArticleRow | undefined> {
  return guarded(db, () =>
    db.transaction('r', db.articles, db.contents, async () => (await findKept(db, page)).row ?? undefined),
  )
}

/** Like `findArticle`, with everything else that a save needs. Call it within a transaction over articles and contents. */
export async function findKept(db: LibraryDb, page: PageIdentity, captureId?: string): Promise<KeptPage> {
  const own = canonicalUrlOf(page.url, null)
  const rows = await rowsAt(db, [...new Set([page.canonicalUrl, own])])
  const written = rows.find((row) => row.captureId === captureId) ?? null
  const atOwn = rows.filter((row) => ownAddressOf(row) === own)
  if (atOwn.length === 0 && rows.length === 0) {
    const former = await rowsAt(db, formerAddressesOf(page.url))
    atOwn.push(...former.filter((row) => isKeptAt(row, page.canonicalUrl)))
  }
  const mine = atOwn.sort(byWorth)[0]
  if (mine) return { row: mine, isOwn: true, written, twin: null }
  for (const row of rows.sort(byWorth)) {
    const content = soundContent(row.id, await db.contents.get(row.id))
    if (isSameArticle({ title: row.title, text: content.text }, page))
      return { row, isOwn: false, written, twin: null }
  }
  return { row: null, isOwn: false, written, twin: rows[0] ?? null }
}

/** Returns the normalised address at which an article was read. */
export function ownAddressOf(row: ArticleRow): string {
  return canonicalUrlOf(row.url, null)
}

/** Checks whether a row of an earlier version would get this canonical URL today. */
function isKeptAt(row: ArticleRow, canonicalUrl: string): boolean {
  return canonicalUrlOf(row.url, row.canonicalUrl) === canonicalUrl || ownAddressOf(row) === canonicalUrl
}

async function rowsAt(db: LibraryDb, addresses: string[]): Promise<ArticleRow[]> {
  return soundRows(await db.articles.where('canonicalUrl').anyOf(addresses).toArray())
}

/** Sorts articles outside the trash first, then those with a text, then the one saved first. */
function byWorth(one: ArticleRow, other: ArticleRow): number {
  return (
    Number(one.trashedAt !== null) - Number(other.trashedAt !== null) ||
    Number(hasBody(other.kind)) - Number(hasBody(one.kind)) ||
    one.createdAt - other.createdAt
  )
}

/**
 * True if a capture that began at `since` is in the library: it wrote its article, or deliberately left the saved one of the
 * same
 * address unchanged.
 */
export function hasCapture(
  db: LibraryDb,
  { url, canonicalUrl }: Pick<PageIdentity, 'url' | 'canonicalUrl'>,
  captureId: string,
  since: Millis,
): Promise<boolean> {
  const own = canonicalUrlOf(url, null)
  return guarded(db, async () => {
    const rows = await rowsAt(db, [...new Set([canonicalUrl, own])])
    return rows.some(
      (row) =>
        (row.captureId === captureId || ownAddressOf(row) === own) &&
        (row.trashedAt === null || row.trashedAt > since),
    )
  })
}
