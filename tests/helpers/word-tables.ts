/** Every table of words that the extractor's expressions are made of. */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const FOLDER = resolve(import.meta.dirname, '../../src/extract/words')

interface WordTable {
  /** File and constant: `byline.ts BY`. */
  name: string
  /** Of all languages, in order. */
  words: string[]
}

export async function wordTables(): Promise<WordTable[]> {
  const tables: WordTable[] = []
  for (const file of readdirSync(FOLDER).sort()) {
    const module: Record<string, unknown> = await import(pathToFileURL(join(FOLDER, file)).href)
    for (const [name, table] of Object.entries(module)) {
      if (typeof table !== 'object' || table === null) continue
      // Months are written as one text a language.
      const words = Object.values(table)
        .flat()
        .flatMap((word: string) => (name === 'MONTHS' ? word.split(/[ |]/) : word))
      tables.push({ name: `${file} ${name}`, words })
    }
  }
  return tables
}
