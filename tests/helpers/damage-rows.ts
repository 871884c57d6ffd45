/** Damage to the records of a library in a driven browser, past everything that the extension would write. */
import type { Driver } from './driver'

export interface RowDamage {
  name: string
  table: 'articles' | 'contents' | 'meta'
  /** The body of a function of `record` that gives the damaged one, null to take it away. */
  change: string
}

/** Each is done to every record of its table. */
export function rowDamages(): RowDamage[] {
  const places = [
    ['missing', 'delete record.places'],
    ['null', 'record.places = null'],
    ['empty', 'record.places = {}'],
    ['not numbers', 'record.places = { all: [NaN, record.id] }'],
    ['texts', 'record.places = "all"'],
    ['of another article', 'record.places = { all: [5, "other"] }'],
  ] as const
  const fields = [
    ['savedAt not a number', 'record.savedAt = NaN; record.places = { all: [NaN, record.id] }'],
    ['title a list', 'record.title = [1]; record.sorts = null'],
    ['tags a text', 'record.tags = "x"; delete record.places'],
    ['kind missing', 'delete record.kind; delete record.places'],
  ] as const
  return [
    ...places.map(([name, change]) => ({
      name: `places ${name}`,
      table: 'articles' as const,
      change: `${change}; return record`,
    })),
    ...fields.map(([name, change]) => ({
      name: `rows with ${name}`,
      table: 'articles' as const,
      change: `${change}; return record`,
    })),
    { name: 'contents with no text', table: 'contents', change: 'record.text = 7; return record' },
    { name: 'all rows gone', table: 'articles', change: 'return null' },
    { name: 'half of the rows gone', table: 'articles', change: 'return at % 2 === 0 ? null : record' },
    { name: 'everything that it knows of itself gone', table: 'meta', change: 'return null' },
  ]
}

export async function damageRows(driver: Driver, { table, change }: RowDamage): Promise<void> {
  await driver.evaluateInExtension(`new Promise((done, failed) => {
    const opening = indexedDB.open('pressmark')
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction('${table}', 'readwrite')
      const store = transaction.objectStore('${table}')
      const all = store.getAll()
      all.onsuccess = () => all.result.forEach((each, at) => {
        const { id, key } = each
        const next = ((record, at) => { ${change} })(each, at)
        if (next === null) store.delete(id ?? key)
        else store.put(next)
      })
      transaction.oncomplete = () => { db.close(); done(0) }
      transaction.onabort = () => failed(transaction.error)
    }
  })`)
}
