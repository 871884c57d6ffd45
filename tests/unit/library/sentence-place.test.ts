// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { bodyFragment } from '../../../src/library/body'
import { blockAround, rangeOf } from '../../../src/library/sentence-place'

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
  it('keeps letters of two units whole', () => {
    expect(found('<p>a 𠮷野家 b</p>', 'a 𠮷野家 b', '𠮷野家')?.toString()).toBe('𠮷野家')
  })
  it('is none where the body has no such words', () => {
    expect(found('<p>Something else.</p>', 'It rains.', 'It rains.')).toBeNull()
    expect(rangeOf(bodyOf('<p>a</p>'), 'a', { start: 0, end: 0 })).toBeNull()
    expect(rangeOf(bodyOf(''), 'a', { start: 0, end: 1 })).toBeNull()
  })
})
