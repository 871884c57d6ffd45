import { describe, expect, it } from 'vitest'
import { allComments, commentsOf, draw } from '../../helpers/comments'

const texts = (source: string, file = 'a.ts') => commentsOf(source, file).map(({ text }) => text)

describe('the comments of a file', () => {
  it('are whole, without their marks, with the line they begin on', () => {
    const source =
      "import a from 'a'\n\n/**\n * Returns the day.\n * Never throws.\n */\nexport const day = a // the first\n"
    expect(commentsOf(source, 'domain/text/day.ts')).toEqual([
      { text: 'Returns the day.\nNever throws.', place: 'domain/text/day.ts:3' },
      { text: 'the first', place: 'domain/text/day.ts:7' },
    ])
  })
  it('join the lines of one comment, and keep comments behind code apart', () => {
    expect(texts('// one\n// two\n\n// three\nlet a = 1 // four\n// five\n')).toEqual([
      'one\ntwo',
      'three',
      'four',
      'five',
    ])
  })
  it('are not found in strings, templates, expressions or the text of elements', () => {
    const source = `const a = '// no', b = \`/* no */ \${/* yes */ 1}\`
const c = /\\/\\/ no/, d = <p>// no {/* also */}</p>`
    expect(texts(source, 'a.tsx')).toEqual(['yes', 'also'])
  })
  it('leave references to types out', () => {
    expect(texts('/// <reference types="vite/client" />\n// read\n')).toEqual(['read'])
  })
  it('of a style sheet are found too', () => {
    expect(commentsOf('.a {\n  /* Room for\n     the ring. */\n}', 'ui/a.css')).toEqual([
      { text: 'Room for\nthe ring.', place: 'ui/a.css:2' },
    ])
  })
})

describe('a draw', () => {
  const all = Array.from({ length: 50 }, (_, index) => ({ text: `${index}`, place: `a.ts:${index}` }))

  it('is the same for the same seed, another for another, and takes no comment twice', () => {
    expect(draw(all, 30, 7)).toEqual(draw(all, 30, 7))
    expect(draw(all, 30, 7)).not.toEqual(draw(all, 30, 8))
    expect(new Set(draw(all, 30, 7)).size).toBe(30)
  })
  it('gives all there are where more are asked for', () => {
    expect(draw(all, 80, 1)).toHaveLength(50)
  })
  it('is made from every file of src', () => {
    const rooms = new Set(allComments().map(({ place }) => place.split('/')[0]))
    expect([...rooms]).toEqual(expect.arrayContaining(['domain', 'extract', 'store', 'ui', 'background']))
  })
})
