/** Pages that no newspaper prints: each ends as an article or with a reason, and nothing throws. */
import { describe, expect, it, vi } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { safeClone } from '../../../src/extract/page/safe-clone'
import { pageOf } from '../../helpers/extract-page'

// Many pages a test: a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const url = 'https://news.example/2024/story'
const sentence =
  'The council of the town voted on Tuesday, after a long debate, for a new bridge over the river. '
const paragraphs = `<p>${sentence.repeat(4)}</p>`.repeat(4)
const article = `<article><h1>Bridge vote</h1>${paragraphs}</article>`

function read(html: string, contentType = 'text/html') {
  return extractPage(pageOf(html, url, contentType), url)
}

describe('no article', () => {
  it.each([
    ['an empty document', '', 'unreadable', 'no-text'],
    ['a title alone', '<title>Soon</title>', 'link', 'no-text'],
    [
      'a frameset',
      '<title>Frames</title><frameset cols="50%,50%"><frame src="/a"><frame src="/b"></frameset>',
      'link',
      'no-text',
    ],
    [
      'an error page',
      '<title>404</title><h1>Not found</h1><p>The page has gone, or never was.</p>',
      'link',
      'error-page',
    ],
  ])('%s', (_name, html, kind, reason) => {
    expect(read(html)).toMatchObject({ kind, reason, html: '', text: '', wordCount: 0 })
  })

  it.each([
    [
      'image/svg+xml',
      'image',
      '<svg xmlns="http://www.w3.org/2000/svg"><title>Map</title><text>x</text></svg>',
    ],
    ['application/xml', 'feed', '<feed><entry><title>a</title></entry></feed>'],
    ['text/xml', 'not-html', '<tides><tide>3.1</tide></tides>'],
  ])('a document of type %s: %s', (contentType, reason, source) => {
    expect(read(source, contentType)).toMatchObject({ kind: 'link', reason, html: '', text: '' })
  })

  it('the entrance of a site: links with a line each', () => {
    const teaser = `<p><a href="/2024/a">The council of the town voted for a new bridge over the river</a> after a long debate, on Tuesday night.</p>`
    const page = pageOf(
      `<title>News</title><main><h1>News</h1>${teaser.repeat(12)}</main>`,
      'https://news.example/',
    )
    expect(extractPage(page, 'https://news.example/')).toMatchObject({
      kind: 'list',
      reason: 'section-front',
    })
  })
})

describe('an article all the same', () => {
  it('at the entrance of a site of one page', () => {
    expect(extractPage(pageOf(`<title>Bridge vote</title>${article}`), 'https://news.example/').kind).toBe(
      'article',
    )
  })

  it('in XHTML', () => {
    const source = `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>Bridge vote</title></head><body>${article}</body></html>`
    const draft = read(source, 'application/xhtml+xml')
    expect(draft).toMatchObject({ kind: 'article', title: 'Bridge vote', lang: 'en' })
    expect(draft.text.split('\n')).toHaveLength(4)
  })

  it('in an open shadow root, its slot filled', () => {
    const page = pageOf(
      '<title>Bridge vote</title><main><x-story><p slot="end">From the page itself, as the last line of the story.</p></x-story></main>',
    )
    const host = page.querySelector('x-story')
    const root = host?.attachShadow({ mode: 'open' })
    root?.append(page.createElement('div'))
    const inner = root?.querySelector('div')
    inner?.append(...[...pageOf(article).body.children].map((each) => page.importNode(each, true)))
    const slot = page.createElement('slot')
    slot.name = 'end'
    inner?.querySelector('article')?.append(slot)
    const draft = extractPage(page, url)
    expect(draft.kind).toBe('article')
    expect(draft.text).toContain('voted on Tuesday')
    expect(draft.text).toContain('From the page itself')
  })

  it('streamed into hidden parts', () => {
    expect(read(`<title>Bridge vote</title><main></main><div hidden id="S:1">${article}</div>`).kind).toBe(
      'article',
    )
  })

  it('with lone surrogates and NUL', () => {
    const page = pageOf(`<title>x</title>${article}`)
    page.querySelector('p')?.append('\uDC00 end \0')
    const draft = extractPage(page, url)
    expect(draft.text.isWellFormed() && draft.html.isWellFormed()).toBe(true)
    expect(JSON.stringify(draft)).not.toContain('\\u0000')
  })

  it('with a title of two hundred thousand letters', () => {
    const draft = read(`<title>${'long '.repeat(40_000)}</title>${paragraphs}`)
    expect(draft.kind).toBe('article')
    expect(draft.title.length).toBe(2000)
    expect(draft.title.endsWith('…')).toBe(true)
  })
})

describe('XHTML that breaks off', () => {
  // What Chromium makes of it: its own words, then the page up to the error.
  const notice =
    '<parsererror style="display: block"><h3>This page contains the following errors:</h3><div style="font-size: 12px">error on line 6 at column 12: Opening and ending tag mismatch: p line 6 and div</div><h3>Below is a rendering of the page up to the first error.</h3></parsererror>'
  const broken = (rest: string) =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bridge vote</title></head><body>${notice}${rest}</body></html>`

  it('is the article as far as it goes, without the browser’s words', () => {
    const draft = read(broken(article), 'application/xhtml+xml')
    expect(draft.kind).toBe('article')
    expect(draft.text.split('\n')).toHaveLength(4)
    expect(draft.html).not.toContain('rendering of the page')
  })

  it('is no article where nothing stands before the error', () => {
    expect(read(broken(''), 'application/xhtml+xml')).toMatchObject({
      kind: 'link',
      reason: 'not-an-article',
      title: 'Bridge vote',
      text: '',
    })
  })

  it('is no page where the browser shows its words alone', () => {
    const page = new (pageOf('').defaultView as unknown as typeof globalThis).DOMParser().parseFromString(
      '<parsererror xmlns="http://www.mozilla.org/newlayout/xml/parsererror.xml">XML Parsing Error: mismatched tag.<sourcetext>&lt;p&gt;</sourcetext></parsererror>',
      'application/xhtml+xml',
    )
    expect(extractPage(page, url)).toMatchObject({ kind: 'link', reason: 'not-html', text: '' })
  })
})

describe('forms whose fields shadow the DOM', () => {
  const names = [
    'nextElementSibling',
    'parentNode',
    'getAttribute',
    'hasAttribute',
    'textContent',
    'tagName',
    'getElementsByTagName',
    'querySelectorAll',
    'removeAttribute',
    'children',
    'firstChild',
    'nodeType',
    'cloneNode',
    'localName',
    'remove',
    'closest',
  ]

  it.each(names)('%s', (name) => {
    for (const field of [
      `<input name="${name}">`,
      `<img name="${name}">`,
      `<button id="${name}"></button>`,
    ]) {
      for (const body of [`<form>${field}</form>${article}`, `<form>${field}${article}</form>`]) {
        expect(read(`<title>Bridge vote</title><main>${body}</main>`).kind).toBe('article')
      }
    }
  })

  it('lose their names in the copy alone', () => {
    const page = pageOf('<form><input name="parentNode" id="x"></form>')
    const copy = safeClone(page)
    expect('document' in copy && copy.document.querySelector('input')?.outerHTML).toBe('<input>')
    expect(page.querySelector('input')?.outerHTML).toBe('<input name="parentNode" id="x">')
  })
})

describe('what stands in parts of its own', () => {
  it('in frames, templates and closed shadow roots is not the page’s', () => {
    const hidden = 'Words of another document, which are not of this page at all.'
    const page = pageOf(
      `<title>Bridge vote</title><main>${article}<iframe srcdoc="<p>${hidden}</p>"></iframe><template><p>${hidden}</p></template><div id="host"></div></main>`,
    )
    const root = page.getElementById('host')?.attachShadow({ mode: 'closed' })
    root?.append(hidden)
    const draft = extractPage(page, url)
    expect(draft.kind).toBe('article')
    expect(draft.text).not.toContain('another document')
    expect(draft.html).not.toContain('another document')
  })

  it('keeps the direction of a part that differs from the page’s', () => {
    const other =
      '<p dir="rtl">قرر المجلس يوم الثلاثاء بعد نقاش طويل بناء جسر جديد فوق النهر الذي يقسم المدينة.</p>'
    const draft = read(
      `<html lang="en" dir="ltr"><title>Bridge vote</title>${article.replace('</article>', `${other}</article>`)}</html>`,
    )
    expect(draft.dir).toBe('ltr')
    expect(draft.html).toContain('<p dir="rtl">')
  })
})

describe('limits', () => {
  it('refuses more nodes, levels, climbs or forms than can be read', () => {
    const page = pageOf(`<div>${'<p>x</p>'.repeat(50)}<form></form><div><form></form></div></div>`)
    const enough = { nodes: 1000, depth: 100, climbs: 1000, forms: 2 }
    expect(safeClone(page, enough)).toHaveProperty('document')
    for (const few of [{ nodes: 40 }, { depth: 3 }, { climbs: 100 }, { forms: 1 }])
      expect(safeClone(page, { ...enough, ...few })).toEqual({ refused: 'too-large' })
  })

  it('keeps the title of what breaks a step', () => {
    const page = pageOf('<title>Kept</title>')
    Object.defineProperty(Object.getPrototypeOf(Object.getPrototypeOf(page)), 'cloneNode', {
      value: () => {
        throw new Error('broken')
      },
    })
    expect(extractPage(page, url)).toMatchObject({ kind: 'link', reason: 'extraction-failed', title: 'Kept' })
  })
})
