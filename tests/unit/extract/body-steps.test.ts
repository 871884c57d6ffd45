/** What stands in an article and is none of it. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const URL = 'https://news.example/2024/ferry'
const paragraph = (number: number) =>
  `<p>Paragraph ${number} tells how the harbour was dredged, who paid for it, and why the old pier had to go, with enough words to be text.</p>`

function draftWith(inside: string) {
  const paragraphs = Array.from({ length: 8 }, (_, number) => paragraph(number))
  const body = [...paragraphs.slice(0, 4), inside, ...paragraphs.slice(4)].join('')
  return extractPage(
    pageOf(`<title>The ferry</title><body><article><h1>The ferry</h1>${body}</article></body>`, URL),
    URL,
  )
}

const linesWith = (inside: string) =>
  draftWith(inside)
    .text.split('\n')
    .filter((line) => !line.startsWith('Paragraph '))

describe('boxes of the site', () => {
  it.each([
    'related-articles',
    'newsletter-box',
    'mostRead',
    'author-bio',
    'article__recommended',
    'read-more',
    'comments-list',
    'pull-quote',
  ])('go by their name: %s', (name) => {
    expect(
      linesWith(
        `<div class="${name}"><p>Other words of this site, long enough to pass for text of the article itself.</p></div>`,
      ),
    ).toEqual([])
  })

  it('stay where the name only says how they look on paper or on a wide screen', () => {
    const text =
      'The quay was built in a year, and no stone of it was taken from the old one, as the law asks.'
    const box = `<div class="my-6 print:max-w-full md:share-x dark:ad-light"><p>${text}</p></div>`
    expect(linesWith(box)).toEqual([text])
  })

  it('go when they are asides', () => {
    expect(
      linesWith('<aside><p>The harbour in figures: four cranes, two piers, one lighthouse.</p></aside>'),
    ).toEqual([])
  })

  it('stay when they hold the article', () => {
    const draft = extractPage(
      pageOf(
        `<title>The ferry</title><body><div class="related-content"><h2>On</h2>${[1, 2, 3, 4, 5].map(paragraph).join('')}</div></body>`,
        URL,
      ),
      URL,
    )
    expect(draft.text).toContain('Paragraph 5')
  })
})

describe('lines under pictures', () => {
  it.each(['caption', 'photo-credit', 'image_caption'])('are captions by their name: %s', (name) => {
    const draft = draftWith(
      `<div><img src="/ferry.jpg" width="800" height="500"><p class="${name}">The ferry on its first trip, seen from the pier. Photo: Ada Brook</p></div>`,
    )
    expect(draft.text).not.toContain('first trip')
    expect(draft.html).toContain('<figcaption>The ferry on its first trip')
  })
})

describe('lines that lead elsewhere', () => {
  it.each([
    '<p><a href="/other">Why the old pier had to be taken down at last</a></p>',
    '<p>READ MORE: <a href="/other">The pier</a></p>',
    '<p>Lesen Sie auch: <a href="/other">Der Steg</a></p>',
    '<h3>Related</h3><ul><li><a href="/a">The pier</a></li><li><a href="/b">The harbour master leaves</a></li></ul>',
    '<p>관련 기사</p><ul><li><a href="/a">부두가 사라진 까닭</a></li></ul>',
  ])('go: %s', (inside) => {
    expect(linesWith(inside)).toEqual([])
  })

  it.each([
    ['<ul><li><a href="/a">The report</a></li><li><a href="/b">The answer</a></li></ul>', 2],
    ['<p>Source: <a href="https://other.example/">The harbour office and its figures</a></p>', 1],
    ['<p>[1] <a href="https://other.example/">The harbour office and its figures</a></p>', 1],
    ['<p><a href="#figures">The harbour office and its figures, below</a></p>', 1],
    ['<p>The office says <a href="/a">more will follow</a> in the autumn of this year.</p>', 1],
  ])('stay as the author’s: %s', (inside, count) => {
    expect(linesWith(inside)).toHaveLength(count)
  })
})

describe('what stands twice', () => {
  const quote = 'We had given up hope, and then the letter came on a Tuesday in March.'

  it('is a quote pulled from the text', () => {
    expect(linesWith(`<p>${quote}</p><blockquote>${quote}</blockquote>`)).toEqual([quote])
  })

  it('stays when the author repeats it', () => {
    expect(linesWith(`<p>${quote}</p><p>And again:</p><p>${quote}</p>`)).toHaveLength(3)
  })
})

describe('a body in pieces', () => {
  const piece = (from: number, name = 'body-part') =>
    `<div class="row"><div class="${name}">${paragraph(from)}${paragraph(from + 1)}</div><div class="slot"></div></div>`

  it('is joined when the pieces are built alike', () => {
    const pieces = [0, 2, 4, 6, 8, 10].map((from) => piece(from)).join('')
    const page = pageOf(`<title>The ferry</title><main><h1>The ferry</h1><div>${pieces}</div></main>`, URL)
    const { text } = extractPage(page, URL)
    for (let number = 0; number < 12; number++) expect(text).toContain(`Paragraph ${number} tells`)
  })
})

describe('notices', () => {
  const notice =
    '<div><p>Your settings keep the content of other sites from being shown; allow it in your account.</p></div>'

  it('that stand in every box go', () => {
    expect(linesWith(notice.repeat(4))).toEqual([])
  })

  it('are no notices when an author says something thrice', () => {
    expect(linesWith(notice.repeat(3))).toHaveLength(3)
  })
})
