/** The rooms of the extractor stand above each other: imports go down only. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { expect, it } from 'vitest'

/** From the entrance down. */
const ROOMS = [
  '.',
  'rules/page',
  'rules/body',
  'rules',
  'rules/stand-first',
  'kinds',
  'metadata',
  'engine',
  'output',
  'page',
  'inline',
  'dom',
  'text',
  'words',
]
const MAX_FILES = 20

const folder = resolve(import.meta.dirname, '../../../src/extract')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))

it('gives each file a room, and no room too many files', () => {
  for (const file of files) expect(ROOMS, file).toContain(posix.dirname(file))
  for (const room of ROOMS)
    expect(files.filter((file) => posix.dirname(file) === room).length, room).toBeLessThanOrEqual(MAX_FILES)
})

it('lets imports go down only', () => {
  const floorOf = (file: string) => ROOMS.indexOf(posix.dirname(file))
  const up = files.flatMap((file) =>
    [...readFileSync(resolve(folder, file), 'utf8').matchAll(/from '(\.[^']+)'/g)]
      .map(([, target = '']) => posix.join(posix.dirname(file), target))
      .filter((target) => !target.startsWith('..') && floorOf(target) < floorOf(file))
      .map((target) => `${file} imports ${target}`),
  )
  expect(up).toEqual([])
})
