import { describe, expect, it } from 'vitest'
import { imageAddress } from '../../../src/extract/page/image-address'
import { showLatePictures } from '../../../src/extract/page/late-pictures'
import { pageOf } from '../../helpers/extract-page'

const BASE = 'https://news.example/a/'

/** The picture of the page after its `noscript`s are gone, parsed with and without scripts. */
function pictureOf(before: string, inside: string): (string | null)[] {
  const withoutScripts = pageOf(`<body>${before}<noscript>${inside}</noscript></body>`)
  const withScripts = pageOf(`<body>${before}<noscript></noscript></body>`)
  withScripts.querySelector('noscript')?.append(inside)
  return [withoutScripts, withScripts].map((page) => {
    showLatePictures(page, [...page.getElementsByTagName('noscript')])
    expect(page.querySelector('noscript')).toBeNull()
    const image = page.querySelector('img')
    return image && imageAddress(image, BASE)
  })
}

describe('what stands in noscript', () => {
  it.each([
    [
      'a picture without address',
      '<img class="lazy">',
      '<img alt="" src="b.jpg?a=1&amp;b=2">',
      'b.jpg?a=1&b=2',
    ],
    ['a placeholder', '<img src="data:image/gif;base64,AAAA">', "<p><img src='b.jpg'></p>", 'b.jpg'],
    ['a picture in its box', '<div> <img src="/blank.gif"></div>', '<img src="b.jpg">', 'b.jpg'],
  ])('names %s', (_, before, inside, address) => {
    const whole = new URL(address, BASE).href
    expect(pictureOf(before, inside)).toEqual([whole, whole])
  })

  it.each([
    ['more than a picture', '<img src="a.png">', '<img src="b.jpg"> Turn scripts on'],
    ['two pictures', '<img src="a.png">', '<img src="b.jpg"><img src="c.jpg">'],
    ['a tracker behind text', '<p>Text <img src="a.png"></p>', '<img src="b?id=1">'],
  ])('is nothing when it is %s', (_, before, inside) => {
    expect(pictureOf(before, inside)).toEqual([`${BASE}a.png`, `${BASE}a.png`])
  })

  it('is nothing where the picture names its late address itself', () => {
    const own = '<img src="data:image/gif;base64,AAAA" data-original="a.png">'
    expect(pictureOf(own, '<img src="b.jpg">')).toEqual([`${BASE}a.png`, `${BASE}a.png`])
  })

  it('is shown in its own place where no picture stands for it', () => {
    expect(pictureOf('<p>Text</p>', '<img src="b.jpg">')).toEqual([`${BASE}b.jpg`, `${BASE}b.jpg`])
    expect(pictureOf('<p>Text</p>', '<img src="/track?id=1">')).toEqual([null, null])
  })

  it('is read in time however it is made', () => {
    const page = pageOf('<img><noscript></noscript>')
    page.querySelector('noscript')?.append('<img '.repeat(500_000))
    showLatePictures(page, [...page.getElementsByTagName('noscript')])
    expect(page.querySelector('img')?.hasAttribute('data-src')).toBe(false)
  })
})

it('a figure that names its picture shows it', () => {
  const page = pageOf(
    '<figure itemid="/c.jpg"><figcaption>x</figcaption></figure><figure data-a="/d.jpg"><img src="e.png"></figure>',
  )
  showLatePictures(page, [...page.getElementsByTagName('noscript')])
  expect([...page.querySelectorAll('img')].map((each) => imageAddress(each, BASE))).toEqual([
    'https://news.example/c.jpg',
    `${BASE}e.png`,
  ])
})

describe('the address of a picture', () => {
  const addressOf = (html: string) => {
    const image = pageOf(html).querySelector('img')
    return image && imageAddress(image, BASE)
  }

  it('is looked for in any attribute when the known ones have none', () => {
    expect(addressOf('<img data-pagespeed="c/d.webp?x" alt="a.jpg">')).toBe(`${BASE}c/d.webp?x`)
    expect(addressOf('<img src="blank.gif" data-real="c/d.jpeg">')).toBe(`${BASE}c/d.jpeg`)
    expect(addressOf('<img src="blank.gif">')).toBe(`${BASE}blank.gif`)
  })

  it('is no style and no sentence', () => {
    expect(addressOf('<img style="background:url(a.jpg)" data-caption="see a.jpg there">')).toBeNull()
  })
})
