/** A rule is its file and its line in the list: what shows rules takes them from there. */
import { readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BODY_RULES, PAGE_RULES } from '../../../src/extract/pipeline'

const folder = resolve(import.meta.dirname, '../../../src/extract/rules')
const filesIn = (room: string) => readdirSync(resolve(folder, room)).map((file) => basename(file, '.ts'))

describe.each([
  ['page', PAGE_RULES],
  ['body', BODY_RULES],
] as const)('the %s rules', (room, rules) => {
  it('are all in the list, each under the name of its file', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(filesIn(room).sort())
  })

  it('say why they are there, in a sentence', () => {
    for (const { id, why } of rules) expect(why, id).toMatch(/^\p{Lu}.{20,160}\.$/u)
  })
})

describe('the lists', () => {
  it('have no id twice', () => {
    const ids = [...PAGE_RULES, ...BODY_RULES].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('begin with the rules that see the whole page', () => {
    const scopes = PAGE_RULES.map(({ scope }) => scope)
    expect(scopes.lastIndexOf('page')).toBeLessThan(scopes.indexOf('part'))
  })
})
