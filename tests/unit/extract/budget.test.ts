/** A reading that takes too long stops between its rules, and gives what it has. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const URL = 'https://news.example/2024/ferry'
const line = (at: number) =>
  `Line ${at}: the harbour was dredged, and the old pier had to go before the new ferry could come.`
const page = (count: number) =>
  pageOf(
    `<title>The ferry</title><body><article><h1>The ferry</h1>${Array.from({ length: count }, (_, at) => `<p>${line(at)}</p>`).join('')}<p>Advertisement</p></article></body>`,
    URL,
  )

/** A clock that shows these times, one at each look, and stays at the last. */
function clock(budgetMs: number, ...times: number[]) {
  return {
    budgetMs,
    fewestElements: 50,
    now: () => (times.length > 1 ? (times.shift() ?? 0) : (times[0] ?? 0)),
  }
}

describe('a reading with a clock', () => {
  it('is like one without where there is time', () => {
    expect(extractPage(page(20), URL, clock(5000, 0, 1))).toEqual(extractPage(page(20), URL))
    expect(extractPage(page(20), URL).details).not.toHaveProperty('stopped')
  })

  it('reads the first part of a page for which the time is too short', () => {
    // Looking at the page took a quarter of the budget: four sevenths of its elements fit.
    const draft = extractPage(page(140), URL, clock(1000, 0, 250, 300))
    expect(draft).toMatchObject({ kind: 'article', title: 'The ferry', details: { stopped: 'first-part' } })
    expect(draft.text).toContain(line(70))
    expect(draft.text).not.toContain(line(90))
  })

  it('always reads the beginning', () => {
    const draft = extractPage(page(140), URL, clock(1000, 0, 900))
    expect(draft).toMatchObject({ kind: 'article', details: { stopped: 'first-part' } })
    expect(draft.text).toContain(line(40))
    expect(draft.text).not.toContain(line(60))
  })

  it('leaves out the rules that are left when its time is over', () => {
    const draft = extractPage(page(20), URL, clock(1000, 0, 1, 5000))
    expect(draft).toMatchObject({ kind: 'article', title: 'The ferry', details: { stopped: 'unfinished' } })
    expect(draft.text).toContain(line(0))
    expect(draft.text).toContain(line(19))
    expect(draft.text).toContain('Advertisement')
  })
})
