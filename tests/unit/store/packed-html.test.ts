import { describe, expect, it } from 'vitest'
import { packHtml, unpackHtml } from '../../../src/store/rows/packed-html'

const LINES = [
  '새벽 항구에 다시 불이 켜졌다. 어민들은 석 달 만에 배를 띄웠다고 말했다.',
  '“The harbour is open again,” said the mayor & her deputy; prices fell by 3 % < last year.',
  '漁港の灯りがふたたび点いた。三か月ぶりの出漁だった。',
]
const TEXT = Array.from({ length: 5 }, () => LINES)
  .flat()
  .join('\n')

function bodyOf(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n')
}

/** Numbers that look random and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

describe('a body beside its text', () => {
  it('is written without what the text says', () => {
    const body = bodyOf(TEXT)
    const packed = packHtml(body, TEXT)
    expect(unpackHtml(packed, TEXT)).toBe(body)
    expect(JSON.stringify(packed).length).toBeLessThan(body.length / 2)
    expect(JSON.stringify(packed)).not.toMatch(/항구|harbour|漁港/)
  })

  it('keeps links, captions and pictures that the text has not', () => {
    const body = bodyOf(TEXT)
      .replace(
        '</p>',
        '</p><figure><img src="https://a.example/p.jpg" alt="배"><figcaption>부두의 배</figcaption></figure>',
      )
      .replace('석 달 만에', '<a href="https://a.example/?a=1&amp;b=2">석 달</a> 만에')
    const packed = packHtml(body, TEXT)
    expect(Array.isArray(packed)).toBe(true)
    expect(unpackHtml(packed, TEXT)).toBe(body)
  })

  it('goes on where the text has what the body has not', () => {
    const text = `${'Only the text says this. '.repeat(40)}\n${TEXT}`
    const packed = packHtml(bodyOf(TEXT), text)
    expect(Array.isArray(packed)).toBe(true)
    expect(unpackHtml(packed, text)).toBe(bodyOf(TEXT))
  })

  it.each([
    ['a short one', '<p>짧다</p>', '짧다'],
    ['one without a text', bodyOf(TEXT), ''],
    ['one with another text', bodyOf(TEXT), 'Nothing of it stands here. '.repeat(30)],
    ['none', '', TEXT],
  ])('is left as it is: %s', (_, body, text) => {
    expect(packHtml(body, text)).toBe(body)
    expect(unpackHtml(body, text)).toBe(body)
  })

  it('comes back to the letter, whatever body and text are', () => {
    const next = chance(11)
    const pieces = [
      '<p>',
      '</p>',
      '<',
      '>',
      '&',
      '&amp;',
      '&#10;',
      '\n',
      ' ',
      '\ud83d',
      '\ude00',
      '\u0000',
      ...LINES,
      'ab',
      '<a href="x>y">',
    ]
    const made = () => Array.from({ length: next(60) }, () => pieces[next(pieces.length)]).join('')
    for (let round = 0; round < 500; round++) {
      const [body, text] = [made(), made()]
      expect(unpackHtml(packHtml(body, text), text)).toBe(body)
      expect(unpackHtml(packHtml(body, body + text), body + text)).toBe(body)
    }
  })

  it.each([
    ['no list', 7],
    ['nothing', null],
    ['a pair cut short', [0]],
    ['a place before the text', [-1, 3]],
    ['a place behind it', [0, TEXT.length + 1]],
    ['a part that is neither', [0, 1, {}]],
    ['no whole number', [0.5, 1]],
  ])('is none where the record is damaged: %s', (_, packed) => {
    expect(unpackHtml(packed, TEXT)).toBeNull()
  })

  it('is none where the text is lost', () => {
    expect(unpackHtml(packHtml(bodyOf(TEXT), TEXT), 5)).toBeNull()
  })
})
