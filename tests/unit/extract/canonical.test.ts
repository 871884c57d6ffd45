/** By which address an article is known: what its page declares, where it declares several. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const STORY = 'https://news.example/2024/the-ferry-sails-again'

function canonicalOf(url: string, head: string): string {
  const text = `<p>${'The harbour was dredged, and the old pier had to go. '.repeat(5)}</p>`.repeat(4)
  const page = pageOf(`<head>${head}</head><body><article><h1>The ferry</h1>${text}</article></body>`, url)
  return extractPage(page, url).canonicalUrl
}
const link = (url: string) => `<link rel="canonical" href="${url}">`
const og = (url: string) => `<meta property="og:url" content="${url}">`

describe('the canonical address', () => {
  it.each([
    ['of a page with tracking', `${STORY}?utm_source=mail&fbclid=1`, '', STORY],
    ['of a page with a fragment', `${STORY}#comments`, '', STORY],
    ['of an AMP page', `${STORY}/amp`, link(`${STORY}?ref=7`), `${STORY}?ref=7`],
    ['of a page on the AMP host', 'https://amp.news.example/9', link(STORY), STORY],
    [
      'of a page on the mobile host',
      'https://m.news.example/9',
      link('https://www.news.example/9-ferry-sails-again'),
      'https://www.news.example/9-ferry-sails-again',
    ],
    ['of a print view', `https://news.example/print.php?id=7`, link(STORY), STORY],
    ['with tracking of its own', `${STORY}?x=2`, link(`${STORY}?utm_medium=rss#top`), STORY],
    [
      'written in letters',
      'https://xn--3e0b707e.example/1',
      link('https://한국.example/기사/1'),
      'https://xn--3e0b707e.example/%EA%B8%B0%EC%82%AC/1',
    ],
    ['that is relative', `${STORY}?x=2`, link('the-ferry-sails-again'), STORY],
    [
      'that is relative to a base',
      `${STORY}?x=2`,
      `<base href="/archive/">${link('the-ferry-sails-again')}`,
      'https://news.example/archive/the-ferry-sails-again',
    ],
    ['with white space around it', `${STORY}?x=2`, link(`\n ${STORY} `), STORY],
    ['among other words of `rel`', `${STORY}?x=2`, `<link rel="canonical shortlink" href="${STORY}">`, STORY],
    ['for sharing where there is no other', `${STORY}?x=2`, og(STORY), STORY],
    ['before the one for sharing', `${STORY}?x=2`, og(`${STORY}?x=3`) + link(STORY), STORY],
    [
      'for sharing where the other is the home page',
      `${STORY}?x=2`,
      link('https://news.example/') + og(STORY),
      STORY,
    ],
    [
      'that is believable of several',
      `${STORY}?x=2`,
      link('https://other.example/a') + link(STORY) + link(`${STORY}?x=3`),
      STORY,
    ],
  ])('%s', (_, url, head, canonical) => {
    expect(canonicalOf(url, head)).toBe(canonical)
  })

  it.each([
    ['the home page', link('https://news.example/')],
    ['the home page for sharing', og('https://news.example/')],
    ['another site', link('https://other.example/2024/story')],
    ['another site for sharing', og('https://other.example/2024/story')],
    ['what an application says of all its pages for sharing', og('https://news.example/2024/start')],
    ['for sharing the article before', og('https://news.example/2024/ferry-sails-again')],
    ['nothing', link('')],
    ['no web address', link('javascript:alert(1)') + og('data:text/html,a')],
    ['a relative address below another site', `<base href="https://cdn.example/">${link('story')}`],
  ])('is the page’s own where it declares %s', (_, head) => {
    expect(canonicalOf(STORY, head)).toBe(STORY)
  })

  it('is not that of the article before, whose head an application leaves as it was; nor are its title, day and picture', () => {
    const head = `<title>The tram is late</title>${link('https://news.example/2024/ferry')}
      <meta property="og:title" content="A ferry sails again"><meta property="og:image" content="/ferry.jpg">
      <meta property="article:published_time" content="2024-06-01"><meta name="author" content="Ada Moor">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"A ferry sails again"}</script>`
    const text = `<p>${'The tram was late, and the bus had to go before it. '.repeat(5)}</p>`.repeat(4)
    const url = 'https://news.example/2024/tram'
    const page = pageOf(
      `<head>${head}</head><body><article><h1>The tram is late</h1>${text}</article></body>`,
      url,
    )
    const { canonicalUrl, title, leadImage, publishedAt, byline } = extractPage(page, url)
    expect({ canonicalUrl, title, leadImage, publishedAt, byline }).toEqual({
      canonicalUrl: url,
      title: 'The tram is late',
      leadImage: null,
      publishedAt: null,
      byline: null,
    })
  })

  it('is read from the first of very many', () => {
    expect(canonicalOf(STORY, link('https://other.example/').repeat(100) + link(`${STORY}/2`))).toBe(STORY)
  })
})
