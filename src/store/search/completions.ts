/** Values that the library has for the operators of a query, for completion. */

import { hostOf } from '../../domain/address/url'
import { OPERATORS, type ValueField } from '../../domain/search/operators'
import { folded } from '../../domain/text/fold'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { soundRows } from '../rows/sound-row'
import { originsOf } from './origins'

/** Newest articles in which names and languages are looked for: they stand in no index. */
const LOOKED_AT = 500

/** Most hosts that are looked up one after the other. */
const MOST_HOSTS = 300

/** Values that the newest articles have for an operator; the commonest first, hosts in order. */
export function valuesOf(db: LibraryDb, operator: ValueField): Promise<string[]> {
  return operator === 'site' ? sitesOf(db) : recentValues(db, OPERATORS[operator].rowField)
}

/** Hosts as readers know them, in order. */
function sitesOf(db: LibraryDb): Promise<string[]> {
  return guarded(db, async () => {
    const hosts = new Set<string>()
    for (const origin of await originsOf(db, MOST_HOSTS)) {
      const host = hostOf(origin)
      if (host !== '') hosts.add(host)
    }
    return [...hosts].sort()
  })
}

/** Names of authors, or languages, of the newest articles; the commonest first. */
function recentValues(db: LibraryDb, field: 'byline' | 'lang'): Promise<string[]> {
  return guarded(db, async () => {
    const rows = soundRows(await db.articles.orderBy('places.all').reverse().limit(LOOKED_AT).toArray())
    const counts = new Map<string, { value: string; count: number }>()
    for (const row of rows) {
      const value = row[field]?.trim()
      if (!value) continue
      const counted = counts.get(folded(value)) ?? { value, count: 0 }
      counted.count += 1
      counts.set(folded(value), counted)
    }
    return [...counts.values()].sort((one, other) => other.count - one.count).map(({ value }) => value)
  })
}
