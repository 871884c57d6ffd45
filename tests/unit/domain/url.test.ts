import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { canonicalUrlOf, hostOf, isHomePage, safeUrl, safeWebUrl } from '../../../src/domain/address/url'

// Many pages a test: a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

describe('safeUrl', () => {
  it.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['/b?c=1#d', 'https://news.example/b?c=1#d'],
    ['//cdn.example/p.jpg', 'https://cdn.example/p.jpg'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
  ])('lets %s through', (text, url) => {
    expect(safeUrl(text, 'https://news.example/x')).toBe(url)
  })

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'chrome-extension://abc/page.html',
    'https://',
    `https://news.example/${'a'.repeat(9000)}`,
  ])('refuses %s', (text) => {
    expect(safeUrl(text, 'https://news.example/x')).toBeNull()
  })

  it('keeps mail out of pictures', () => {
    expect(safeWebUrl('mailto:a@b.example')).toBeNull()
  })
})

describe('canonicalUrlOf', () => {
  const page = 'https://news.example/2024/the-ferry-sails-again?from=home'
  it.each([
    ['https://news.example/a?utm_source=x&id=7&fbclid=y#top', 'https://news.example/a?id=7'],
    ['https://news.example/a?utm_source=x', 'https://news.example/a'],
    ['https://news.example:443/a?', 'https://news.example/a'],
    ['https://user:word@news.example/a', 'https://news.example/a'],
    ['https://news.example/#!/story/7', 'https://news.example/#!/story/7'],
    ['https://news.example/the-ferry-sails-again/amp/', 'https://news.example/the-ferry-sails-again/'],
    ['https://news.example/2024/ferry.html/amp', 'https://news.example/2024/ferry.html'],
    ['https://news.example/story.amp', 'https://news.example/story'],
    ['https://news.example/story?outputType=amp', 'https://news.example/story'],
    ['https://news.example/q?b=%20x&a=1', 'https://news.example/q?b=%20x&a=1'],
    ['https://한국.example/기사', 'https://xn--3e0b707e.example/%EA%B8%B0%EC%82%AC'],
    ['about:blank', 'about:blank'],
    ['no address', 'no address'],
  ])('of %s is %s', (url, canonical) => {
    expect(canonicalUrlOf(url, null)).toBe(canonical)
  })

  const slug = 'the-ferry-sails-again'
  it.each([
    [`https://news.example/2024/${slug}`, `https://news.example/2024/${slug}`],
    [`/2024/${slug}`, `https://news.example/2024/${slug}`],
    [`https://www.news.example/2024/${slug}#x`, `https://www.news.example/2024/${slug}`],
    [`https://m.news.example/2024/${slug}`, `https://m.news.example/2024/${slug}`],
    ['https://news.example/', page],
    ['https://news.example/index.html', page],
    ['https://news.example/ko/', page],
    ['https://news.example/2024/', page],
    ['https://news.example/ferries', page],
    [`https://other.example/2024/${slug}`, page],
    [`https://example/2024/${slug}`, page],
    ['javascript:alert(1)', page],
    ['http://[', page],
  ])('with %s declared is %s', (declared, canonical) => {
    expect(canonicalUrlOf(page, declared)).toBe(canonical)
  })

  it('is the first of several that is believable', () => {
    const story = `https://news.example/2024/${slug}`
    expect(canonicalUrlOf(page, null, 'https://news.example/', 'http://[', story, `${story}-2`)).toBe(story)
    expect(canonicalUrlOf(page, null, 'https://other.example/a')).toBe(page)
  })

  it('lets nobody on a host of many owners take the place of another', () => {
    const mine = 'https://mallory.hosts.example/story'
    expect(canonicalUrlOf(mine, 'https://hosts.example/story')).toBe(mine)
    expect(canonicalUrlOf(mine, 'https://alice.hosts.example/story')).toBe(mine)
    expect(canonicalUrlOf('https://hosts.example/story', mine)).toBe('https://hosts.example/story')
  })

  it.each([
    ['https://amp.news.example/12345', true],
    ['https://m.news.example/v/9', true],
    ['https://m.news.example/v/the-tram-is-late', false],
    ['https://m.news.example/tram', false],
    ['https://www.news.example/12345', false],
  ])('lets a page on a host of variants declare an article by its slug: %s', (variant, isBelieved) => {
    const story = 'https://www.news.example/2024/the-ferry-sails-again'
    expect(canonicalUrlOf(variant, story)).toBe(isBelieved ? story : variant)
  })

  it('lets a home page declare itself', () => {
    expect(canonicalUrlOf('https://news.example/?utm_source=x', 'https://news.example/')).toBe(
      'https://news.example/',
    )
  })

  it.each([
    ['https://n.example/#Story/1', 'https://n.example/#Story/2', false],
    ['https://n.example/wiki/Foo_%28bar%29', 'https://n.example/wiki/Foo_(bar)', true],
    [
      'https://n.example/news-of-the-day?sid=20240619000001234',
      'https://n.example/news-of-the-day?sid=20240619000001235',
      false,
    ],
    ['https://n.example/news-of-the-day?sid=a9f0b1aa5bd2a2b0', 'https://n.example/news-of-the-day', true],
  ])('%s and %s are one: %s', (one, other, isOne) => {
    expect(canonicalUrlOf(one, null) === canonicalUrlOf(other, null)).toBe(isOne)
  })

  it('is its own canonical address, whatever comes in', () => {
    const piece = fc.constantFrom(
      ...[
        '/',
        'a',
        '%20',
        '%',
        '?',
        '&',
        '=',
        '#',
        '#!',
        '.amp',
        '/amp',
        'a-b-c',
        ';jsessionid=1',
        '/(S(aaaaaaaaaaaaaaaaaaaaaaaa))',
        '%7e',
        '%2f',
        '%2E',
        '#/a/1',
        '#id=1',
        ':~:',
        'sid=aaaaaaaaaaaaaaa1',
        'id=1',
        'utm_source=x',
        'amp',
        '..',
        ' ',
        'é',
        '\uD800',
        '@',
        ':',
        ';',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = canonicalUrlOf(`https://news.example/${pieces.join('')}`, null)
        expect(canonicalUrlOf(once, null)).toBe(once)
      }),
    )
  })

  it('keeps a question mark that is a parameter', () => {
    const once = canonicalUrlOf('https://news.example/a??&', null)
    expect(once).toBe('https://news.example/a??')
    expect(canonicalUrlOf(once, null)).toBe(once)
  })

  it.each(['a-b-c/amp//amp', 'a-b-c/amp.amp', 'a-b-c.amp/amp/'])('takes every mark of AMP off %s', (path) => {
    const once = canonicalUrlOf(`https://news.example/${path}`, null)
    expect(once).toMatch(/^https:[/]{2}news.example[/]a-b-c[/]*$/)
    expect(canonicalUrlOf(once, null)).toBe(once)
  })

  it('never throws over what is declared', () => {
    fc.assert(fc.property(fc.string(), (declared) => typeof canonicalUrlOf(page, declared) === 'string'))
  })
})

it('names a host as a reader knows it', () => {
  expect(hostOf('https://www.news.example/a')).toBe('news.example')
  expect(hostOf('https://m.news.example/a')).toBe('news.example')
  expect(hostOf('about:blank')).toBe('')
})

it('knows the entrance of a site', () => {
  expect(isHomePage('https://news.example/')).toBe(true)
  expect(isHomePage('https://news.example/en-gb/')).toBe(true)
  expect(isHomePage('https://news.example/a1')).toBe(false)
  expect(isHomePage('https://news.example/?p=12')).toBe(false)
})
