/** The paragraph under the headline: kept once, wherever the page puts it. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const URL = 'https://news.example/2024/ferry'
const TITLE = 'The ferry sails again after nine years'
const LEAD = 'A link that was given up in 2015 is back: twice a day, with room for forty cars and a canteen.'
const TEXT = Array.from(
  { length: 8 },
  (_, number) =>
    `<p>Paragraph ${number} tells how the harbour was dredged, who paid for it, and why the old pier had to go, with enough words to be text.</p>`,
).join('')

function textOf(header: string, body = TEXT, description = ''): string[] {
  const meta = description && `<meta property="og:description" content="${description}">`
  const html = `<html lang="en"><head><title>${TITLE}</title>${meta}</head><body><div class="top"><h1>${TITLE}</h1>${header}</div><div class="story-body">${body}</div></body></html>`
  return extractPage(pageOf(html, URL), URL).text.split('\n')
}

describe('the stand-first', () => {
  it.each(['standfirst', 'article__lead', 'sub-title', 'c-dek', 'excerpt', 'chapo'])(
    'is known by its name: %s',
    (name) => {
      expect(textOf(`<div class="${name}">${LEAD}</div>`)[0]).toBe(LEAD)
    },
  )

  it('is known by the description, without a name', () => {
    expect(textOf(`<h2 class="x1">${LEAD}</h2>`, TEXT, LEAD)[0]).toBe(LEAD)
  })

  it('is a list where the page makes it one', () => {
    const points = '<li>Forty cars fit on the new ship.</li><li>The canteen serves soup.</li>'
    expect(textOf(`<ul class="lead">${points}</ul>`).slice(0, 2)).toEqual([
      'Forty cars fit on the new ship.',
      'The canteen serves soup.',
    ])
  })

  it('stands once when the text has it', () => {
    const lines = textOf(`<p class="lead">${LEAD}</p>`, `<p>${LEAD}</p>${TEXT}`, LEAD)
    expect(lines.filter((line) => line === LEAD)).toHaveLength(1)
  })

  it('is no line of author and date, no caption, no list of links', () => {
    const date = '<p class="intro">By Ada Brook, 4 May 2024, 10:30, reading time of four minutes</p>'
    const caption =
      '<figure><figcaption class="description">The ferry on its first trip, seen from the pier in the morning.</figcaption></figure>'
    const links =
      '<ul class="summary"><li><a href="/a">Why the pier had to go</a></li><li><a href="/b">What the ship cost</a></li></ul>'
    expect(textOf(date + caption + links)[0]).toMatch(/^Paragraph 0/)
  })
})
