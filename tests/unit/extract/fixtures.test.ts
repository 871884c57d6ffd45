/** Whole pages with what a reader would take from them. A fixture is a source and its expectation, written by hand. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const folder = resolve(import.meta.dirname, '../../fixtures/pages')
const slugs = readdirSync(folder).sort()

describe.each(slugs)('the page %s', (slug) => {
  const source = readFileSync(join(folder, slug, 'source.html'), 'utf8')
  const expected = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8'))
  const page = pageOf(source, expected.url)
  const before = page.documentElement.innerHTML
  const draft = extractPage(page, expected.url)
  const { text, html, wordCount, readingMinutes, ...metadata } = draft

  it('gives the metadata', () => {
    const { text: _, ...rest } = expected
    expect(metadata).toEqual(rest)
  })

  it('gives the article and nothing else', () => {
    expect(text.split('\n').filter((line) => line !== '')).toEqual(expected.text)
  })

  it('gives markup of the allow-list, and figures that fit', () => {
    expect(html).not.toMatch(
      /<(?:script|style|iframe|svg|form|input|button|ins\b[^>]*ads)|\s(?:id|class|style|on\w+)=/i,
    )
    expect(html === '').toBe(text === '')
    expect(wordCount > 0).toBe(text !== '')
    expect(readingMinutes > 0).toBe(text !== '')
  })

  it('leaves the page as it was', () => {
    expect(page.documentElement.innerHTML).toBe(before)
  })
})

describe('the fixtures', () => {
  it('hold at least twelve articles in six languages, three in the shape of a Korean Jekyll post', () => {
    const articles = slugs
      .map((slug) => JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')))
      .filter(({ kind }) => kind === 'article')
    expect(articles.length).toBeGreaterThanOrEqual(12)
    expect(new Set(articles.map(({ lang }) => lang?.slice(0, 2))).size).toBeGreaterThanOrEqual(6)
    expect(slugs.filter((slug) => slug.startsWith('ko-')).length).toBeGreaterThanOrEqual(3)
  })
})
