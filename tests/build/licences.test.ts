/** The notices in each build: a full licence for every package in any of its scripts and every borrowed list, and for nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NOTICES_FILE, parseNotices } from '../../src/library/settings/notices'
import { DATA, packageOf } from '../../vite.licences'

const root = resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** A sentence from the end of each licence: a text that has it is not cut short. */
const LAST_WORDS: Record<string, string> = {
  'Apache-2.0': 'END OF TERMS AND CONDITIONS',
  MIT: 'OTHER DEALINGS IN THE SOFTWARE',
  'MPL-2.0': 'Incompatible With Secondary Licenses',
}

describe.each(['chrome', 'firefox'])('the notices in the build for %s', (target) => {
  const folder = join(root, 'dist', target)
  const file = readFileSync(join(folder, NOTICES_FILE), 'utf8')
  const licences = parseNotices(file)
  const modules: Record<string, string[]> = JSON.parse(
    readFileSync(join(root, 'dist', `${target}-modules.json`), 'utf8'),
  )

  it('begin with Pressmark’s own licence', () => {
    expect(licences[0]).toMatchObject({ name: 'pressmark', version, licence: 'MIT' })
  })

  it('know the modules of every script', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.js'))
    expect(Object.keys(modules).sort()).toEqual(scripts.sort())
  })

  it('name exactly the packages that are bundled, and the borrowed lists', () => {
    const bundled = Object.values(modules).flat().map(packageOf)
    const expected = new Set([...bundled.filter((name) => name !== null), ...DATA.map(({ name }) => name)])
    expect(
      licences
        .slice(1)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...expected].sort())
    expect(expected).toContain('@mozilla/readability')
    expect(expected).toContain('dompurify')
  })

  it('have the full text of each licence, and say whose work it is and where its source is', () => {
    for (const { name, licence, text } of licences) {
      expect(text.replace(/\s+/g, ' ').toUpperCase(), name).toContain(LAST_WORDS[licence]?.toUpperCase())
      if (name !== 'pressmark') expect(text, name).toMatch(/^Source: https:\/\/\S+$/m)
      if (!DATA.some((each) => each.name === name)) expect(text, name).toMatch(/copyright|\(c\)|author/i)
    }
  })

  it('keep what minifying drops: NOTICE files and the notices in the sources', () => {
    const textOf = (name: string) => licences.find((each) => each.name === name)?.text
    expect(textOf('@mozilla/readability')).toContain('Copyright (c) 2010 Arc90 Inc')
    expect(textOf('dexie')).toContain('David Fahlander')
    expect(textOf('turndown')).toContain('Luc Thevenard')
    expect(textOf('dompurify')).toContain('Cure53')
  })
})
