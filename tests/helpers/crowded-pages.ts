/** Pages of one thing tens of thousands of times: each thing is what some step looks for, and no step may look at all of them for each of them. */
import { type HostilePage, pageWith } from './hostile-pages'

/** Nodes of a page, its texts among them. */
const NODES = 95_000

const LINE = 'The council voted for the new bridge on Tuesday, after a long debate.'
const STORY = `<p>${LINE} ${LINE} ${LINE}</p>`.repeat(5)

/** What a page is full of, by name; `at` makes each another where that matters. */
const THINGS: Record<string, (at: number) => string> = {
  advertisements: () => '<p>Advertisement</p>',
  'boxes of advertisements': () => '<div class="ad-slot advert">x</div>',
  'headings of comments': () => '<h3>Comments</h3>',
  comments: (at) => `<div class="comment" id="c${at}"><p>${LINE}</p></div>`,
  posts: () => `<div class="post comment">${LINE}</div>`,
  'credits of photos': () => '<p>Foto: Ada Brook</p>',
  'share boxes': () => '<div class="share"><a href="/a">Share</a></div>',
  bylines: () => '<p>By Ada Brook</p>',
  'boxes of bylines': () => '<span class="byline author">By Ada Brook</span>',
  days: () => '<p>12 March 2024</p>',
  times: (at) => `<time datetime="2024-01-01">1 Jan ${at}</time>`,
  'the same paragraph': () => `<p>${LINE}</p>`,
  paragraphs: (at) => `<p>${LINE} ${at}</p>`,
  titles: () => '<h2>Bridge vote</h2>',
  headlines: (at) => `<h1>Bridge vote ${at}</h1>`,
  'lines that lead away': (at) => `<p>Read more: <a href="/n/${at}">Headline ${at}</a></p>`,
  figures: (at) => `<figure><img data-src="/a${at}.jpg"><figcaption>Foto: AP</figcaption></figure>`,
  'figures in boxes': (at) => `<div><figure><img data-src="/a${at}.jpg"></figure></div>`,
  pictures: (at) => `<img data-src="/a${at}.jpg">`,
  'pictures with a line': (at) => `<div><img data-src="/a${at}.jpg"><p>A view, photo AP</p></div>`,
  'pictures in paragraphs': (at) => `<p><img data-src="/a${at}.jpg"></p>`,
  quotes: () => `<blockquote>${LINE}</blockquote>`,
  tables: () => '<table><tr><td>a</td></tr></table>',
  'related boxes': (at) => `<div class="related"><h3>Related</h3><a href="/${at}">x</a></div>`,
  articles: (at) => `<article><h2>Headline ${at}</h2><p>${LINE}</p></article>`,
  sections: (at) => `<section class="story"><p>${LINE} ${at}</p></section>`,
  'consent boxes': () => '<div class="cookie-consent">Accept cookies to show this content</div>',
  cards: (at) => `<a class="card" href="/news/${at}"><h3>Headline ${at} of the news</h3></a>`,
  links: (at) => `<a href="/news/${at}">Headline ${at}</a> `,
  'pairs of breaks': () => '<br><br>text',
  'items of no list': () => '<li>x</li>',
  'notes of editors': () => '<p>* This article was updated.</p>',
  keywords: () => '<a rel="tag" href="/t">tag</a>',
  leads: (at) => `<p class="lead">Lead ${at} is here, and it is rather long as leads of articles go.</p>`,
  forms: () => '<form></form>',
  'hidden paragraphs': () => `<p hidden>${LINE}</p>`,
  asides: () => `<aside>${LINE}</aside>`,
  scripts: () => '<script type="text/x">x</script>',
  items: (at) =>
    `<div itemscope itemtype="https://schema.org/Article"><span itemprop="headline">Headline ${at}</span></div>`,
  'empty boxes': () => '<div></div>',
  'loose words': () => '<div>word, <b>word</b></div>',
}

/** Two pages for each thing: nothing but it, and it in an article. Of at most 100,000 nodes. */
export function crowdedPages(): HostilePage[] {
  return Object.entries(THINGS).flatMap(([name, thing]) => {
    const nodes = thing(0).match(/<[a-z]|>[^<]/g)?.length ?? 1
    const all = Array.from({ length: Math.floor(NODES / nodes) }, (_, at) => thing(at)).join('')
    return [
      { name: `a page of ${name}`, html: pageWith(all) },
      {
        name: `an article of ${name}`,
        html: pageWith(`<main><article><h1>Bridge vote</h1>${STORY}${all}${STORY}</article></main>`),
      },
    ]
  })
}
