/** Whose the lead image is. */
import { describe, expect, it } from 'vitest'
import { isCredit } from '../../../src/extract/metadata/credit-line'
import { readLeadImage } from '../../../src/extract/metadata/lead-image'
import { openPage } from '../../../src/extract/page/page'
import { pageOf } from '../../helpers/extract-page'

const TEXT = `<p>${'The harbour was dredged, and the old pier had to go. '.repeat(5)}</p>`
const IMAGE = '<img src="/i/ferry-2024.jpg" alt="The ferry" width="900" height="600">'

function creditOf(beside: string, head = '') {
  const page = `<head><meta property="og:image" content="/i/ferry-2024.jpg">${head}</head>
    <body><article><h1>The ferry</h1>${beside}${TEXT}</article></body>`
  return readLeadImage(openPage(pageOf(page), 'https://daily.example/story'))?.value.credit
}
const figure = (caption: string) => `<figure>${IMAGE}<figcaption>${caption}</figcaption></figure>`
const jsonLd = (image: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The ferry', image })}</script>`

describe('the credit of the lead image', () => {
  it.each([
    ['The ferry at noon. Photo: Ada Moor', 'Ada Moor'],
    ['The ferry at noon. (Photo by Ada Moor/Harbour Press)', 'Ada Moor/Harbour Press'],
    ['Photograph: Ada Moor', 'Ada Moor'],
    ['The ferry at noon © Ada Moor', '© Ada Moor'],
    ['The ferry at noon (A. B. Moor / AP)', 'A. B. Moor / AP'],
    ['The ferry at noon. Ada Moor/Getty Images', 'Ada Moor/Getty Images'],
    ['Die Fähre am Mittag. Foto: Ada Moor (dpa)', 'Ada Moor (dpa)'],
    ['Die Fähre (Symbolfoto: Ada Moor)', 'Ada Moor'],
    ['Die Fähre. Bild: © dpa | Ada Moor', '© dpa | Ada Moor'],
    ['정오의 여객선. 사진=김가람', '김가람'],
    ['정오의 여객선. 사진 제공=한빛군', '한빛군'],
    ['[사진 = 한빛군] 정오의 여객선', '한빛군'],
    ['정오의 여객선. 한빛군 제공', '한빛군'],
    ['정오의 여객선이 들어온다. 연합뉴스', '연합뉴스'],
    ['正午の渡し船（写真：山田花子）', '山田花子'],
    ['正午の渡し船 撮影:山田花子', '山田花子'],
    ['正午の渡し船＝13日（山田花子撮影）', '山田花子'],
    ['正午的渡船。图片来源：王小明', '王小明'],
    ['正午的渡船。王小明 摄', '王小明'],
  ])('of "%s" is %s', (caption, credit) => {
    expect(creditOf(figure(caption))).toBe(credit)
  })

  it.each([
    'The ferry at noon',
    'In this photo, the ferry leaves (2024)',
    '정오의 여객선',
    '正午の渡し船',
    '',
  ])('is not known of "%s"', (caption) => {
    expect(creditOf(figure(caption))).toBeNull()
  })

  it.each([
    ['a class', '<figcaption>At noon<span class="image-credit">Ada Moor</span></figcaption>'],
    ['words for the blind', '<p class="img_source"><span>Image source, </span><b>Ada Moor</b></p>'],
    ['a class in German', '<div class="c-bildnachweis">Ada Moor</div>'],
    ['microdata', '<meta itemprop="creditText" content="Ada Moor">'],
    ['microdata that is shown', '<span itemprop="copyrightHolder">Ada Moor</span>'],
    ['a line of its own beside a button', '<span>Foto: Ada Moor</span><button>Mehr</button>'],
  ])('is found by %s, in a figure and without one', (_, beside) => {
    expect(creditOf(`<figure>${IMAGE}${beside}</figure>`)).toBe('Ada Moor')
    expect(creditOf(`<div>${IMAGE}${beside}</div>`)).toBe('Ada Moor')
  })

  it('is of this picture, not of another beside it', () => {
    const other = '<figure><img src="/i/pier.jpg"><figcaption>Photo: Bo Reed</figcaption></figure>'
    expect(creditOf(`${other}<div>${IMAGE}</div>${other}`)).toBeNull()
  })

  it.each([
    ['creditText', { creditText: 'Ada Moor' }],
    ['copyrightNotice', { copyrightNotice: 'Ada Moor' }],
    ['author', { author: { '@type': 'Person', name: 'Ada Moor' } }],
  ])('is what JSON-LD says of the same picture as %s', (_, fields) => {
    const image = (url: string) => jsonLd({ '@type': 'ImageObject', url, ...fields })
    expect(creditOf('', image('https://daily.example/i/ferry-2024.jpg'))).toBe('Ada Moor')
    expect(creditOf(figure('Photo: Bo Reed'), image('/i/ferry-2024.jpg'))).toBe('Bo Reed')
  })

  it('is text and no longer than a line, whatever the page writes', () => {
    expect(creditOf(figure('Photo: "onerror=alert(1)\n{{x}}'))).toBe('"onerror=alert(1) {{x}}')
    expect(creditOf('', jsonLd({ url: '/i/ferry-2024.jpg', creditText: 'x'.repeat(1e5) }))).toHaveLength(200)
    expect(creditOf(`<figure>${IMAGE}<p class="credit">${'(Photo: '.repeat(20_000)}</p></figure>`)).toBeNull()
    for (const word of ['photo', 'photo photo-', '사진 ', '图', 'courtesy of ', '('])
      expect(isCredit(`${word.repeat(300)}!`, false)).toBe(false)
    expect(creditOf(`<figure>${IMAGE}${'<i class="credit"></i>'.repeat(20_000)}</figure>`)).toBeNull()
  })
})

describe('a line that is a credit wherever it stands', () => {
  it.each(['Photo: Ada Moor', '사진=한빛군', '© Ada Moor', '王小明 摄', '▲ 정오의 여객선'])(
    'is "%s"',
    (line) => {
      expect(isCredit(line, false)).toBe(true)
    },
  )

  it('is one that ends with an agency beside a picture alone', () => {
    expect(isCredit('정오의 여객선. 연합뉴스', true)).toBe(true)
    expect(isCredit('정오의 여객선. 연합뉴스', false)).toBe(false)
  })

  it('is one that begins with an unmarked word beside a picture alone', () => {
    expect(isCredit('Picture by Ada Moor', true)).toBe(true)
    expect(isCredit('Photographs by Ada Moor hang in the hall.', false)).toBe(false)
  })

  it.each([
    'Source: the harbour office',
    '출처: 한빛군',
    'The photo shows the ferry.',
    'The best of them is The Harbour: 40 Photographs by Ada Moor.',
    'A page may go for spam, e-mail addresses or copyright.',
    '',
  ])('is not "%s"', (line) => {
    expect([isCredit(line, false), isCredit(line, true)]).toEqual([false, false])
  })
})
