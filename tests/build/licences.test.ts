/** Every package that is shipped stands in the build's file of licences, with the text of its licence. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const { dependencies, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe.each(['chrome', 'firefox'])('the licences in the build for %s', (target) => {
  const file = join(root, 'dist', target, 'licences.json')
  const licences: { name: string; version: string; licence: string; text: string }[] = JSON.parse(
    readFileSync(file, 'utf8'),
  )

  it('begin with Pressmark’s own', () => {
    expect(licences[0]).toMatchObject({ name: 'pressmark', version, licence: 'MIT' })
  })
  it('name every dependency with its licence and its text', () => {
    expect(licences.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(dependencies)))
    for (const { name, licence, text } of licences) {
      expect(licence, name).toMatch(/MIT|Apache-2\.0|BSD|MPL-2\.0|PSF-2\.0/)
      expect(text, name).toMatch(/copyright|licen[cs]e/i)
    }
  })
})
