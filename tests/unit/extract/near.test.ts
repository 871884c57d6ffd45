import { describe, expect, it } from 'vitest'
import { holdsParagraphs, inside, namesOf } from '../../../src/extract/dom/near'
import { pageOf } from '../../helpers/extract-page'

const bodyOf = (html: string) => pageOf(`<body>${html}</body>`).body

describe('elements inside', () => {
  it('stand in document order, at every depth, the root left out', () => {
    const body = bodyOf('<div id="1"><p id="2"><b>x</b></p><div id="3"></div></div><p id="4"></p>')
    const root = body.firstElementChild as Element
    expect(inside(body, namesOf('p div')).map((each) => each.id)).toEqual(['1', '2', '3', '4'])
    expect(inside(root, namesOf('p div')).map((each) => each.id)).toEqual(['2', '3'])
  })
})

describe('paragraphs that follow each other', () => {
  it.each([
    ['two in a row', '<div><p>a</p> <p>b</p></div>', 2, true],
    ['two with something in between', '<p>a</p><h2>x</h2><p>b</p>', 2, false],
    ['two in different boxes', '<div><p>a</p></div><div><p>b</p></div>', 2, false],
    ['three where two are', '<p>a</p><p>b</p>', 3, false],
    ['three after a heading', '<p>a</p><h2>x</h2><p>b</p><p>c</p><p>d</p>', 3, true],
  ])('%s', (_, html, count, expected) => {
    expect(holdsParagraphs(bodyOf(html), count)).toBe(expected)
  })
})
