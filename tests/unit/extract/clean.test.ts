import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { cleanTree } from '../../../src/extract/output/clean'
import { toHtml } from '../../../src/extract/output/html'
import { toPlainText } from '../../../src/extract/output/plain-text'
import { pageOf } from '../../helpers/extract-page'
import { rounds } from '../../helpers/rounds'

// Many pages a test: a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const base = 'https://news.example/2024/story'

const { defaultView } = pageOf('', base)

function clean(markup: string) {
  if (!defaultView) throw new Error('jsdom gave no window')
  const { body } = new defaultView.DOMParser().parseFromString(markup, 'text/html')
  const { children } = cleanTree(body, base)
  return { html: toHtml(children), text: toPlainText(children) }
}

describe('the allow-list', () => {
  it.each([
    ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['<p onclick="x()" id=a class=b style="color:red" lang=ko>a</p>', '<p lang="ko">a</p>'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href=" /b " target=_top rel=x>a</a>', '<a href="https://news.example/b">a</a>'],
    [
      '<a href="https://a.example/"><a href="https://b.example/">b</a></a>',
      '<a href="https://b.example/">b</a>',
    ],
    [
      "<img src=x.jpg onerror=alert(1) alt='\"><b>'>",
      '<img src="https://news.example/2024/x.jpg" alt="&quot;&gt;&lt;b&gt;">',
    ],
    [
      '<img src="data:image/png;base64,AA" data-src="/late.jpg">',
      '<img src="https://news.example/late.jpg" alt="">',
    ],
    ['<img src="javascript:alert(1)">', ''],
    ['<img src=/pixel.gif width=1 height=1>', ''],
    ['<svg><a href="https://a.example/">x</a></svg><math><mi>x</mi></math>', ''],
    ['<form><p>kept</p><input value=x><button>no</button></form>', '<div><p>kept</p></div>'],
    ['<p>a</p><template><p>x</p></template><noscript>y</noscript><style>z</style>', '<p>a</p>'],
    ['<h1>a</h1>', '<h2>a</h2>'],
    ['<x-part><p>a</p></x-part>', '<p>a</p>'],
    ['<p>&lt;script&gt; &amp;amp; a&nbsp;b</p>', '<p>&lt;script&gt; &amp;amp; a&nbsp;b</p>'],
    ['<p>가</p><p><span>\u200B</span></p><p>\uFEFF</p><p>나\u200B다</p>', '<p>가</p>\n<p>나다</p>'],
    ['<p>Hafen&shy;meister ภาษา\u200Bไทย</p>', '<p>Hafenmeister ภาษา\u200Bไทย</p>'],
    ['<li>stray</li>', '<div>stray</div>'],
    ['<ul>text<li>a</li></ul>', '<ul><li>text</li>\n<li>a</li></ul>'],
    ['<p></p><div> </div><b></b>', ''],
  ])('of %s leaves %s', (markup, html) => {
    expect(clean(markup).html).toBe(html)
  })

  it('takes the largest picture of a set', () => {
    const { html } = clean(
      '<picture><source srcset="/s.jpg 100w, /l.jpg 900w"><img src="data:image/gif;base64,R0" alt="p"></picture>',
    )
    expect(html).toBe('<img src="https://news.example/l.jpg" alt="p">')
  })

  it('lies flat beyond its depth and loses no word', () => {
    const { html, text } = clean(`${'<div>'.repeat(300)}deep${'</div>'.repeat(300)}`)
    expect(text).toBe('deep')
    expect(html.match(/<div>/g)?.length).toBeLessThanOrEqual(50)
  })

  it('makes well-formed text', () => {
    const page = pageOf('<p>x</p>')
    page.querySelector('p')?.append('\uD800 and \0')
    const { children } = cleanTree(page.body, base)
    expect(toPlainText(children).isWellFormed()).toBe(true)
    expect(toHtml(children)).not.toContain('\0')
  })

  it('is what a parser gives back, whatever came in', () => {
    const tags = [
      'p',
      'div',
      'a href=/x',
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'b',
      'h2',
      'pre',
      'blockquote',
      'figure',
      'figcaption',
      'br',
      'dl',
      'dd',
      'img src=/i.png',
      'form',
      'svg',
      'ruby',
      'rt',
      'caption',
      'nobr',
      'details',
      'summary',
    ]
    const piece = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag.split(' ', 1)[0]}>`),
      fc.constantFrom('text', ' ', '\n', '&lt;b&gt;', '"'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = clean(pieces.join('')).html
        expect(clean(once).html).toBe(once)
      }),
      { numRuns: rounds(20) },
    )
  })
})

describe('plain text', () => {
  it.each([
    ['<p>one\n two</p><p>three</p>', 'one two\nthree'],
    ['<ul><li>a</li><li><p>b</p><p>c</p></li></ul>', 'a\nb\nc'],
    [
      '<table><caption>k</caption><tr><th>a</th><td>b</td></tr><tr><td><p>c</p><p>d</p></td></tr></table>',
      'a b\nc\nd',
    ],
    ['<figure><img src=/a.jpg alt="alt"><figcaption>caption</figcaption></figure><p>x</p>', 'x'],
    ['<pre>a\n  b</pre>', 'a\nb'],
    ['<p>a<br>b</p>', 'a\nb'],
    ['<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字', '漢字'],
    ['bare <p>para</p> text', 'bare\npara\ntext'],
  ])('of %s', (markup, text) => {
    expect(clean(markup).text).toBe(text)
  })
})
