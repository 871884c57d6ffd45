import Readability from '@mozilla/readability/Readability.js'
import { describe, expect, it } from 'vitest'
import { Engine } from '../../../src/extract/engine/engine'
import { pageOf } from '../../helpers/extract-page'

const PARAGRAPH = `<p>${'A harbour opened again, and the boats, forty of them, came in before noon. '.repeat(9)}</p>`
const pageWith = (part: string) =>
  pageOf(`<body><article>${PARAGRAPH.repeat(2)}${part}${PARAGRAPH.repeat(2)}</article></body>`)
const row = (cells: number) => `<tr>${'<td>9</td>'.repeat(cells)}</tr>`
const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim()

describe('what is taken out of the chosen part', () => {
  it.each([
    ['a form', '<form><input><input><button>KEPT?</button></form>'],
    ['a form with text', `<form><p>KEPT?</p>${PARAGRAPH}<input></form>`],
    ['a small table', `<table>${row(2)}${row(2)}</table>`],
    ['a table of one row', `<table>${row(9)}</table>`],
    ['a table of many rows', `<table>${row(2).repeat(10)}</table>`],
    ['a table of many columns', `<table>${row(5).repeat(2)}</table>`],
    [
      'a table that spans',
      '<table><tr><td colspan="6">KEPT?</td></tr><tr><td rowspan="3">9</td></tr></table>',
    ],
    ['a table with a head', '<table><thead><tr><th>KEPT?</th></tr></thead><tr><td>1</td></tr></table>'],
    [
      'a table with a caption',
      '<table><caption>KEPT?</caption><tr><td>1</td></tr><tr><td>2</td></tr></table>',
    ],
    ['a table that lays out', `<table role="presentation">${row(5).repeat(12)}</table>`],
    [
      'a table in a table',
      `<table><tr><td><table>${row(2).repeat(3)}</table></td><td>KEPT?</td></tr></table>`,
    ],
    ['a table of one cell', '<table><tr><td>KEPT?, in a line of <b>text</b></td></tr></table>'],
    ['a table of one cell with blocks', `<table><tbody><tr><td>${PARAGRAPH}</td></tr></tbody></table>`],
    ['a list of links', `<ul>${'<li><a href="/a">KEPT? another story</a></li>'.repeat(9)}</ul>`],
    ['a list of points', `<ul>${'<li>KEPT? one point of the story, and more</li>'.repeat(4)}</ul>`],
    ['a list of pictures', '<ul><li><img src="a.png"></li><li><img src="b.png"></li></ul>'],
    [
      'a list of much',
      `<ul><li><div><img src="a.png"></div><b>KEPT?</b></li><li><img src="b.png"></li></ul>`,
    ],
    ['a long list', `<div>KEPT?<ul>${'<li>9</li>'.repeat(120)}</ul></div>`],
    ['a box of links', '<div><a href="/a">KEPT? one</a> <a href="/b">two</a> <a href="#c">three</a></div>'],
    ['a box of pictures', '<div><img src="a.png"><img src="b.png"><img src="c.png"><p>KEPT?</p></div>'],
    ['pictures in a figure', '<figure><div><img src="a.png"><img src="b.png"><p>KEPT?</p></div></figure>'],
    ['a box with a heading and a link', '<div><h3>KEPT?</h3> <a href="/a">on</a></div>'],
    ['code', `<pre><code><div><a href="/a">KEPT?</a></div></code></pre>`],
    ['a box named against', '<div class="promo"><p>KEPT? Words, of which there are some.</p></div>'],
    ['a box with commas', `<div>${'KEPT?, <a href="/a">a, link</a>, '.repeat(9)}</div>`],
    ['an advertisement', '<div><p>Advertisement</p></div>'],
    ['what still loads', '<div><span>Loading…</span></div>'],
    ['a frame', '<div><p>KEPT?</p><iframe src="https://frames.example/"></iframe></div>'],
    ['an aside', '<aside><p>KEPT?</p></aside><footer>KEPT?</footer>'],
    ['buttons to share', '<div><div class="share">KEPT?</div><div class="sharedaddy">KEPT?</div></div>'],
    ['a heading named against', '<h2 class="promo">KEPT?</h2><h2 class="entry">KEPT too</h2>'],
    ['an empty paragraph', '<p> </p><p><img src="a.png"></p>'],
    ['a break before a paragraph', '<div>KEPT?, a line<br><p>KEPT?, another</p></div>'],
  ])('%s: as the original does', (_, part) => {
    const ours = new Engine(pageWith(part), '').run()
    const theirs = new Readability<Element>(pageWith(part), {
      serializer: (element) => element as Element,
    }).parse()
    const count = (root: Element | null | undefined, name: string) => root?.getElementsByTagName(name).length
    expect(plain(ours?.textContent)).toBe(plain(theirs?.textContent))
    for (const name of ['img', 'table', 'td', 'li', 'iframe', 'p', 'br'])
      expect([name, count(ours, name)]).toEqual([name, count(theirs?.content, name)])
  })
})
