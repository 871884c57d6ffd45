// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { MOST_RANGES, rangesOfWords } from '../../../src/library/reader/ranges-of-words'
import { placesIn, wantedTexts } from '../../../src/store/search/found-places'

function found(html: string, query: string): string[] {
  const root = document.createElement('div')
  root.append(document.createRange().createContextualFragment(html))
  return rangesOfWords(root, wantedTexts(query), placesIn).map((range) => range.toString())
}

describe('the words of a search in an article', () => {
  it('are found all, in order, whatever their case and accents', () => {
    expect(found('<p>Café by the harbour.</p><ul><li>A HARBOUR, a cafe</li></ul>', 'harbour cafe')).toEqual([
      'Café',
      'harbour',
      'HARBOUR',
      'cafe',
    ])
  })
  it('are found inside Korean compounds, and as phrases', () => {
    expect(found('<p>무료와이파이를 역마다</p><p>와이파이는 역마다</p>', '와이파이')).toEqual([
      '와이파이',
      '와이파이',
    ])
    expect(found('<p>harbour lights</p><p>lights of the harbour</p>', '"harbour lights"')).toEqual([
      'harbour lights',
    ])
  })
  it('go through links and marks, over wrapped lines, and never from one block to the next', () => {
    expect(found('<p>the har<a href="#">bour</a>\n   li<b>g</b>hts</p>', '"harbour lights"')).toEqual([
      'harbour\n   lights',
    ])
    expect(found('<p>harbour</p><p>lights</p>', '"harbour lights"')).toEqual([])
    expect(found('<p>harbour<br>lights</p>', '"harbour lights"')).toEqual([])
    expect(found('harbour <p>lights</p> harbour', 'harbour')).toEqual(['harbour', 'harbour'])
  })
  it('leave out readings above characters and names of pictures', () => {
    expect(found('<p><ruby>港<rt>みなと</rt></ruby>町</p>', '港町')).toHaveLength(1)
    expect(found('<p><span data-picture>Image: harbour</span></p>', 'harbour')).toEqual([])
  })
  it('are none for operators and words that must not be there', () => {
    expect(wantedTexts('tag:war -harbour is:unread')).toEqual([])
  })
  it('end where there are too many to be of use', () => {
    expect(found(`<p>${'a '.repeat(MOST_RANGES + 50)}</p>`, 'a')).toHaveLength(MOST_RANGES)
  })
})
