import { describe, expect, it } from 'vitest'
import { unpackHtml } from '../../../src/store/rows/packed-html'

const TEXT = '항구에 불이 켜졌다.\nThe harbour is open.'
const BODY = '<p>항구에 불이 켜졌다.</p><p>The <b>harbour</b> is open.</p>'
/** As the library kept it: the text's first line, then its second in three runs. */
const PACKED = ['<p>', 0, 11, '</p><p>', 1, 4, '<b>', 0, 7, '</b>', 0, 9, '</p>']

describe('a body that is stored beside its text', () => {
  it('comes back to the letter', () => {
    expect(unpackHtml(PACKED, TEXT)).toBe(BODY)
  })

  it('may stand plain', () => {
    expect(unpackHtml(BODY, TEXT)).toBe(BODY)
    expect(unpackHtml(BODY, null)).toBe(BODY)
  })

  it.each([
    ['reaches past the text', ['<p>', 0, TEXT.length + 1, '</p>']],
    ['starts past the text', ['<p>', TEXT.length + 1, 1]],
    ['is cut short', ['<p>', 0]],
    ['counts back', ['<p>', 5, 2, -4, 2]],
    ['counts in halves', [0.5, 2]],
    ['holds another value', [{}, 2]],
    ['is no list', 7],
  ])('is none where it %s', (_, packed) => {
    expect(unpackHtml(packed, TEXT)).toBeNull()
  })

  it('is none where its text was lost', () => {
    expect(unpackHtml(PACKED, undefined)).toBeNull()
  })
})
