// @vitest-environment jsdom
import { runInNewContext } from 'node:vm'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  documentInPage,
  fetchImageInPage,
  linkTextInPage,
  locateImageInPage,
} from '../../../src/platform/page/in-page'

/** The function as the page gets it: its source, in a world that has the page's globals and nothing of ours. */
function inPage<Args extends unknown[], Result>(
  func: (...args: Args) => Result,
  globals: object = {},
): (...args: Args) => Result {
  const page = { document, Document, location, performance, URL, innerWidth, innerHeight, ...globals }
  return runInNewContext(`(${func.toString()})`, page)
}

beforeEach(() => {
  document.body.replaceChildren()
  document.title = 'Page'
})

function add<Tag extends 'a' | 'img'>(tag: Tag, attributes: Record<string, string>, text = '') {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = text
  document.body.append(element)
  return element
}

describe('documentInPage', () => {
  it('names the document', () => {
    const { href, documentStartedAt } = inPage(documentInPage)()
    expect(href).toBe(location.href)
    expect(documentStartedAt).toBeLessThanOrEqual(Date.now())
  })

  it.each([
    ['back', -86_400_000],
    ['forward', 86_400_000],
  ])('began before now, also when the clock was set %s since', (_way, by) => {
    const now = performance.timeOrigin + performance.now() + by
    const { documentStartedAt } = inPage(documentInPage, { Date: { now: () => now } })()
    expect(documentStartedAt).toBeLessThanOrEqual(now)
  })
})

describe('linkTextInPage', () => {
  it('finds the first words of the link', () => {
    add('a', { href: 'https://news.example/a' })
    add('a', { href: 'https://news.example/a' }, ' A \n story ')
    expect(inPage(linkTextInPage)('https://news.example/a')).toBe('A story')
  })

  it('takes a label where there are no words, and nothing where there is no link', () => {
    add('a', { href: 'https://news.example/a', 'aria-label': 'Story' })
    expect(inPage(linkTextInPage)('https://news.example/a')).toBe('Story')
    expect(inPage(linkTextInPage)('https://news.example/b')).toBe('')
  })
})

describe('fetchImageInPage', () => {
  const PNG = 'https://news.example/a.png'
  const fetching = (response: () => Promise<Response>) =>
    inPage(fetchImageInPage, { fetch: response, AbortSignal, btoa })
  const image = (size: number, type = 'image/png; charset=x') =>
    new Response(new Uint8Array(size).fill(65), { headers: { 'content-type': type } })

  it('gives the bytes as base64', async () => {
    const found = await fetching(async () => image(20_000))(PNG, 100_000, 1000)
    expect(found).toEqual({ type: 'image/png', base64: btoa('A'.repeat(20_000)) })
  })

  it.each([
    ['refused', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['gone', async () => new Response('x', { status: 404, headers: { 'content-type': 'image/png' } })],
    ['no picture', async () => image(10, 'text/html')],
    ['too large', async () => image(1001)],
  ])('gives null for one that is %s', async (_how, response) => {
    expect(await fetching(response)(PNG, 1000, 1000)).toBeNull()
  })
})

describe('locateImageInPage', () => {
  const URL_A = 'https://img.example/a.jpg'
  const located = (url: string) => inPage(locateImageInPage, { innerWidth: 1000, innerHeight: 800 })(url)

  function shown(image: HTMLImageElement, box: { left: number; top: number; width: number; height: number }) {
    Object.defineProperties(image, {
      complete: { value: true },
      naturalWidth: { value: 640 },
      getBoundingClientRect: { value: () => box },
    })
    document.elementFromPoint = () => image
    return image
  }

  it.each([
    ['src', { src: URL_A }],
    ['srcset', { src: 'https://img.example/small.jpg', srcset: `/x.jpg 1x, ${URL_A} 2x` }],
    ['another size by the query', { src: `${URL_A}?w=640` }],
  ])('finds the picture by %s', (_how, attributes) => {
    shown(add('img', attributes), { left: 10, top: 20, width: 300, height: 200 })
    expect(located(URL_A)).toEqual({
      left: 10,
      top: 20,
      width: 300,
      height: 200,
      viewportWidth: 1000,
      viewportHeight: 800,
    })
  })

  it.each([
    ['above the window', { left: 0, top: -1, width: 300, height: 200 }],
    ['below it', { left: 0, top: 700, width: 300, height: 200 }],
    ['too small', { left: 0, top: 0, width: 90, height: 90 }],
  ])('gives null for one that is %s', (_where, box) => {
    shown(add('img', { src: URL_A }), box)
    expect(located(URL_A)).toBeNull()
  })

  it('gives null under a layer, and where there is no such picture', () => {
    shown(add('img', { src: URL_A }), { left: 10, top: 20, width: 300, height: 200 })
    const layer = add('a', {})
    document.elementFromPoint = (x) => (x > 200 ? layer : document.body)
    expect(located(URL_A)).toBeNull()
    expect(located('https://img.example/other.jpg')).toBeNull()
  })

  it('is not led astray by a page that names things like the document’s own', () => {
    const form = document.createElement('form')
    for (const name of ['querySelectorAll', 'images', 'children']) {
      const input = document.createElement('input')
      input.name = name
      form.append(input)
    }
    document.body.append(form)
    expect(located(URL_A)).toBeNull()
  })
})
