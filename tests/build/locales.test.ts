import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../src/domain/message/errors'

type Locale = Record<string, { message: string; description?: string }>

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'src/_locales')
const languages = readdirSync(folder)
const read = (language: string): Locale =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'))
const en = read('en')

const PLURAL = /_(zero|one|two|few|many|other)$/
const base = (key: string) => key.replace(PLURAL, '')
const isPlural = (key: string) => PLURAL.test(key) && `${base(key)}_other` in en
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort()

/** The keys a language needs: English's own, with the plural categories of that language. */
function keysOf(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  const keys = Object.keys(en).flatMap((key) =>
    isPlural(key) ? pluralCategories.map((category) => `${base(key)}_${category}`) : [key],
  )
  return [...new Set(keys)].sort()
}

describe('English, the ground of all locales', () => {
  it('tells translators about every string', () => {
    for (const [key, entry] of Object.entries(en)) expect(entry.description, key).toBeTruthy()
  })
  it('has a sentence for every failure', () => {
    for (const code of ERROR_CODES) expect(en, code).toHaveProperty(`error_${code.replaceAll('-', '_')}`)
  })
  it('keeps the description within the stores’ 132 characters', () => {
    for (const language of languages)
      expect(read(language).extensionDescription?.message.length, language).toBeLessThanOrEqual(132)
  })
})

describe.each(languages)('locale %s', (language) => {
  const locale = read(language)

  it('has exactly the keys of English, in its own plural forms', () => {
    expect(Object.keys(locale).sort()).toEqual(keysOf(language))
  })
  it('is written in the language it says', () => {
    expect(locale.localeTag?.message).toBe(language.replace('_', '-'))
  })
  it('has no empty string', () => {
    for (const [key, entry] of Object.entries(locale)) expect(entry.message.trim(), key).not.toBe('')
  })
  it('uses the substitutions of English', () => {
    for (const [key, entry] of Object.entries(locale)) {
      const other = en[isPlural(key) ? `${base(key)}_other` : key]
      const expected = placeholders(other?.message ?? '')
      const found = placeholders(entry.message)
      // A form for "one" may say the number in words, or not at all.
      if (isPlural(key) && !key.endsWith('_other'))
        expect(expected, key).toEqual(expect.arrayContaining(found))
      else expect(found, key).toEqual(expected)
    }
  })
})

describe('the source', () => {
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
    .concat(readFileSync(join(root, 'manifest.json'), 'utf8'))
    .join('\n')

  it('uses every key', () => {
    const unused = [...new Set(Object.keys(en).map((key) => (isPlural(key) ? base(key) : key)))].filter(
      (key) => !/^(error|reason|stopped)_/.test(key) && !new RegExp(`['_]${key}(?:'|__)`).test(source),
    )
    expect(unused).toEqual([])
  })
})
