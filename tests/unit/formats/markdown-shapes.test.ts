/** Shapes of pages that Markdown writes otherwise than HTML: what a reader of the note sees is what the page said. */
import { marked } from 'marked'
import { describe, expect, it, vi } from 'vitest'
import { markdownBody } from '../../../src/formats/markdown-body'
import { markdownDocument } from '../../../src/formats/markdown-document'
import { makeArticle, parseHtml } from './article'

// A busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 30_000 })

const body = (html: string) => markdownBody(parseHtml(html))
const shown = (text: string) =>
  (parseHtml(marked.parse(text, { async: false, gfm: true })) as HTMLElement).innerHTML.trim()
const words = (text: string) => parseHtml(shown(text)).textContent?.trim()

describe('lists', () => {
  it.each([
    ['a list in a list', '<ul><li>a</li><ul><li>b</li><li>c</li></ul><li>d</li></ul>'],
    ['an item of one list', '<ul><li>a</li><li><ul><li>b</li><li>c</li></ul></li><li>d</li></ul>'],
    ['a list in an item', '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>'],
  ])('sets %s in below the item before it', (_, html) => {
    expect(body(html)).toBe('- a\n  - b\n  - c\n- d')
  })

  it('sets numbered lists in by the width of their marks', () => {
    expect(body('<ol><li>a<ul><li>b</li></ul></li><ol><li>c</li></ol></ol>')).toBe(
      '1. a\n\n   - b\n\n   1. c',
    )
    expect(body('<ol start="10"><li><p>a</p><pre>x\n  y</pre></li></ol>')).toBe(
      '10. a\n\n    ```\n    x\n      y\n    ```',
    )
  })

  it('has no bullet in a bullet where a list begins with a list', () => {
    expect(body('<ul><ul><li>a</li></ul><li>b</li></ul>')).toBe('- a\n- b')
  })

  it.each([
    ['<ul><li>[x] 강철 주문</li><li>[ ] 시공사 선정</li></ul>'],
    [
      '<ul><li><input type="checkbox" checked> 강철 주문</li><li><input type="checkbox"> 시공사 선정</li></ul>',
    ],
    [
      '<ul><li><label><input type="checkbox" checked=""> 강철 주문</label></li><li><p>[ ] 시공사 선정</p></li></ul>',
    ],
  ])('keeps tasks: %s', (html) => {
    expect(body(html).replace(/\n+/g, '\n')).toBe('- [x] 강철 주문\n- [ ] 시공사 선정')
    expect(shown(body(html))).toMatch(/checkbox/)
  })
})

describe('tables', () => {
  const rows = (html: string) =>
    body(html)
      .split('\n')
      .map((line) => line.replace(/ +/g, ' '))

  it('keeps columns where a cell spans rows or columns', () => {
    expect(
      rows(
        '<table><tr><th>Boot</th><th>Ab</th><th>An</th><th>Preis</th></tr><tr><td rowspan="3">Svala</td><td>06:10</td><td>07</td><td>30</td></tr>' +
          '<tr><td colspan="2">bei Eis</td><td>40</td></tr><tr><td>18:40</td><td>19</td><td>45</td></tr><tr><td>Havn</td><td>9</td></tr></table>',
      ),
    ).toEqual([
      '| Boot | Ab | An | Preis |',
      '| --- | --- | --- | --- |',
      '| Svala | 06:10 | 07 | 30 |',
      '| | bei Eis | | 40 |',
      '| | 18:40 | 19 | 45 |',
      '| Havn | 9 | | |',
    ])
  })

  it('has one row of headings where the page has two, and spans of 0 that reach the end', () => {
    expect(
      rows(
        '<table><thead><tr><th rowspan="2">연도</th><th colspan="2">요금</th></tr><tr><th>승용</th><th>화물</th></tr></thead><tbody><tr><td rowspan="0">2026</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>',
      ),
    ).toEqual([
      '| 연도 | 요금 | |',
      '| --- | --- | --- |',
      '| | 승용 | 화물 |',
      '| 2026 | 1 | 2 |',
      '| | 3 | 4 |',
    ])
  })

  it('keeps lists, paragraphs, code and pictures in cells, a line break between them', () => {
    const html =
      '<table><tr><th>Thème</th><th>Après</th></tr><tr><td>Péage</td><td><ul><li>voitures 30</li><li>camions 90</li></ul></td></tr>' +
      '<tr><td>Cloche</td><td><p>à six heures</p><p>à <b>midi</b></p></td></tr><tr><td>Ordre</td><td>d’abord<ol><li>un</li><li>deux</li></ol></td></tr>' +
      '<tr><td>Code</td><td><pre>a | b\nc</pre></td></tr><tr><td>Plan</td><td><figure><img src="https://a.example/p.png" alt="p"><figcaption>q</figcaption></figure></td></tr></table>'
    expect(rows(html).slice(2)).toEqual([
      '| Péage | voitures 30<br>camions 90 |',
      '| Cloche | à six heures<br>à **midi** |',
      '| Ordre | d’abord<br>1.\u00A0un<br>2.\u00A0deux |',
      '| Code | `a \\| b`<br>`c` |',
      '| Plan | ![p](https://a.example/p.png)<br>*q* |',
    ])
  })

  it('draws tables of data in a table of layout, and lines where most cells are data', () => {
    const inner = (a: string, b: string) =>
      `<table><tr><td>${a}</td><td>1</td></tr><tr><td>${b}</td><td>2</td></tr></table>`
    const text = body(
      `<table><tr><td><b>열쇠</b>${inner('a', 'b')}</td><td><b>문</b>${inner('c', 'd')}</td></tr></table>`,
    )
    expect(text.match(/^(?:\*\*.*|\| [a-d] .*)$/gm)?.map((line) => line.replace(/ +/g, ' '))).toEqual([
      '**열쇠**',
      '| a | 1 |',
      '| b | 2 |',
      '**문**',
      '| c | 1 |',
      '| d | 2 |',
    ])
    const data = body(
      `<table><tr><th>x</th><th>y</th></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>${inner('a', 'b')}</td></tr></table>`,
    )
    expect(data).toContain('| 3   | a 1<br>b 2 |')
  })

  it('unfolds a page that tables lay out', () => {
    const text = body(
      '<table><tr><td>Menu</td><td><h2>지역 소식</h2><p>첫째 문단.</p><p>둘째 문단.</p></td></tr></table>',
    )
    expect(text).toBe('Menu\n\n## 지역 소식\n\n첫째 문단.\n\n둘째 문단.')
  })

  it('keeps every pipe', () => {
    expect(
      shown(body('<table><tr><th>a || b</th><th>c\\|d</th></tr><tr><td>1</td><td>2</td></tr></table>')),
    ).toContain('<th>a || b</th>\n<th>c\\|d</th>')
  })
})

describe('links, emphasis and headings', () => {
  it('has the link of a card around its words alone', () => {
    expect(
      body(
        '<a href="https://a.example/s"><h3>스발라호, 1931</h3><div><p>배는 <b>우유</b>를 날랐다.</p><img src="https://a.example/i.png" alt="배"></div></a>',
      ),
    ).toBe(
      '### [스발라호, 1931](https://a.example/s)\n\n[배는 **우유**를 날랐다.](https://a.example/s)\n\n[![배](https://a.example/i.png)](https://a.example/s)',
    )
  })

  it('has bold blocks as bold words', () => {
    expect(body('<b><p>One</p><ul><li>two</li></ul></b><em>a<p>b</p></em>')).toBe(
      '**One**\n\n- **two**\n\n*a*\n\n*b*',
    )
  })

  it.each(['h2', 'h4'])('has one line for a %s of several', (name) => {
    expect(body(`<${name}>Erster Teil<br>Der Sturm<br/><br> 2</${name}>`)).toMatch(
      /^#+ Erster Teil Der Sturm 2$/,
    )
  })

  it.each([
    ['市長は<strong>「橋は必ず開く。」</strong>と述べた', '「橋は必ず開く。」'],
    ['住民は<strong>（条件付きで）</strong>賛成', '（条件付きで）'],
    ['그는 <b>“다리는 열린다”</b>고 말했다', '“다리는 열린다”'],
    ['시장은<b>《새 다리》</b>를', '《새 다리》'],
    ['값<b>(원)</b>은', '(원)'],
    ['他说<em>“桥会开。”</em>然后', '“桥会开。”'],
    ['값은<del>“30”</del>원', '“30”'],
    ['표<strong><em>「다리」</em></strong>는', '「다리」'],
    ['그<b>“옛 <i>다리”</i></b>는', '“옛 다리”'],
    ['링크<b><a href="https://a.example/">다리</a></b>는', '다리'],
    ['링크<b>새 <a href="https://a.example/">다리(교)</a></b>는', '새 다리(교)'],
    ['코드<b><code>x</code> 값</b>은', 'x 값'],
    ['<b>하나</b><b>둘</b>', '하나둘'],
    ['그는 <b>다리.</b> 그리고', '다리.'],
  ])('shows no delimiter of %s', (html, marked) => {
    const text = body(`<p>${html}</p>`)
    const holder = parseHtml(shown(text))
    expect(holder.textContent?.trim()).toBe(parseHtml(html).textContent)
    const strong = Array.from(
      holder.querySelectorAll(':is(strong,em,del):not(:is(strong,em,del) *)'),
      (each) => each.textContent,
    ).join('')
    const letters = (all: string) => all.replace(/[^\p{L}\p{N}]/gu, '')
    expect(letters(marked)).toContain(letters(strong))
    expect(letters(strong).length).toBeGreaterThan(0)
  })

  it('has captions in italics once', () => {
    expect(
      body(
        '<figure><img src="https://a.example/i.png" alt="부두의 <잠수부>"><figcaption>부두의 &lt;잠수부&gt;</figcaption></figure>' +
          '<figure><img src="https://a.example/j.png" alt="Quay"><figcaption><p><em>At dusk</em>, seen</p><p>from <a href="https://a.example/">here</a></p></figcaption></figure>' +
          '<table><caption>Tolls</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      ),
    ).toBe(
      '![](https://a.example/i.png)\n\n*부두의 &lt;잠수부>*\n\n![Quay](https://a.example/j.png)\n\n*At dusk, seen*\n\n*from [here](https://a.example/)*\n\n' +
        '*Tolls*\n\n| a   | b   |\n| --- | --- |\n| 1   | 2   |',
    )
  })
})

describe('words', () => {
  it.each([
    [
      'See https://port.example/tide_table_2026?view=by_day, or',
      'https://port.example/tide_table_2026?view=by_day',
    ],
    ['www.port.example/_next/a_b#top_1', 'www.port.example/_next/a_b#top_1'],
    ['https://py.example/__init__.py', 'https://py.example/%5F%5Finit__.py'],
    ['https://ko.example/위키/다리_(부산)_사진', 'https://ko.example/위키/다리_(부산)_사진'],
    ['mail first_last@port.example now', 'first_last@port.example'],
    ['the file harbour_bridge_v2.pdf', 'harbour_bridge_v2.pdf'],
  ])('keeps addresses that can be copied: %s', (text, address) => {
    expect(body(`<p>${text}</p>`)).toContain(address)
    expect(body(`<p>${text}</p>`)).not.toContain('\\')
    expect(words(body(`<p>${text}</p>`))).toBe(text.replace('/__', '/%5F%5F'))
  })

  it('lets no address carry markup', () => {
    const text = body(
      '<p>https://a.example/[x](javascript:alert(1)) https://a.example/_x_/ *y* https://a.example/&lt;b&gt;</p>',
    )
    const links = Array.from(parseHtml(shown(text)).querySelectorAll('[href]'), (each) =>
      each.getAttribute('href'),
    )
    expect(links.filter((each) => !each?.startsWith('https://a.example/'))).toEqual([])
    expect(shown(text)).not.toMatch(/<(?!\/?(?:p|a)\b)/)
  })

  it.each([
    ['_underlined_', '\\_underlined\\_'],
    ['a _b_ c', 'a \\_b\\_ c'],
    ['#NorrbyBridge and #다리, C# and #1', '\\#NorrbyBridge and \\#다리, C# and \\#1'],
    ['5%% in May and 7%% in June', '5\\%\\% in May and 7\\%\\% in June'],
    ['==a== and b == c', '\\=\\=a\\=\\= and b \\=\\= c'],
    ['a line ^block-1', 'a line \\^block-1'],
    ['- no list', '\\- no list'],
  ])('are no instructions: %s', (text, escaped) => {
    expect(body(`<p>${text}</p>`)).toBe(escaped)
    expect(words(escaped)).toBe(text)
  })

  it('begin no list or heading behind an address', () => {
    expect(words(body('<p>https://a.example/ - x # y</p>'))).toBe('https://a.example/ - x # y')
  })

  it.each([
    ['<p>She said <q>we <q>will</q> go</q>.</p>', 'She said “we ‘will’ go”.'],
    ['<p lang="de">Sie sagte <q>wir gehen</q>.</p>', 'Sie sagte „wir gehen“.'],
    ['<p><q lang="fr">on y va</q></p>', '«\u00A0on y va\u00A0»'],
    ['<p><q>“done”</q></p>', '“done”'],
    ['<p lang="ja">彼は<q>行く</q>と</p>', '彼は「行く」と'],
  ])('quote: %s', (html, text) => {
    expect(body(html)).toBe(text)
  })

  it.each([
    ['<ruby>東京<rt>とうきょう</rt></ruby>の', '東京(とうきょう)の'],
    ['<ruby>橋<rp>（</rp><rt>はし</rt><rp>）</rp></ruby>が', '橋(はし)が'],
    ['<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>', '漢(かん)字(じ)'],
    ['<ruby>大韓民國<rt>대한민국</rt></ruby>은', '大韓民國(대한민국)은'],
  ])('have their readings in brackets: %s', (html, text) => {
    expect(body(`<p>${html}</p>`)).toBe(text)
  })
})

describe('code', () => {
  it.each([
    ['<pre>name   lanes\nSouth_2    *90*\n# end</pre>', '```\nname   lanes\nSouth_2    *90*\n# end\n```'],
    ['<pre><code class="language-python">a = 1\n\n\n  b</code></pre>', '```python\na = 1\n\n\n  b\n```'],
    ['<pre class="language-c++"><code>a</code></pre>', '```c++\na\n```'],
    ['<pre><code>for x:<br>    y</code></pre>', '```\nfor x:\n    y\n```'],
    ['<pre>    set in\n\tx</pre>', '```\n    set in\n\tx\n```'],
    ['<pre>a\n```\n````\nb</pre>', '`````\na\n```\n````\nb\n`````'],
    ['<pre>\n\nfirst is empty</pre>', '```\n\nfirst is empty\n```'],
  ])('keeps its white space: %j', (html, text) => {
    expect(body(html)).toBe(text)
  })

  it('has no marks inside', () => {
    expect(body('<p><code>a <b>b</b> <i>c_d</i></code></p>')).toBe('`a b c_d`')
  })
})

describe('the lead image', () => {
  const leadImage = {
    url: 'https://cdn.example/i/harbour-bridge.jpg?w=900',
    width: null,
    height: null,
    alt: '새 [다리]',
  }
  const written = (html: string) => markdownDocument(makeArticle({ leadImage }, { html }), parseHtml).text

  it('stands above a body that does not show it', () => {
    expect(written('<p>글</p>')).toContain(
      '---\n\n![새 \\[다리\\]](https://cdn.example/i/harbour-bridge.jpg?w=900)\n\n글\n',
    )
  })

  it('stands in the note once', () => {
    expect(
      written('<p>글</p><img src="https://cdn.example/i/harbour-bridge-1200x800.jpg" alt="">'),
    ).not.toContain('](https://cdn.example/i/harbour-bridge.jpg')
  })

  it('is none where its address is not of the web', () => {
    const article = makeArticle({ leadImage: { ...leadImage, url: 'javascript:alert(1)' } })
    expect(markdownDocument(article, parseHtml).text).not.toContain('javascript')
  })
})
