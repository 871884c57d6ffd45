/** The injected reader as it is built, minified and without the engine's unused parts, reads what its source reads. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../src/extract/extract'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = join(ROOT, 'tests/fixtures/pages')
const URL_OF_PAGE = 'https://news.example/2024/05/story.html'
/** Enough text that the engine scores candidates, and too little that it tries again with fewer rules. */
const SHORT = `<body><div class="menu">Home Sport</div><div class="main"><div><p>A harbour opened again, and forty boats came in.</p>
<p>The mayor, who had waited for years, was glad of it, she said.</p></div></div><div class="footer">All rights</div></body>`

describe.each(['chrome', 'firefox'])('the reader of %s', (target) => {
  const script = readFileSync(join(ROOT, 'dist', target, 'src/content/extract.js'), 'utf8')

  it.each([...readdirSync(folder).sort(), 'short'])('reads %s as the source does', (slug) => {
    const html = slug === 'short' ? SHORT : readFileSync(join(folder, slug, 'source.html'), 'utf8')
    const { window } = new JSDOM(html, { url: URL_OF_PAGE, runScripts: 'outside-only' })
    const { page } = window.eval(script) as { page: { draft: unknown } }
    expect(JSON.parse(JSON.stringify(page.draft))).toEqual(extractPage(window.document, URL_OF_PAGE))
    window.close()
  })
})
