// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { bodyFragment } from '../../../src/library/reader/body'
import { blockAround, rangeOf } from '../../../src/library/reader/sentence-place'

const words = { link: (alt: string) => `Image: ${alt}`, shown: null }

function bodyOf(html: string): HTMLElement {
  const box = document.createElement('div')
  box.append(bodyFragment(html, words))
  document.body.replaceChildren(box)
  return box
}
function found(html: string, text: string, sentence: string, from = 0): Range | null {
  const start = text.indexOf(sentence, from)
  return rangeOf(bodyOf(html), text, { start, end: start + sentence.length })
}

describe('the place of a sentence', () => {
  it('runs through elements and spaces', () => {
    const html = '<blockquote><p>One.</p><p>The <b>ferry</b>\n runs <i>again.</i> Late.</p></blockquote>'
    const range = found(html, 'One.\nThe ferry runs again. Late.', 'The ferry runs again.')
    expect(range?.toString()).toBe('The ferry\n runs again.')
    expect(range && blockAround(document.body, range)?.tagName).toBe('P')
  })
  it('is the one that the offsets name, of two with the same words', () => {
    const html = '<p>It rains.</p><h2>Later</h2><p>It rains.</p>'
    const text = 'It rains.\nLater\nIt rains.'
    expect(found(html, text, 'It rains.')?.startContainer.parentElement?.previousElementSibling).toBeNull()
    expect(
      found(html, text, 'It rains.', 5)?.startContainer.parentElement?.previousElementSibling?.tagName,
    ).toBe('H2')
  })
  it('counts neither captions nor the names of pictures', () => {
    const html =
      '<figure><img src="https://x.example/a.jpg" alt="It rains. It rains."><figcaption>It rains.</figcaption></figure><p>First. It rains.</p>'
    const range = found(html, 'First. It rains.', 'It rains.')
    expect(range?.toString()).toBe('It rains.')
    expect(range?.startContainer.parentElement?.tagName).toBe('P')
  })
  it('runs through superscripts, formulas, numbers of lists and references to notes', () => {
    const html =
      '<p>Before. It holds 10<sup>-6</sup> of CO<sub>2</sub>, x<sup>(a/b)</sup> and n<sup>o</sup> 5.<sup><a href="#fn1" id="fnref1">1</a></sup> After <math alttext="\\frac{v}{2}"><mfrac><mi>v</mi><mn>2</mn></mfrac></math> it.</p>' +
      '<ol type="a"><li value="3">The last one.</li></ol>'
    const text = 'Before. It holds 10⁻⁶ of CO₂, x^(a/b) and nº 5. After \\frac{v}{2} it.\nc. The last one.'
    expect(found(html, text, 'It holds 10⁻⁶ of CO₂, x^(a/b) and nº 5.')?.toString()).toBe(
      'It holds 10-6 of CO2, x(a/b) and no 5.',
    )
    expect(found(html, text, 'After \\frac{v}{2} it.')?.toString()).toBe('After v2 it.')
    expect(found(html, text, '\\frac{v}{2}')?.toString()).toBe('v2')
    expect(found(html, text, 'c. The last one.')?.toString()).toBe('The last one.')
  })
  it('finds what older captures kept: soft hyphens, exponents glued to numbers', () => {
    expect(
      found(
        '<p>Hafen\u00ADmeister of 10<sup>6</sup>.</p>',
        'Hafen\u00ADmeister of 106.',
        'of 106.',
      )?.toString(),
    ).toBe('of 106.')
    expect(found('<p>Hafen\u00ADmeister.</p>', 'Hafenmeister.', 'Hafenmeister.')?.toString()).toBe(
      'Hafen\u00ADmeister.',
    )
  })
  it('keeps letters of two units whole', () => {
    expect(found('<p>a 𠮷野家 b</p>', 'a 𠮷野家 b', '𠮷野家')?.toString()).toBe('𠮷野家')
  })
  it('is none where the body has no such words', () => {
    expect(found('<p>Something else.</p>', 'It rains.', 'It rains.')).toBeNull()
    expect(rangeOf(bodyOf('<p>a</p>'), 'a', { start: 0, end: 0 })).toBeNull()
    expect(rangeOf(bodyOf(''), 'a', { start: 0, end: 1 })).toBeNull()
  })
})
