import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asValue, isEmptyQuery, parseQuery, type Query } from '../../../src/domain/search/query'

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
      '「',
      '»',
      '：',
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
    // Nothing has highlights yet: what would find nothing is no operator.
    ['has:highlight', { texts: ['has:highlight'] }],
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
    [
      'Tag:war IS:Unread',
      {
        filters: [
          { field: 'tag', value: 'war' },
          { field: 'is', value: 'unread' },
        ],
      },
    ],
    [
      'tag：전쟁 －lang：ko',
      { filters: [{ field: 'tag', value: '전쟁' }], withoutFilters: [{ field: 'lang', value: 'ko' }] },
    ],
    ['서울：부산', { texts: ['서울：부산'] }],
    ['「무료 와이파이」 『은하수』', { texts: ['무료 와이파이', '은하수'] }],
    ['«la paix» ＂long read＂', { texts: ['la paix', 'long read'] }],
    ['»der Krieg«', { texts: ['der Krieg'] }],
    ['"「좋은 날」 아이유"', { texts: ['「좋은 날」 아이유'] }],
    ['"그는 「밤」', { texts: ['그는 「밤」'] }],
    ['서울「속보」', { texts: ['서울「속보」'] }],
    ['-「속보」 서울', { texts: ['서울'], withoutTexts: ['속보'] }],
    ['tag:「긴 글」', { filters: [{ field: 'tag', value: '긴 글' }] }],
    ['tag:"" -site:"', {}],
    ['"tag:"', { texts: ['tag:'] }],
    ['is:un has:n saved:20', {}],
    [
      'is:Archive -has:ima',
      { filters: [{ field: 'is', value: 'archived' }], withoutFilters: [{ field: 'has', value: 'image' }] },
    ],
    ['-is:', {}],
    ['is:favorite', { filters: [{ field: 'is', value: 'favourite' }] }],
    [
      'before:2024.6.1 after:2023/12 saved:２０２４ before:2024-',
      {
        filters: [
          { field: 'before', value: '2024-06-01' },
          { field: 'after', value: '2023-12' },
          { field: 'saved', value: '2024' },
          { field: 'before', value: '2024' },
        ],
      },
    ],
    ['-nosuch:thing', { withoutTexts: ['nosuch:thing'] }],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual({ ...none, ...expected })
  })

  it('reads each value that it writes', () => {
    void fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '"', '”', '「', '」', '«', '가', ':')), (letters) => {
        const value = letters.join('').replace(/ +/g, ' ').trim()
        const isMarked = ['"”', '「」', '«', '『'].every((marks) =>
          [...marks].some((mark) => value.includes(mark)),
        )
        fc.pre(value !== '' && !isMarked)
        expect(parseQuery(`tag:${asValue(value)} x`)).toEqual({
          ...none,
          texts: ['x'],
          filters: [{ field: 'tag', value }],
        })
      }),
    )
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
