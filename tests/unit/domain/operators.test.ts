/** An entry of the table is all that parser and completions need: every operator and word there is, is tried. */
import { describe, expect, it } from 'vitest'
import {
  isWordOperator,
  OPERATOR_NAMES,
  OPERATORS,
  type OperatorName,
} from '../../../src/domain/search/operators'
import { parseQuery } from '../../../src/domain/search/query'
import { completionsOf, tokenAt } from '../../../src/ui/list/search/completion'

const NONE = { tag: [], site: [], author: [], lang: [] }

function offered(text: string): string[] {
  const token = tokenAt(text, text.length)
  return token ? completionsOf(token, NONE, '2026-03-14').map(({ insert }) => insert) : []
}

describe('the table of operators', () => {
  it.each(OPERATOR_NAMES)('%s is offered, waits for its value, and asks for it', (name) => {
    expect(offered(name.slice(0, 2))).toContain(`${name}:`)
    expect(parseQuery(`${name}:`).filters).toEqual([])
    const value = valueFor(name)
    expect(parseQuery(`${name}:${value}`).filters).toEqual([{ field: name, value }])
  })

  it.each(OPERATOR_NAMES.filter(isWordOperator))(
    '%s offers its words, told apart by three letters',
    (name) => {
      const words = Object.keys(OPERATORS[name].words)
      expect(offered(`${name}:`)).toEqual(words.map((word) => `${name}:${word} `))
      for (const value of words) {
        expect(parseQuery(`${name}:${value.slice(0, 3)}`).filters).toEqual([{ field: name, value }])
      }
    },
  )

  it.each(['constructor', 'toString', '__proto__'])('%s is no operator', (name) => {
    expect(parseQuery(`${name}:x`)).toMatchObject({ texts: [`${name}:x`], filters: [] })
  })
})

function valueFor(name: OperatorName): string {
  if (isWordOperator(name)) return Object.keys(OPERATORS[name].words)[0] ?? ''
  return OPERATORS[name].takes === 'day' ? '2024-06' : 'sea'
}
