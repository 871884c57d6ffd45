/** References to notes and the notes: anchors of our own in html, [^1] in Markdown, no word or number changed in the text. */
import { describe, expect, it, vi } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { markdownBody } from '../../../src/formats/markdown-body'
import { pageOf } from '../../helpers/extract-page'
import { parseHtml } from '../formats/article'

// Many pages: a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const URL = 'https://news.example/2026/ferry'
const sentence = 'The harbour was dredged, and the old pier had to go before the new ferry could come.'
const filler = [1, 2, 3, 4].map((number) => `<p>${number}. ${sentence} ${sentence}</p>`).join('')
const ledger = 'Harbour ledger, volume 12, page 40, kept in the archive of the town since the fire.'
const painter = 'A former painter of the pier, asked last summer, guessed that it was grey green.'

function read(inside: string, notes: string) {
  const draft = extractPage(
    pageOf(
      `<title>The ferry</title><body><article><h1>The ferry</h1>${filler}${inside}${filler.replaceAll(sentence, `Later, ${sentence}`)}${notes}</article>`,
      URL,
    ),
    URL,
  )
  return { html: draft.html, text: draft.text, markdown: markdownBody(parseHtml(draft.html)) }
}

const painted = (one: string, two: string) =>
  `<p>It was last painted in 1961${one}. Nobody knows the colour${two} today.</p>`

describe('notes', () => {
  it.each([
    [
      'of Markdown',
      painted('<sup id="fnref1"><a href="#fn1">1</a></sup>', '<sup id="fnref2"><a href="#fn2">2</a></sup>'),
      `<section class="footnotes"><ol><li id="fn1"><p>${ledger} <a href="#fnref1">↩</a></p></li><li id="fn2"><p>${painter} <a href="#fnref2">↩︎</a></p></li></ol></section>`,
    ],
    [
      'of Markdown with full addresses',
      painted(
        `<sup id="fnref:1"><a href="${URL}#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>`,
        `<sup id="fnref:2"><a href="${URL}#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup>`,
      ),
      `<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1" role="doc-endnote"><p>${ledger}&nbsp;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#8617;&#xfe0e;</a></p></li><li id="fn:2"><p>${painter}&nbsp;<a href="#fnref:2" role="doc-backlink">↩</a></p></li></ol></div>`,
    ],
    [
      'of Word',
      painted(
        '<a href="#_ftn1" name="_ftnref1" title="">[1]</a>',
        '<a href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a>',
      ),
      `<p><a href="#_ftnref1" name="_ftn1">[1]</a> ${ledger}</p><p><a href="#_ftnref2" name="_ftn2">[2]</a> ${painter}</p>`,
    ],
    [
      'of Wikipedia',
      painted(
        '<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup>',
        '<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup>',
      ),
      `<div class="mw-references-wrap"><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-a_1-0">^</a></b></span> <span class="reference-text">${ledger}</span></li><li id="cite_note-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-2"><sup><i><b>a</b></i></sup></a></span> <span class="reference-text">${painter}</span></li></ol></div>`,
    ],
    [
      'of letters to subscribers',
      painted(
        '<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a>',
        '<a class="footnote-anchor" id="footnote-anchor-2" href="#footnote-2" target="_self">2</a>',
      ),
      `<div class="note-block"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>${ledger}</p></div></div><div class="note-block"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number">2</a><div class="footnote-content"><p>${painter}</p></div></div>`,
    ],
    [
      'by signs, in one raised box',
      painted('<sup>[<a href="#note-a">*</a>, <a href="#note-b">†</a>]</sup>', ''),
      `<p id="note-a">${ledger}</p><p id="note-b">${painter}</p>`,
    ],
    [
      'of books, in asides',
      painted(
        '<a epub:type="noteref" href="#n1"><sup>1</sup></a>',
        '<a epub:type="noteref" href="#n2"><sup>2</sup></a>',
      ),
      `<footer class="footnotes"><aside epub:type="footnote" id="n1"><p>${ledger}</p></aside><aside role="doc-footnote" id="n2"><p>${painter}</p></aside></footer>`,
    ],
  ])('%s are kept apart from words and numbers', (_name, inside, notes) => {
    const { html, text, markdown } = read(inside, notes)
    expect(text).toContain('It was last painted in 1961. Nobody knows the colour today.')
    expect(text.split('\n').slice(-2)).toEqual([ledger, painter])
    expect(markdown).toContain('in 1961[^1]')
    expect(markdown).toMatch(/\[\^2\](?: today)?\./)
    expect(markdown.split('\n\n').slice(-2)).toEqual([`[^1]: ${ledger}`, `[^2]: ${painter}`])
    expect(html).toMatch(/<sup><a href="#fn1" id="fnref1">[^<]+<\/a><\/sup>/)
    for (const anchor of ['fn1', 'fn2', 'fnref1', 'fnref2'])
      expect(html.split(`id="${anchor}"`)).toHaveLength(2)
    expect(html).toMatch(/id="fn1".*href="#fnref1">↩<\/a>/)
    expect(`${html}${markdown}`).not.toContain(`${URL}#`)
  })

  it('that two places refer to stand once', () => {
    const reference = (id: string) => `<sup id="${id}"><a href="#fn1">1</a></sup>`
    const { html, markdown } = read(
      painted(reference('a'), reference('b')),
      `<ol><li id="fn1">${ledger}</li></ol>`,
    )
    expect(html).toContain('id="fnref1-2"')
    expect(markdown.match(/\[\^1\]/g)).toHaveLength(3)
  })

  it('of several paragraphs are set in', () => {
    const { markdown } = read(
      painted('<sup><a href="#fn1">1</a></sup>', ''),
      `<ol><li id="fn1"><p>${ledger}</p><p>${painter}</p></li></ol>`,
    )
    expect(markdown).toContain(`[^1]: ${ledger}\n\n    ${painter}`)
  })

  it.each([
    `<ol><li id="fn1"><sup>1</sup> ${ledger}</li></ol>`,
    `<p id="fn1"><sup>1</sup>${ledger}</p>`,
    `<p id="fn1"><strong><sup>1.</sup></strong> ${ledger}</p>`,
    `<p><sup id="fn1">[1]</sup> ${ledger}</p>`,
    `<p><sup><a id="fn1">1</a></sup> ${ledger}</p>`,
    `<div id="fn1"><sup>1</sup><p>${ledger}</p></div>`,
    `<p id="fn1"><span class="superscript">1</span> ${ledger}</p>`,
  ])('do not say their own label: %s', (note) => {
    const { text, markdown } = read(painted('<sup><a href="#fn1">1</a></sup>', ''), note)
    expect(text.split('\n').at(-1)).toBe(ledger)
    expect(markdown.split('\n\n').at(-1)).toBe(`[^1]: ${ledger}`)
  })

  it('keep a raised number that is no label', () => {
    const note =
      '<p id="fn1"><sup>14</sup>C dating gave the year, and the harbour ledger confirmed it twice.</p>'
    const { text } = read(painted('<sup><a href="#fn1">1</a></sup>', ''), note)
    expect(text).toContain('\n¹⁴C dating gave')
  })

  it('that are not in the body leave no reference', () => {
    const { html, text, markdown } = read(
      painted('<sup><a href="#fn1">1</a></sup>', ''),
      '<nav><ol><li id="fn1">Elsewhere</li></ol></nav>',
    )
    expect(text).toContain('in 1961. Nobody')
    expect(markdown).toContain('in 1961. Nobody')
    expect(html).toContain('in 1961. Nobody')
  })
})

describe('is no reference', () => {
  it.each([
    [
      'a link to a part of the article',
      '<p>See <a href="#two">2</a> for more of it.</p>',
      `<h2 id="two">Two</h2><p>${ledger}</p>`,
      'See 2 for',
    ],
    [
      'a link to another page',
      '<p>As said <a href="/other#fn1">[1]</a> before.</p>',
      `<p id="fn1">${ledger}</p>`,
      'said [1] before',
    ],
    ['an exponent', '<p>It covers 10<sup>6</sup> metres.</p>', `<p id="fn6">${ledger}</p>`, '10⁶ metres'],
    [
      'a long link',
      '<p>See <a href="#fn1">the ledger of the harbour</a>.</p>',
      `<p id="fn1">${ledger}</p>`,
      'the ledger of the harbour',
    ],
  ])('%s', (_name, inside, notes, words) => {
    const { text, html } = read(inside, notes)
    expect(text).toContain(words)
    expect(html).not.toContain('href="#fn')
  })

  it('what a page marks as ours', () => {
    const { html } = read(
      '<p>As <a data-pressmark-reference="7" href="https://a.example/">said here</a> and <a href="#fn7">there</a>.</p><p data-pressmark-note="7" id="x">A paragraph of the page, which is no note of anything at all.</p><p data-pressmark-note="7">Another paragraph of the page, which is no note either.</p>',
      '',
    )
    expect(html.match(/id="fn\d+"/g) ?? []).toHaveLength(new Set(html.match(/id="fn\d+"/g)).size)
  })
})
