import { describe, expect, it } from 'vitest'
import { MONTHS } from '../../../src/extract/words/dates'
import { alternation } from '../../../src/extract/words/words'
import { wordTables } from '../../helpers/word-tables'

describe('alternation', () => {
  it('gives every word of every table once, in order', () => {
    expect(alternation({ en: ['by'], de: ['von', 'by'] }, { it: ['di', 'von'] })).toBe('by|von|di')
  })
})

describe('words of languages', () => {
  it('are found', async () => {
    expect((await wordTables()).length).toBeGreaterThan(20)
  })

  it('are each an expression that captures nothing and does not match everything', async () => {
    for (const { name, words } of await wordTables()) {
      expect(words.length, name).toBeGreaterThan(0)
      for (const word of words) {
        // With an empty alternative the expression matches, and has as many results as it captures.
        expect(new RegExp(`${word}|`, 'u').exec(''), `${name}: ${word}`).toHaveLength(1)
        expect(new RegExp(`^(?:${word})$`, 'u').test(''), `${name}: ${word}`).toBe(false)
      }
    }
  })

  it('name twelve months in each language', () => {
    for (const [language, months] of Object.entries(MONTHS)) {
      expect(months.split(' '), language).toHaveLength(12)
    }
  })
})
