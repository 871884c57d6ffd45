/** Which picture stands for the article. */
import { describe, expect, it } from 'vitest'
import { isSamePicture } from '../../../src/domain/address/same-picture'
import { extractPage } from '../../../src/extract/extract'
import { readLeadImage } from '../../../src/extract/metadata/lead-image'
import { openPage } from '../../../src/extract/page/page'
import { pageOf } from '../../helpers/extract-page'

const TEXT = `<p>${'The harbour was dredged, and the old pier had to go. '.repeat(5)}</p>`

function leadOf(head: string, body: string) {
  return (
    readLeadImage(openPage(pageOf(`<head>${head}</head><body>${body}</body>`), 'https://daily.example/story'))
      ?.value ?? null
  )
}
const og = (url: string) => `<meta property="og:image" content="${url}">`
const figure = (url: string) =>
  `<article><h1>The ferry</h1><figure><img src="${url}" width="900" height="600" alt="The ferry"></figure>${TEXT}</article>`

describe('the lead image', () => {
  it('is the one for sharing, with the words and size under which the page shows it', () => {
    expect(leadOf(og('/img/ferry-2024.jpg'), figure('/img/ferry-2024.jpg'))).toEqual({
      url: 'https://daily.example/img/ferry-2024.jpg',
      width: 900,
      height: 600,
      alt: 'The ferry',
      credit: null,
    })
  })

  it('is the one at the head where the other was made for sharing', () => {
    expect(leadOf(og('/img/branded_news/9.jpg'), figure('/img/pier-8.jpg'))?.url).toBe(
      'https://daily.example/img/pier-8.jpg',
    )
  })

  it.each([
    ['shown nowhere', '/img/tram-7777.jpg', '/img/pier-8888.jpg', '/img/pier-8888.jpg'],
    [
      'another rendition',
      '/img/pier-8888-1200x630.jpg',
      '/img/pier-8888-980x551.jpg',
      '/img/pier-8888-980x551.jpg',
    ],
  ])('is the one at the head of a stated article where the other is %s', (_, shared, head, url) => {
    const article = { '@type': 'NewsArticle', headline: 'The ferry', image: shared }
    const json = `<script type="application/ld+json">${JSON.stringify(article)}</script>`
    expect(leadOf(og(shared) + json, figure(head))?.url).toBe(`https://daily.example${url}`)
    expect(leadOf(og(shared), figure(head))?.url).toBe(`https://daily.example${shared}`)
  })

  it('is the one that JSON-LD names where the page shows none at its head', () => {
    const article = { '@type': 'NewsArticle', headline: 'The ferry', image: '/img/pier-8888.jpg' }
    const json = `<script type="application/ld+json">${JSON.stringify(article)}</script>`
    expect(leadOf(og('/img/tram-7777.jpg') + json, '<h1>The ferry</h1>')?.url).toBe(
      'https://daily.example/img/pier-8888.jpg',
    )
  })

  it('is the one at the head where none is named or a sign is', () => {
    expect(leadOf('', figure('/img/pier-8.jpg'))?.url).toBe('https://daily.example/img/pier-8.jpg')
    expect(leadOf(og('/img/logo.png'), figure('/img/pier-8.jpg'))?.url).toBe(
      'https://daily.example/img/pier-8.jpg',
    )
  })

  it('is not a drawing, nor one that is shown small, in the head', () => {
    const small = (image: string) => `<article><h1>The ferry</h1><figure>${image}</figure>${TEXT}</article>`
    expect(leadOf('', small('<img src="/i/zoom.svg">'))).toBeNull()
    const article =
      '<script type="application/ld+json">{"@type":"NewsArticle","image":"/img/tram-7777.jpg"}</script>'
    for (const face of [
      '<img src="/i/ada-moor.jpg" sizes="80px" width="480">',
      '<picture><source srcset="/i/ada-moor.webp 200w" sizes="60px"><img src="/i/ada-moor.jpg"></picture>',
    ])
      expect(leadOf(og('/img/tram-7777.jpg') + article, small(face))?.url).toBe(
        'https://daily.example/img/tram-7777.jpg',
      )
  })

  it('is the largest rendition of the one at the head, with its caption where it has no words', () => {
    const image = '<img src="/p/40.jpg" srcset="/p/40.jpg 40w, /p/1600.jpg 1600w, /p/800.jpg 800w">'
    const body = `<article><h1>The ferry</h1><figure>${image}<figcaption>The ferry at dawn</figcaption></figure>${TEXT}</article>`
    expect(leadOf('', body)).toEqual({
      url: 'https://daily.example/p/1600.jpg',
      width: null,
      height: null,
      alt: 'The ferry at dawn',
      credit: null,
    })
  })

  it('is what JSON-LD names where the one for sharing carries a sign and the head shows another', () => {
    const json =
      '<script type="application/ld+json">{"@type":"NewsArticle","image":"/img/ferry-plain.jpg"}</script>'
    expect(leadOf(og('/img/ferry-watermarked.jpg') + json, figure('/img/popup.png'))?.url).toBe(
      'https://daily.example/img/ferry-plain.jpg',
    )
  })

  it('is not the preview that an address asks for, but what follows it', () => {
    const article =
      '<script type="application/ld+json">{"@type":"NewsArticle","image":"/max/1200/ferry-dawn.jpg"}</script>'
    const figures = (...addresses: string[]) =>
      `<article><h1>The ferry</h1>${addresses.map((each) => `<figure><img src="${each}" width="4896"></figure>`).join('')}${TEXT}</article>`
    for (const [preview, full] of [
      ['/max/60/ferry-dawn.jpg?q=20', '/max/9792/ferry-dawn.jpg'],
      ['/i/ferry-dawn.jpg?width=96', '/i/ferry-dawn.jpg?width=960'],
      ['/w_64,c_fit/ferry-dawn.jpg', '/w_1280,c_fit/ferry-dawn.jpg'],
    ] as const)
      expect(leadOf(og('/max/1200/ferry-dawn.jpg') + article, figures(preview, full))?.url).toBe(
        `https://daily.example${full}`,
      )
    expect(leadOf(og('/max/1200/ferry-dawn.jpg') + article, figures('/max/60/ferry-dawn.jpg'))?.url).toBe(
      'https://daily.example/max/1200/ferry-dawn.jpg',
    )
  })

  it('is no picture of another article, where the page names none', () => {
    const others = '<a href="/tram"><img src="/i/tram-1.jpg"></a><ul><li><img src="/i/bus-2.jpg"></li></ul>'
    expect(leadOf('', `<h1>The ferry</h1>${TEXT}${others}<p><img src="/i/pier-3.jpg"></p>`)?.url).toBe(
      'https://daily.example/i/pier-3.jpg',
    )
    expect(leadOf('', `<h1>The ferry</h1>${TEXT}${others}`)).toBeNull()
  })

  it('is a sign that the page names only where its text shows no picture', () => {
    const lead = (text: string) => {
      const page = pageOf(
        `<head>${og('/img/logo.png')}</head><body><article><h1>The ferry</h1>${TEXT.repeat(4)}${text}</article></body>`,
      )
      return extractPage(page, 'https://daily.example/story').leadImage?.url
    }
    expect(lead('<p><a href="/i/pier-3.jpg"><img src="/i/pier-3.jpg"></a></p>')).toBe(
      'https://daily.example/i/pier-3.jpg',
    )
    expect(lead('<p><img src="/i/avatar-3.jpg"></p>')).toBe('https://daily.example/img/logo.png')
  })

  it('is none on a page of signs and faces', () => {
    expect(leadOf('', '<h1>The ferry</h1><img src="/face.jpg" width="40" height="40">')).toBeNull()
  })
})

describe('renditions', () => {
  it.each([
    [
      'https://a.example/i/ferry-at-dawn-640x360.jpg',
      'https://a.example/i/ferry-at-dawn-1280x720.webp',
      true,
    ],
    ['https://a.example/4c113d3e-b078_w948.jpg', 'https://a.example/x/4c113d3e-b078_w520.webp', true],
    ['https://a.example/hwjrfw1hPrVNOAk=s1000', 'https://a.example/hwjrfw1hPrVNOAk=w750-h500', true],
    ['https://a.example/1.jpg', 'https://a.example/2.jpg', false],
    ['https://a.example/%E0%A4%A/1.jpg', 'https://a.example/2.jpg', false],
  ])('%s and %s', (one, other, same) => {
    expect(isSamePicture(one, other)).toBe(same)
  })
})
