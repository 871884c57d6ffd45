/** Finds candidate articles of a query by the most selective index. */
import type { ListName } from '../../domain/article/article'
import { folded } from '../../domain/text/fold'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { type Candidates, findCandidates } from '../index/candidates'
import { isDamage } from '../index/damaged'
import { discardIndex } from '../index/discard'
import { ANY_TERM, lookedUp, TITLE_MARK } from '../index/terms'
import type { Wanted } from './match'
import { fewOfDays, fewOfHost, filterWords, siteFilterOf } from './narrow'

/** A list of at most this many articles is read directly; the index would also name articles of other lists. */
const SMALL_LIST = 200

/** Returns null if reading the list is better: it is short, the index is incomplete, or the query has nothing indexed. */
export async function candidatesFor(
  db: LibraryDb,
  { texts, query }: Wanted,
  list: ListName,
): Promise<Candidates | null> {
  const inTexts = termsOf(texts)
  const others = termsOf(filterWords(query))
  if (inTexts.length + others.length > 0) {
    const inTitle = inTexts.map((term) => TITLE_MARK + term)
    return indexed(
      db,
      [
        [...inTitle, ...others],
        [...inTexts, ...others],
      ],
      list,
    )
  }
  const site = siteFilterOf(query)
  if (site === null) {
    const ofDays = await fewOfDays(db, query)
    return ofDays && { numbers: [], unindexed: ofDays }
  }
  // Finds a site by its host, which no text holds, or by its name.
  const named = termsOf([folded(site)])
  const [ofHost, candidates] = await Promise.all([
    fewOfHost(db, site),
    named.length > 0 ? indexed(db, [named], list) : null,
  ])
  return ofHost && candidates && { ...candidates, unindexed: [...candidates.unindexed, ...ofHost] }
}

function termsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(lookedUp))]
}

async function indexed(
  db: LibraryDb,
  terms: readonly string[][],
  list: ListName,
): Promise<Candidates | null> {
  try {
    // Sends both requests at once: the first answer after a start waits for every sequential request.
    const [small, candidates] = await Promise.all([
      isSmall(db, list),
      guarded(db, () => findCandidates(db, [[ANY_TERM], ...terms])),
    ])
    return small ? null : candidates
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown
    await discardIndex(db)
    return null
  }
}

function isSmall(db: LibraryDb, list: ListName): Promise<boolean> {
  return guarded(db, async () => {
    const keys = await db.articles
      .orderBy(`places.${list}`)
      .limit(SMALL_LIST + 1)
      .primaryKeys()
    return keys.length <= SMALL_LIST
  })
}
