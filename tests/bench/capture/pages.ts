/** The pages that `bench:capture` opens: one of ordinary news, and three that are heavy each in a way of its own. */

export interface BenchPage {
  name: string
  html: string
}

const SENTENCES = [
  'The harbour of the old town opened again on Monday after a month of repairs to its outer wall.',
  'Forty boats came in before noon, and the auction hall was lit for the first time since the storm.',
  'The mayor said that the work had cost 3.2 million crowns, a third less than was planned in spring.',
  'Fishers who had sold their catch in the next town for weeks were back at their own stands.',
  'A second wall is to follow in autumn, when the council has voted on the money for it.',
  'Critics say that the ferry should have been repaired first, since two islands depend on it.',
  'The engineers found the damage at the foot of the wall only when divers had cleared the sand.',
  'Schools on the islands will stay closed until the ferry runs every hour of the day again.',
]

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const sentence = (step: number) => SENTENCES[(at * 3 + step) % SENTENCES.length] ?? ''
    return `<p>${sentence(0)} On day ${at + 1} the harbour master counted again. ${sentence(1)} ${sentence(2)}</p>`
  }).join('\n')

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('\n')

/** A site's frame around an article: menus, a style sheet in the page, a sidebar, a foot. */
function page(title: string, article: string, { beside = '', below = '' } = {}): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} - The Tideway Gazette</title>
<meta property="og:type" content="article"><meta property="og:title" content="${title}">
<meta property="og:site_name" content="The Tideway Gazette">
<meta property="og:description" content="Forty boats came in before noon, and the auction hall was lit for the first time.">
<meta property="article:published_time" content="2026-03-09T08:00:00Z"><meta name="author" content="Ada Brook">
<style>${times(300, (at) => `.m${at} a:hover { color: #${(at * 4099).toString(16).slice(0, 3).padStart(3, '0')}; margin: ${at % 9}px }`)}
body { font: 17px/1.6 serif; max-width: 60rem; margin: auto } td { border: 1px solid }</style></head>
<body><header class="masthead"><nav>${times(40, (at) => `<a class="m${at}" href="/section/${at}">Section ${at}</a>`)}</nav></header>
<main><article class="post"><h1>${title}</h1><p class="byline">By Ada Brook, 9 March 2026</p>
${article}</article>${below}</main>
<aside class="sidebar">${beside}${times(25, (at) => `<div class="teaser"><a href="/news/${at}">Headline ${at} of the week</a><p>Two lines of a story that stands elsewhere.</p></div>`)}</aside>
<footer><ul>${times(30, (at) => `<li><a href="/about/${at}">About ${at}</a></li>`)}</ul></footer></body></html>`
}

/** The four pages. */
export function benchPages(): BenchPage[] {
  const comment = (at: number) =>
    `<li class="comment" id="comment-${at}"><div class="comment-author">Reader ${at}</div><div class="comment-body"><p>${SENTENCES[at % 8]} ${SENTENCES[(at + 3) % 8]} I have seen it with my own eyes, number ${at}.</p></div><a class="reply" href="#comment-${at}">Reply</a></li>`
  const box = (at: number) =>
    `<div class="grid-item item-${at % 40}"><div class="inner"><a href="/p/${at}"><span class="label">Offer ${at}</span></a></div></div>`
  const table = (depth: number): string =>
    `<table><tbody><tr><td>Row ${depth}</td><td>${depth === 0 ? paragraphs(8) : table(depth - 1)}</td></tr></tbody></table>`
  return [
    { name: 'news', html: page('The harbour opens again', paragraphs(14)) },
    {
      name: '2 MB of comments',
      html: page('The harbour opens again', paragraphs(20), {
        below: `<section class="comments" id="comments"><h2>Comments</h2><ol>${times(5200, comment)}</ol></section>`,
      }),
    },
    {
      name: '5,000 boxes',
      html: page('The harbour opens again', paragraphs(20), { beside: times(5000, box) }),
    },
    {
      name: 'deep tables',
      html: page('The harbour opens again', `${paragraphs(12)}${times(30, () => table(24))}`),
    },
  ]
}
