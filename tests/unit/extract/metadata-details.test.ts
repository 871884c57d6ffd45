/** What a page says of itself beyond what lists show, and where each value came from. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { readKeywords, readPaywalled } from '../../../src/extract/metadata/access'
import { openPage } from '../../../src/extract/page/page'
import { pageOf } from '../../helpers/extract-page'

const opened = (html: string) => openPage(pageOf(html), 'https://daily.example/story')
const article = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`

describe('a paywall', () => {
  it.each([
    [article({ isAccessibleForFree: false }), true],
    [article({ isAccessibleForFree: 'False' }), true],
    [article({ isAccessibleForFree: 'http://schema.org/True' }), false],
    [article({ isAccessibleForFree: 'perhaps' }), null],
    ['<meta property="article:content_tier" content="locked">', true],
    ['<meta property="article:content_tier" content="Free">', false],
    ['<meta itemprop="isAccessibleForFree" content="false">', true],
    ['<p>Subscribe to read on.</p>', null],
  ])('%s: %s', (html, paywalled) => {
    expect(readPaywalled(opened(html))).toBe(paywalled)
  })
})

describe('keywords', () => {
  it.each([
    [article({ keywords: ['ferry', 'harbour', 'ferry', 7] }), ['ferry', 'harbour']],
    [article({ keywords: 'ferry, harbour;pier' }), ['ferry', 'harbour', 'pier']],
    ['<meta name="keywords" content="연락선、항구，부두">', ['연락선', '항구', '부두']],
    [
      '<meta property="article:tag" content="ferry"><meta property="article:tag" content="pier">',
      ['ferry', 'pier'],
    ],
    ['<p>ferry</p>', []],
  ])('of %s are %j', (html, words) => {
    expect(readKeywords(opened(html))).toEqual(words)
  })

  it('are few and short, whatever a page writes', () => {
    const words = readKeywords(
      opened(`<meta name="keywords" content="${'a'.repeat(500)},${[...Array(99).keys()]}">`),
    )
    expect(words.length).toBe(30)
    expect(words[0]?.length).toBe(60)
  })
})

describe('sources', () => {
  const sourcesOf = (html: string) =>
    extractPage(pageOf(html), 'https://daily.example/2024/05/03/x').details?.sources

  it('name the place of each value, and no place for what is not there', () => {
    expect(sourcesOf('<title>The ferry sails again</title>')).toEqual({
      title: 'tab',
      publishedAt: 'address',
    })
    expect(
      sourcesOf(
        `<title>x</title><meta property="og:site_name" content="Daily">${article({
          headline: 'The ferry sails again',
          author: 'Ada Moor',
          datePublished: '2024-05-03',
          dateModified: '2024-05-04',
          description: 'It is back.',
          image: '/img/ferry.jpg',
        })}`,
      ),
    ).toEqual({
      title: 'json-ld',
      siteName: 'meta',
      excerpt: 'json-ld',
      publishedAt: 'json-ld',
      modifiedAt: 'json-ld',
      byline: 'json-ld',
      leadImage: 'json-ld',
    })
    expect(
      sourcesOf(
        '<h1>The ferry sails again</h1><p>By Ada Moor</p><script>{"publishedAt":"2024-05-01"}</script>',
      ),
    ).toEqual({ title: 'heading', byline: 'page', publishedAt: 'address' })
  })
})
