import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmptyQuery, parseQuery, type Query } from '../../../src/domain/query'

const none: Query = { texts: [], withoutTexts: [], filters: [], withoutFilters: [] }

/** What the language is made of, in any order, with halves of characters among it. */
const parts = fc
  .array(
    fc.constantFrom(
      'tag:',
      'is:unread',
      '-',
      '"',
      '“',
      ' ',
      '\n',
      'a',
      '가',
      ':',
      '2024',
      '\uD83D',
      'before:',
    ),
  )
  .map((pieces) => pieces.join(''))

describe('parseQuery', () => {
  it.each<[string, Partial<Query>]>([
    ['', {}],
    ['  \n ', {}],
    ['war peace', { texts: ['war', 'peace'] }],
    ['"war  and peace" now', { texts: ['war and peace', 'now'] }],
    ['“무료 와이파이” 서울', { texts: ['무료 와이파이', '서울'] }],
    ['"war and', { texts: ['war and'] }],
    ['""', {}],
    ['"', {}],
    ['war -peace -"cold war"', { texts: ['war'], withoutTexts: ['peace', 'cold war'] }],
    ['-', { texts: ['-'] }],
    ['covid-19', { texts: ['covid-19'] }],
    [
      'tag:"long read" site:news.example',
      {
        filters: [
          { field: 'tag', value: 'long read' },
          { field: 'site', value: 'news.example' },
        ],
      },
    ],
    [
      '-tag:war is:unread has:image',
      {
        filters: [
          { field: 'is', value: 'unread' },
          { field: 'has', value: 'image' },
        ],
        withoutFilters: [{ field: 'tag', value: 'war' }],
      },
    ],
    [
      'before:2024 after:2023-12 saved:2024-06-19',
      {
        filters: [
          { field: 'before', value: '2024' },
          { field: 'after', value: '2023-12' },
          { field: 'saved', value: '2024-06-19' },
        ],
      },
    ],
    ['tag: war', { texts: ['war'] }],
    ['is:open https://a.example/b 12:30', { texts: ['is:open', 'https://a.example/b', '12:30'] }],
    ['before:2024-13', { texts: ['before:2024-13'] }],
    ['-nosuch:thing', { withoutTexts: ['nosuch:thing'] }],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual({ ...none, ...expected })
  })

  it('takes anything, and never more than it looks at', () => {
    void fc.assert(
      fc.property(parts, (text) => {
        const { texts, withoutTexts } = parseQuery(text)
        expect([...texts, ...withoutTexts].every((each) => each.trim() !== '')).toBe(true)
      }),
    )
    expect(parseQuery('a '.repeat(100)).texts).toHaveLength(20)
    expect(parseQuery('"'.repeat(100_000)).texts).toHaveLength(0)
    expect(isEmptyQuery(parseQuery('tag:'))).toBe(true)
    expect(isEmptyQuery(parseQuery('-x'))).toBe(false)
  })
})
