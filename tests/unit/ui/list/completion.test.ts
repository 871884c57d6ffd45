import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { completed, completionsOf, tokenAt, type Values } from '../../../../src/ui/list/search/completion'
import { createCompletions } from '../../../../src/ui/list/search/completion-model'
import { settled } from './fake-library'

const VALUES: Values = {
  tag: [
    { value: '전쟁과 평화', count: 3 },
    { value: 'war', count: 2 },
    { value: 'star wars', count: 1 },
    { value: 'Élection', count: 1 },
    { value: '「속보」', count: 1 },
    { value: 'a "b" c', count: 1 },
  ],
  site: [{ value: 'harbour.example' }],
  author: [{ value: 'Ada Reporter' }],
  lang: [{ value: 'ko' }],
}
/** What is offered where `|` stands in a query. */
function offered(marked: string): string[] {
  const token = tokenAt(marked.replace('|', ''), marked.indexOf('|'))
  return token ? completionsOf(token, VALUES, '2026-03-14').map(({ insert }) => insert) : []
}

describe('completions', () => {
  it.each([
    ['ta|', ['tag:']],
    ['-si|', ['-site:']],
    ['t|', []],
    ['tag|', ['tag:']],
    ['항|', []],
    [
      'tag:|',
      [
        'tag:"전쟁과 평화" ',
        'tag:war ',
        'tag:"star wars" ',
        'tag:Élection ',
        'tag:"「속보」" ',
        'tag:«a "b" c» ',
      ],
    ],
    ['tag:elec|', ['tag:Élection ']],
    ['Tag：ＥＬ|', ['tag:Élection ']],
    ['－tag:「전|', ['-tag:"전쟁과 평화" ']],
    ['IS|', ['is:']],
    [`tag:${'전'.normalize('NFD')}|`, ['tag:"전쟁과 평화" ']],
    ['tag:WA|', ['tag:war ', 'tag:"star wars" ']],
    ['tag:"전쟁과 |', ['tag:"전쟁과 평화" ']],
    ['-tag:전|', ['-tag:"전쟁과 평화" ']],
    ['is:un|', ['is:unread ']],
    ['is:unread|', []],
    ['x is:f| y', ['is:favourite ']],
    ['saved:2026-|', ['saved:2026-03-14 ', 'saved:2026-03 ']],
    ['author:rep|', ['author:"Ada Reporter" ']],
    ['tag:war |', []],
    ['other:x|', []],
  ])('for %s', (marked, expected) => {
    expect(offered(marked)).toEqual(expected)
  })
  it('take the place of their word, and the caret goes behind them', () => {
    const text = 'harbour tag:w sea'
    const token = tokenAt(text, 13)
    if (!token) throw new Error('no word')
    const [first] = completionsOf(token, VALUES, '2026-03-14')
    if (!first) throw new Error('nothing offered')
    expect(completed(text, token, first)).toEqual({ text: 'harbour tag:war sea', caret: 15 })
  })
})

describe('the completion model', () => {
  it('asks the library once, moves round, and takes the first where none is chosen', async () => {
    let asked = 0
    const values = async () => {
      asked += 1
      return ['a.example', 'b.example']
    }
    const model = createCompletions({ port: { values }, tags: signal([]), now: () => 0 })
    model.look('site:', 5)
    expect(model.offered.value).toEqual([])
    await settled()
    model.look('site:', 5)
    expect(model.offered.value).toHaveLength(2)
    expect(asked).toBe(1)
    expect(model.take()?.text).toBe('site:a.example ')
    model.move(-1)
    expect(model.take()?.text).toBe('site:b.example ')
    model.move(1)
    expect(model.chosen.value).toBe(0)
    model.close()
    expect(model.offered.value).toEqual([])
    expect(model.take()).toBeNull()
  })
})
