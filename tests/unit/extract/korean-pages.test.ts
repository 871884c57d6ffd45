/**
 * Korean pages in the shapes that real ones have: portal news, three generations of a blog editor, static blogs, a regional paper in
 * tables, pages served in EUC-KR. Each says what a reader would take from it; what it leaves out is not looked at.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'

const folder = resolve(import.meta.dirname, '../../fixtures/korean')
const slugs = readdirSync(folder).sort()

describe.each(slugs)('the Korean page %s', (slug) => {
  const {
    url,
    charset = 'utf-8',
    text,
    html,
    leadImage,
    ...metadata
  } = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8'))
  const { window } = new JSDOM(readFileSync(join(folder, slug, 'source.html')), {
    url,
    contentType: `text/html; charset=${charset}`,
    virtualConsole: new VirtualConsole(),
  })
  const draft = extractPage(window.document, url)

  it('gives the metadata', () => {
    expect(draft.kind).toBe('article')
    expect(draft).toMatchObject(metadata)
    if (leadImage) expect(draft.leadImage?.url).toBe(leadImage)
  })

  it('gives the article and nothing else', () => {
    if (text) expect(draft.text.split('\n').filter((line) => line !== '')).toEqual(text)
    for (const part of html ?? []) expect(draft.html).toContain(part)
  })
})

it('holds at least twenty pages', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(20)
})
