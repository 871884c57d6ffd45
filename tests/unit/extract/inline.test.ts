/** What stands inside lines and means more than its letters: in html, text and Markdown alike. */
import { describe, expect, it, vi } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { markdownBody } from '../../../src/formats/markdown-body'
import { pageOf } from '../../helpers/extract-page'
import { parseHtml } from '../formats/article'

// Many pages: a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const URL = 'https://news.example/2026/ferry'
const sentence = 'The harbour was dredged, and the old pier had to go before the new ferry could come.'
const text = [1, 2, 3, 4].map((number) => `<p>${number}. ${sentence} ${sentence}</p>`).join('')

function read(inside: string, title = 'The ferry') {
  const page = pageOf(
    `<title>The ferry</title><body><article><h1>${title}</h1>${text}${inside}${text.replaceAll(sentence, `Later, ${sentence}`)}</article>`,
    URL,
  )
  const draft = extractPage(page, URL)
  const own = (all: string, between: string) =>
    all
      .split(between)
      .filter((line) => !/^(?:<[^>]*>)*\d\\?\. (?:Later, )?The harbour/.test(line) && line !== '')
      .join('\n')
  return {
    title: draft.title,
    html: own(draft.html, '\n'),
    text: own(draft.text, '\n'),
    markdown: own(markdownBody(parseHtml(draft.html)), '\n\n'),
  }
}

describe('superscripts and subscripts', () => {
  it('stay apart from what stands before them', () => {
    const { html, text, markdown } = read(
      '<p>It covers 10<sup>6</sup> m<sup>2</sup>, holds CO<sub>2</sub> at T<sub>GS</sub>, and 100<sup>2</sup>=10000; on the 1<sup>st</sup>, n<sup>o</sup> 5.</p>',
    )
    expect(html).toContain('10<sup>6</sup> m<sup>2</sup>')
    expect(text).toBe('It covers 10⁶ m², holds CO₂ at T_GS, and 100²=10000; on the 1st, nº 5.')
    expect(markdown).toBe('It covers 10⁶ m², holds CO₂ at T_GS, and 100²=10000; on the 1st, nº 5.')
  })

  it('stay apart inside others, in links and in emphasis', () => {
    const { text, markdown } = read(
      '<p>We know that x<sup>y<sup>2</sup></sup>, <em>e</em><sup>−<i>x</i></sup> and 10<sup><a href="/six">6</a></sup> grew.</p>',
    )
    expect(text).toBe('We know that x^y², e⁻ˣ and 10⁶ grew.')
    expect(markdown).toContain('x^y², *e*⁻*ˣ* and 10[⁶](https://news.example/six) grew.')
  })

  it.each([
    '10<span style="font-size:8px; vertical-align: super">6</span> m',
    '10<span class="superscript">6</span> m',
    '10<small style="vertical-align:super">6</small> m',
  ])('stay apart where a style alone raises them: %s', (words) => {
    expect(read(`<p>It covers ${words}.</p>`).text).toBe('It covers 10⁶ m.')
  })

  it('of notes stay apart from the number before them', () => {
    expect(read('<p>It was built in 1984<span class="footnote-ref">1</span>.</p>').text).toBe(
      'It was built in 1984¹.',
    )
  })

  it('are no words that a page calls so', () => {
    expect(read('<p>They print the <span class="sup">Supplement</span> of it.</p>').text).toBe(
      'They print the Supplement of it.',
    )
  })

  it.each([
    ['10<sup> 6 </sup>m', '10⁶ m', '10⁶ m'],
    ['10<sup>\n6&nbsp;</sup>m', '10⁶ m', '10⁶ m'],
    ['10<sup> <i> 6</i> </sup>m', '10⁶ m', '10*⁶* m'],
    ['x<sup> a/b </sup>y', 'x^(a/b) y', 'x^(a/b) y'],
    ['CO<sub> 2 </sub>gas', 'CO₂ gas', 'CO₂ gas'],
    ['2<sup> e </sup>fois', '2e fois', '2e fois'],
    ['M<sup> me </sup>Dupont', 'Mme Dupont', 'Mme Dupont'],
  ])('stand at what is before them, white space or not: %s', (words, plain, marked) => {
    const { text, markdown } = read(`<p>Here ${words} is.</p>`)
    expect([text, markdown]).toEqual([`Here ${plain} is.`, `Here ${marked} is.`])
  })

  it.each([
    ['<sup>1</sup>Harbour ledger of the year.', '¹ Harbour ledger of the year.'],
    ['<sup>2)</sup>부두의 장부는 남아 있다.', '²⁾ 부두의 장부는 남아 있다.'],
    ['<sup>14</sup>C dating gave the year.', '¹⁴C dating gave the year.'],
    ['<sup>1</sup> Harbour ledger of the year.', '¹ Harbour ledger of the year.'],
  ])('that open a paragraph as the label of a note are no part of its first word: %s', (words, plain) => {
    const { text, markdown } = read(`<p>${words}</p>`)
    expect([text, markdown]).toEqual([plain, plain])
  })

  it('stay apart in the title', () => {
    expect(read('', 'The 10<sup>6</sup> tons of CO<sub>2</sub> of the ferry').title).toBe(
      'The 10⁶ tons of CO₂ of the ferry',
    )
  })
})

it('keeps what was struck out apart from what took its place', () => {
  const { text, markdown } = read('<p>It carries <del>40</del><ins>50</ins> people for <s>10</s>12 euro.</p>')
  expect(text).toBe('It carries 40 50 people for 10 12 euro.')
  expect(markdown).toContain('~40~')
})

describe('numbers of lists', () => {
  it.each([
    [
      '<ol reversed><li>Third</li><li>Second</li><li>First</li></ol>',
      ['3. Third', '2. Second', '1. First'],
      ['3.\u00A0Third', '2.\u00A0Second', '1.\u00A0First'],
    ],
    [
      '<ol start="7"><li>Seventh</li><li>Eighth</li></ol>',
      ['7. Seventh', '8. Eighth'],
      ['7. Seventh\n8. Eighth'],
    ],
    [
      '<ol><li value="4">Fourth</li><li>Fifth</li><li value="9">Ninth</li></ol>',
      ['4. Fourth', '5. Fifth', '9. Ninth'],
      ['4.\u00A0Fourth', '5.\u00A0Fifth', '9.\u00A0Ninth'],
    ],
    ['<ol type="a"><li>One</li><li>Two</li></ol>', ['a. One', 'b. Two'], ['a.\u00A0One', 'b.\u00A0Two']],
    [
      '<ol type="I" start="9"><li>Nine</li><li>Ten</li></ol>',
      ['IX. Nine', 'X. Ten'],
      ['IX.\u00A0Nine', 'X.\u00A0Ten'],
    ],
    [
      '<ol start="+7"><li>Seventh</li><li value="9th">Ninth</li></ol>',
      ['7. Seventh', '9. Ninth'],
      ['7.\u00A0Seventh', '9.\u00A0Ninth'],
    ],
    ['<ol start="0"><li>Zero</li><li>One</li></ol>', ['0. Zero', '1. One'], ['0. Zero\n1. One']],
    ['<ol><li>One</li><li>Two</li></ol>', ['One', 'Two'], ['1. One\n2. Two']],
  ])('of %s are kept', (list, lines, blocks) => {
    const draft = read(list)
    expect(draft.text.split('\n')).toEqual(lines)
    expect(draft.markdown).toBe(blocks.join('\n'))
  })

  it.each([
    ['lower-alpha', 'a. One', 'b. Two'],
    ['lower-latin', 'a. One', 'b. Two'],
    ['UPPER-ALPHA', 'A. One', 'B. Two'],
    ['lower-roman', 'i. One', 'ii. Two'],
    ['upper-roman', 'I. One', 'II. Two'],
    ['decimal-leading-zero', '01. One', '02. Two'],
  ])('have the marks that a style names: %s', (type, ...lines) => {
    for (const style of [`list-style-type:${type}`, `color:red; list-style: inside ${type} !important`]) {
      const { text, markdown } = read(`<ol style="${style}"><li>One</li><li>Two</li></ol>`)
      expect(text.split('\n')).toEqual(lines)
      expect(markdown.replaceAll('\u00A0', ' ').split('\n')).toEqual(lines)
    }
  })

  it('have the marks of the style rather than of the type', () => {
    const list = (style: string) => `<ol type="a" style="${style}"><li>One</li><li>Two</li></ol>`
    expect(read(list('list-style-type: decimal')).text).toBe('One\nTwo')
    expect(read(list('list-style: none')).text).toBe('a. One\nb. Two')
  })

  it.each(['hidden', 'style="display: none"'])('leave out items that are not drawn: %s', (hidden) => {
    const items = `<li>Third</li><li ${hidden}>Gone</li><li>Second</li><li>First</li>`
    expect(read(`<ol reversed>${items}</ol>`).text).toBe('3. Third\n2. Second\n1. First')
    expect(read(`<ol start="5">${items}</ol>`).text).toBe('5. Third\n6. Second\n7. First')
  })

  it('are the browser’s in html', () => {
    expect(read('<ol reversed><li>Third</li><li>Second</li></ol>').html).toContain(
      '<ol reversed="reversed"><li value="2">Third</li>',
    )
    expect(read('<ol type="a" start="2"><li>B</li></ol>').html).toContain(
      '<ol type="a" start="2"><li value="2">B</li>',
    )
  })

  it('survive when an item is no text of the article', () => {
    const { text } = read('<ol reversed><li>Third</li><li></li><li>First</li></ol>')
    expect(text).toBe('3. Third\n1. First')
  })
})

describe('emoji as pictures', () => {
  it.each([
    '<img draggable="false" role="img" class="emoji" alt="🚢" src="https://s.w.example/emoji/15/svg/1f6a2.svg" width="16" height="16">',
    '<img class="wp-smiley" alt="🚢" src="/s.png">',
    '<img alt="🚢" src="https://abs.example/emoji/v2/72x72/1f6a2.png" width="72" height="72">',
    '<img alt="🚢" src="/lazy.gif" data-src="/1f6a2.svg">',
    '<img class="twemoji" aria-label="🚢" src="/1f6a2.svg">',
    '<span class="emoji" role="img" aria-label="🚢"></span>',
    '<i class="e1f6a2" title="🚢"></i>',
  ])('are what they stand for: %s', (image) => {
    const { text, markdown, html } = read(`<p>They voted with ${image} stickers.</p>`)
    expect([text, markdown]).toEqual(['They voted with 🚢 stickers.', 'They voted with 🚢 stickers.'])
    expect(html).toBe('<p>They voted with 🚢 stickers.</p>')
  })

  it.each([
    ['❤️', '❤️'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['🇰🇷', '🇰🇷'],
    ['1️⃣', '1️⃣'],
  ])('of several characters are whole: %s', (alt, shown) => {
    expect(read(`<p>They sent one <img alt="${alt}" src="/e.svg">.</p>`).text).toBe(`They sent one ${shown}.`)
  })

  it('that draw signs are those signs', () => {
    expect(read('<p>They left <img class="wp-smiley" alt=":-)" src="/s.gif"> early.</p>').text).toBe(
      'They left :-) early.',
    )
  })

  it.each([
    '<img alt="🚢" src="/ship.jpg" width="640" height="400">',
    '<img alt="2026" src="/year.jpg">',
    '<img alt="The ship" src="/ship.jpg">',
  ])('are not pictures: %s', (image) => {
    expect(read(`<p>They voted. ${image}</p>`).html).toContain('<img')
  })
})

it('has no soft hyphens or stray joiners, and keeps what Persian and emoji need', () => {
  const { text, html, markdown, title } = read(
    '<p>Der Hafen&shy;meister sagte inter\u200Bnational\u2060: می\u200Cخواهم 👩\u200D🚀.</p>',
    'Hafen&shy;meister',
  )
  expect(title).not.toContain('\u00AD')
  for (const each of [text, html, markdown])
    expect(each).toContain('Der Hafenmeister sagte international: می\u200Cخواهم 👩\u200D🚀.')
})
