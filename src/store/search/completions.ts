/** Finds values in the library that complete the operators of a query. */

import { hostOf } from '../../domain/address/url'
import { OPERATORS, type ValueField } from '../../domain/search/operators'
import { folded } from '../../domain/text/fold'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { soundRows } from '../rows/sound-row'
import { originsOf } from './origins'

/** How many of the newest articles are searched for names and languages, which have no index. */
const LOOKED_AT = 500

/** Maximum number of hosts, which are looked up one by one. */
const MOST_HOSTS = 300

/** Returns completions of an operator from the newest articles, commonest first; hosts in alphabetical order. */
export function valuesOf(db: LibraryDb, operator: ValueField): Promise<string[]> {
  return operator === 'site' ? sitesOf(db) : recentValues(db, OPERATORS[operator].rowField)
}

/** Returns hosts as readers know them, sorted. */
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

/** Returns authors' names or languages of the newest articles, commonest first. */
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
