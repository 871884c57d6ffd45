/** How sure the body is, and what stands in for the engine's choice where it is not. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const sentence = 'The harbour was dredged, and the old pier had to go before the new ferry could come.'
const paragraph = (number: number) => `<p>${number}. ${sentence} ${sentence}</p>`
const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
const read = (body: string) => {
  const url = 'https://news.example/2024/ferry'
  return extractPage(pageOf(`<title>The ferry</title><body>${body}</body>`, url), url)
}

describe('the confidence of a body', () => {
  it('is full where all running text is in it', () => {
    const draft = read(`<article>${numbers.map(paragraph).join('')}</article>`)
    expect(draft.details?.confidence).toBe(1)
  })

  it('is the share of the running text that is in it', () => {
    const other = numbers.slice(0, 10).map((number) => paragraph(number).replaceAll('pier', 'jetty'))
    const draft = read(
      `<div class="story">${numbers.map(paragraph).join('')}</div><table><tr>${other.map((each) => `<td>${each}</td>`).join('')}</tr></table>`,
    )
    expect(draft.text).not.toContain('jetty')
    expect(draft.details?.confidence).toBeCloseTo(0.8, 1)
  })

  it('is known of bare text too', () => {
    const draft = read(`<div>${numbers.map((number) => `${number}. ${sentence}`).join('<br><br>')}</div>`)
    expect(draft.details?.confidence).toBeGreaterThan(0.9)
  })
})

describe('a body that the engine misses', () => {
  it('is the box that holds most of the text', () => {
    // The engine looks five boxes up from a paragraph: these have more, each called otherwise.
    const pieces = numbers.map((number) =>
      Array.from('abcdef').reduce(
        (inner, name) => `<div class="${name}${number}"><b class="${name}">${number}</b>${inner}</div>`,
        paragraph(number),
      ),
    )
    const notice = numbers.slice(0, 3).map((number) => paragraph(number).replaceAll('pier', 'jetty'))
    const draft = read(`<div>${pieces.join('')}</div><div><div><div>${notice.join('')}</div></div></div>`)
    expect(draft.text).not.toContain('jetty')
    expect(draft.text.match(/^\d+\. The harbour/gm)).toHaveLength(40)
    expect(draft.details?.confidence).toBeCloseTo(0.93, 1)
  })
})
