import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseNotices, writeNotices } from '../../../src/library/settings/notices'
import { DATA, noticesOf, packageOf } from '../../../vite.licences'

const root = resolve(import.meta.dirname, '../../..')
const module = (path: string) => join(root, 'node_modules', path)

describe('the package of a module', () => {
  it.each([
    ['/a/node_modules/dexie/dist/dexie.js', 'dexie'],
    ['/a/node_modules/@preact/signals/dist/signals.module.js?x', '@preact/signals'],
    ['C:\\a\\node_modules\\one\\node_modules\\two\\index.js', 'two'],
    ['\0rolldown/runtime.js', 'rolldown'],
    ['\0vite/preload-helper.js', 'vite'],
    ['/a/src/domain/url.ts', null],
  ])('%j is %j', (path, name) => {
    expect(packageOf(path)).toBe(name)
  })
  it('is asked for where nobody knows it', () => {
    expect(() => packageOf('\0plugin/helper.js')).toThrow('of no known package')
  })
})

describe('the file of notices', () => {
  it('is read back as it was written', () => {
    const licences = [
      { name: 'one', version: '1.0.0', licence: 'MIT', text: 'Copyright\n\n=== \ntext' },
      { name: 'A list of words', version: '2026-11-29', licence: 'MPL-2.0', text: 'text' },
    ]
    expect(parseNotices(writeNotices('Before.', licences))).toEqual(licences)
  })
  it.each(['', 'no section', `x\n${'='.repeat(80)}\nName\ntext`])('%j is refused', (file) => {
    expect(() => parseNotices(file)).toThrow()
  })
  it('refuses a text that would end its section', () => {
    const text = `a\n${'='.repeat(80)}\nb`
    expect(() => writeNotices('', [{ name: 'one', version: '1', licence: 'MIT', text }])).toThrow('one')
  })
  it('gives a package that only refers to its licence the full text', () => {
    const file = noticesOf(root, [module('@mozilla/readability/Readability.js')])
    const [, readability] = parseNotices(file)
    expect(readability).toMatchObject({ name: '@mozilla/readability', licence: 'Apache-2.0' })
    expect(readability?.text).toContain('Copyright (c) 2010 Arc90 Inc')
    expect(readability?.text).toContain('END OF TERMS AND CONDITIONS')
    expect(readability?.text).toContain('Changes: ')
  })
  it('takes no package without a licence that is accepted', () => {
    const copyleft = readdirSync(join(root, 'node_modules')).find((name) => {
      if (name.startsWith('.') || name.startsWith('@')) return false
      const { license } = JSON.parse(readFileSync(module(`${name}/package.json`), 'utf8'))
      return license === 'CC-BY-4.0' || license === 'Unlicense' || license === 'CC0-1.0'
    })
    expect(copyleft).toBeDefined()
    expect(() => noticesOf(root, [module(`${copyleft}/index.js`)])).toThrow('accept or choose a licence')
  })
})

describe('borrowed lists', () => {
  const LICENCE_NAME =
    /\((?:[^()]*, )?(?:MIT|MPL-2\.0|Apache-2\.0|BSD[\w-]*|ISC|CC[\w. -]*|LGPL[\w.-]*|GPL[\w.-]*|public domain)\)/i
  const src = join(root, 'src')
  const borrowing = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && LICENCE_NAME.test(readFileSync(join(src, path), 'utf8')))

  it('are named in the notices, file by file', () => {
    expect([...new Set(DATA.map(({ file }) => file))].sort()).toEqual(borrowing.sort())
  })
})
