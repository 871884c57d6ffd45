import fc from 'fast-check'
import { load, YAML11_SCHEMA } from 'js-yaml'
import { JSDOM } from 'jsdom'
import { marked } from 'marked'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { markdown } from '../../../src/formats/markdown'
import { markdownBody } from '../../../src/formats/markdown-body'
import { markdownDocument } from '../../../src/formats/markdown-document'
import { noteTags } from '../../../src/formats/note-tags'
import { writeClipboardText } from '../../../src/formats/registry'
import { exportOptions, makeArticle, parseHtml } from './article'

const document = (...args: Parameters<typeof makeArticle>) =>
  markdownDocument(makeArticle(...args), parseHtml).text

/** The front matter by both versions of YAML that readers of such files use, and the body. */
function parts(text: string) {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? []
  const fields = load(yaml) as Record<string, unknown>
  expect(load(yaml, { schema: YAML11_SCHEMA })).toEqual(fields)
  return { yaml, fields, body: body.trim() }
}

const body = (html: string) => parts(document({ leadImage: null }, { html })).body

describe('front matter', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'UTC')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('holds the reader’s note with its lines, and none where there is none', () => {
    const note = 'Ask Ada: "which quay?"\n---\n- 부두'
    expect(parts(document({ note })).fields.note).toBe(note)
    expect(parts(document({ note: '' })).fields).not.toHaveProperty('note')
  })

  it('is shaped as a news post: title, categories, folded excerpt, image; then the rest', () => {
    const { yaml, fields } = parts(document())
    expect(yaml).toBe(
      [
        'title: 새 도서관 예산, 시의회 통과',
        'categories:',
        '  - News',
        'excerpt: >-',
        '  시의회가 새 도서관 건립 예산을 통과시켰다.',
        'image: https://news.example/library.jpg',
        "date: '2026-11-03T09:00:00+09:00'",
        'canonical_url: https://news.example/2026/11/library',
        'author: 김가람',
        'lang: ko',
        'tags:',
        '  - 도서관',
        '  - budget',
        'summary:',
        '  - 시의회가 예산을 통과시켰다.',
        'site: 한빛신문',
        "saved: '2026-11-04'",
        '',
      ].join('\n'),
    )
    expect(fields.excerpt).toBe('시의회가 새 도서관 건립 예산을 통과시켰다.')
  })

  it('names whose picture it is where that is known', () => {
    const leadImage = { url: 'https://news.example/a.jpg', width: null, height: null, alt: '' }
    const credit = '한빛통신 "김가람"\n: <b>'
    const { fields } = parts(document({ leadImage: { ...leadImage, credit } }))
    expect(fields.image_credit).toBe('한빛통신 "김가람" : <b>')
    expect(parts(document({ leadImage })).fields).not.toHaveProperty('image_credit')
  })

  it('has tags that Obsidian takes, and the reader’s own words beside them', () => {
    const tags = [
      'climate change',
      '2026',
      'R&D',
      'c#',
      'news, local',
      '도서관',
      'news/local',
      'हिन्दी',
      '🚢 ships',
    ]
    const { fields } = parts(document({ tags }))
    expect(fields.tags).toEqual([
      'climate-change',
      '_2026',
      'R-D',
      'c',
      'news-local',
      '도서관',
      'news/local',
      'हिन्दी',
      '🚢-ships',
    ])
    expect(fields.tag_names).toEqual(tags)
  })

  it('has no tag twice or empty, and its own words only where they differ', () => {
    expect(parts(document({ tags: ['a b', 'a-b', '!', '//x//'] })).fields).toMatchObject({
      tags: ['a-b', 'x'],
      tag_names: ['a b', 'a-b', '!', '//x//'],
    })
    expect(parts(document({ tags: ['budget', '도서관'] })).fields).not.toHaveProperty('tag_names')
    expect(parts(document({ tags: ['?'] })).fields).not.toHaveProperty('tags')
  })

  it('takes any tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tag) => {
        for (const each of noteTags([tag]))
          expect(each).toMatch(
            /^(?!\p{N}+$)[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}_/-]+$/u,
          )
      }),
    )
  }, 60_000)

  it('has the reader’s own day where the page names a time in UTC', () => {
    vi.stubEnv('TZ', 'Asia/Seoul')
    expect(parts(document({ publishedAt: '2026-11-03T23:10:00Z' })).fields.date).toBe(
      '2026-11-04T08:10:00+09:00',
    )
    vi.stubEnv('TZ', 'America/St_Johns')
    expect(parts(document({ publishedAt: '2026-11-03T02:00:00Z' })).fields.date).toBe(
      '2026-11-02T22:30:00-03:30',
    )
    vi.unstubAllEnvs()
  })

  it.each([
    '- a: "b" # c',
    '=1+1',
    '@handle said',
    '[속보] 새 도서관',
    '{a: b}',
    '* star',
    '& and !tag',
    '| pipe > fold',
    '% percent',
    '`tick`',
    "it's 'quoted'",
    'back\\slash \\x3C',
    'yes',
    'null',
    '~',
    '12:30:45',
    '2026-11-03',
    '1e3',
    '0x10',
    '1_000',
    '.inf',
    '---',
    '...',
    'ends with colon:',
    'a : b',
    '#hash',
    '? question',
    'خبر عاجل: المكتبة',
    '😀 👩‍👩‍👧 🇰🇷',
    '<script>alert("1")</script>',
    '[x](javascript:alert(1))',
    '<b>\\</b> ](',
    '\u0007bell \u0085 \u2028 end',
    '{{ site.title }} {% raw %}',
    'x'.repeat(500),
  ])('keeps the title %j', (title) => {
    const { fields } = parts(document({ title, excerpt: title, tags: [title], byline: title }))
    // What shows nothing goes.
    const oneLine = title.replaceAll('\u0007', '').replaceAll('\u0085', '').replace(/\s+/gu, ' ')
    expect(fields).toMatchObject({
      title: oneLine,
      excerpt: oneLine,
      author: oneLine,
    })
    expect(fields.tag_names ?? fields.tags).toEqual([oneLine])
  })

  it('leaves out what is not there, and dates that would stop a Jekyll build', () => {
    const { fields } = parts(
      document(
        {
          byline: null,
          siteName: null,
          excerpt: null,
          lang: null,
          leadImage: null,
          categories: [],
          tags: [],
          publishedAt: 'soon',
        },
        { summary: null },
      ),
    )
    expect(fields).toEqual({
      title: '새 도서관 예산, 시의회 통과',
      canonical_url: 'https://news.example/2026/11/library',
      saved: '2026-11-04',
    })
    expect(parts(document({ publishedAt: '2026-13-45' })).fields).not.toHaveProperty('date')
    expect(parts(document({ publishedAt: '2026-02-30' })).fields).not.toHaveProperty('date')
    expect(parts(document({ publishedAt: '2026-11-03' })).fields.date).toBe('2026-11-03')
  })

  it('names no address that is not of the web', () => {
    const leadImage = { url: 'javascript:alert(1)', width: null, height: null, alt: '' }
    const { fields } = parts(document({ canonicalUrl: 'data:text/html,x', leadImage }))
    expect(fields).not.toHaveProperty('image')
    expect(fields).not.toHaveProperty('canonical_url')
  })

  it('turns Liquid off only where the article holds some', () => {
    expect(parts(document()).fields).not.toHaveProperty('render_with_liquid')
    const { fields } = parts(document({}, { html: '<pre><code>{{ page.title }}</code></pre>' }))
    expect(fields.render_with_liquid).toBe(false)
  })
})

describe('body', () => {
  it('converts what articles are made of', () => {
    expect(
      body(
        '<h2>One</h2><p>A <strong>b</strong> <em>c</em> <a href="https://a.example/x_(y)">d</a>.</p>' +
          '<ul><li>e</li><li>f</li></ul><ol start="3"><li>g</li></ol><blockquote><p>h</p></blockquote>' +
          '<pre><code class="language-js">i &lt; j</code></pre><figure><img src="https://a.example/k.png" alt="l"><figcaption>m</figcaption></figure>' +
          '<p><del>n</del></p><hr>',
      ),
    ).toBe(
      [
        '## One',
        'A **b** *c* [d](https://a.example/x_%28y%29).',
        '- e\n- f',
        '3. g',
        '> h',
        '```js\ni < j\n```',
        '![l](https://a.example/k.png)',
        '*m*',
        '~~n~~',
        '---',
      ].join('\n\n'),
    )
  })

  it.each([
    ['a $5 note and a $6 note', 'a $5 note and a $6 note'],
    ['US$5-US$6', 'US\\$5-US$6'],
    ['costs $5', 'costs $5'],
    ['$$x$$', '\\$\\$x\\$\\$'],
  ])('lets no price begin a formula: %s', (text, escaped) => {
    expect(body(`<p>${text}</p>`)).toBe(escaped)
  })

  it('has dollars of the text beside a formula that are no signs of one', () => {
    expect(body('<p>It costs $5 if <math alttext="x^2"><mi>x</mi></math> and $6.</p>')).toBe(
      'It costs \\$5 if $x^2$ and \\$6.',
    )
  })

  it.each([
    ['a < b > c', '$a \\lt b \\gt c$'],
    ['a|b\\|c', '$a\\vert b\\Vert c$'],
    ['\\text{$x$}', '$\\text{\\$x\\$}$'],
    ['[x](javascript:alert(1))', '$[x] (javascript:alert(1))$'],
    ['{{ site }} {% x %} {: y}', '${ { site }} { % x %} { : y}$'],
    ['`a`', '$‘a‘$'],
  ])('keeps TeX harmless: %s', (tex, shown) => {
    const holder = parseHtml('<p><math><mi>x</mi></math></p>')
    holder.querySelector('math')?.setAttribute('alttext', tex)
    expect(markdownBody(holder)).toBe(shown)
  })

  it('draws simple tables and unfolds the others', () => {
    expect(body('<table><tr><th>a</th><th>b</th></tr><tr><td>1 | 2</td><td>c</td></tr></table>')).toBe(
      '| a   | b   |\n| --- | --- |\n| 1 \\| 2 | c   |',
    )
    const nested =
      '<table><tr><td><ul><li>a</li></ul></td><td>b<table><tr><td>c</td><td>d</td></tr></table></td></tr></table>'
    const text = body(nested)
    expect(text).not.toMatch(/</)
    expect(text).toMatch(/^- a\n\nb\n\n[\s\S]*\n\| c {3}\| d {3}\|$/)
    expect(
      body(
        '<table style="border:1px solid red" bgcolor="red"><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
      ),
    ).toMatch(/^\| a/)
  })

  it('uses the plain text where there is no HTML or it cannot be read', () => {
    expect(parts(document({ leadImage: null }, { html: '', text: 'One <b>\n# two' })).body).toBe(
      'One &lt;b>\n\n\\# two',
    )
    const throwing = () => {
      throw new Error('no parser')
    }
    const { text, problem } = markdownDocument(makeArticle(), throwing)
    expect(text).toContain('시의회가 예산을 통과시켰다.\n\n일정')
    expect(problem).toMatchObject({ kind: 'text-only', detail: 'no parser' })
  })

  it('has front matter alone for a link', () => {
    expect(document({ kind: 'link' }, { html: '', text: '' })).toMatch(/---\n$/)
  })

  it('asks no parser of the page', () => {
    const parser = vi.fn()
    vi.stubGlobal('DOMParser', parser)
    document()
    expect(parser).not.toHaveBeenCalled()
  })
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    '<img src=x onerror=alert(1)>',
    '&lt;img src=x onerror=alert(1)&gt;',
    '<p>&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="  java\nscript:alert(1)">x</a>',
    '<a href="https://a.example/&quot;&gt;&lt;script&gt;">x</a>',
    '<a href="https://a.example" title="&lt;script&gt;alert(1)&lt;/script&gt;">x</a>',
    '<p>[x](javascript:alert(1))</p>',
    '<p>[x]: javascript:alert(1)</p><p>[x]</p>',
    '<img src="https://a.example/i.png" alt="](x) &lt;svg onload=alert(1)&gt;">',
    '<svg><a href="javascript:alert(1)"><text>x</text></a></svg>',
    '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
    '<pre><code class="language-x&quot;&gt;&lt;script&gt;">```\n&lt;script&gt;alert(1)&lt;/script&gt;\n```</code></pre>',
    '<p><code>`&lt;script&gt;alert(1)&lt;/script&gt;`</code></p>',
    '<p>x</p><p>{: onclick="alert(1)"}</p>',
    '<p>{::nomarkdown}&lt;script&gt;{:/}</p>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<table><tr><td>a<pre>&lt;script&gt;</pre></td></tr></table>',
    '<table><tr><th>&lt;img src=x onerror=alert(1)&gt;</th><th><a href="https://a.example/|)">b</a></th></tr><tr><td><code>a|&lt;b&gt;</code></td><td>c</td></tr></table>',
    '<p>&lt;javascript:alert(1)&gt; &lt;!-- c --&gt; &lt;?php ?&gt;</p>',
    '<form action="javascript:alert(1)"><button>x</button></form>',
    '<h2>a&lt;script&gt;</h2><table><caption>&lt;script&gt;alert(1)&lt;/script&gt;</caption><tr><td>1</td><td>2</td></tr></table>',
  ])('cannot carry script: %s', (html) => {
    const text = document({ title: html, excerpt: html, byline: html, tags: [html] }, { html })
    for (const shown of [text, parts(text).body]) {
      const rendered = new JSDOM(marked.parse(shown, { async: false })).window.document
      const alive = Array.from(rendered.querySelectorAll('body *')).filter(
        (element) =>
          !/^(p|h\d|ul|ol|li|em|strong|del|code|pre|hr|br|blockquote|a|img|table|thead|tbody|tr|th|td)$/.test(
            element.localName,
          ) ||
          element.getAttributeNames().some((name) => name.startsWith('on')) ||
          !/^(https?:|mailto:)/.test(element.getAttribute('href') ?? element.getAttribute('src') ?? 'https:'),
      )
      expect(
        alive.map((each) => each.outerHTML),
        shown,
      ).toEqual([])
    }
    expect(parts(text).body.replace(/```[\s\S]*?```|`[^`]*`/g, '')).not.toMatch(/\{[:{%]/)
  })
})

describe('files', () => {
  it('writes one article as one file, and the clipboard the same', async () => {
    const article = makeArticle()
    const file = await markdown.write([article], exportOptions())
    expect(file.blob.type).toBe('text/markdown;charset=utf-8')
    expect(await file.blob.text()).toBe(await writeClipboardText(article, parseHtml))
  })

  it('writes several as a zip of posts whose names differ on every system', async () => {
    const titles = ['Same Title', 'same title', 'Other']
    const file = await markdown.write(
      titles.map((title, index) => makeArticle({ id: `id-${index}`, title })),
      exportOptions(),
    )
    expect(file.name).toBe('pressmark-2026-11-22.zip')
    expect(file.blob.type).toBe('application/zip')
    const bytes = await file.blob.text()
    expect(bytes.startsWith('PK')).toBe(true)
    for (const name of ['2026-11-03-same-title.md', '2026-11-03-same-title-2.md', '2026-11-03-other.md'])
      expect(bytes).toContain(name)
  })
})
