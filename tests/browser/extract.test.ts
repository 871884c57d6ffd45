/** The fixtures in both browsers, by the files that ship: the same as in jsdom, which the unit tests compare with the same expectation. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserReader } from '../cli/extract-browser'
import { openChromium } from '../cli/extract-chromium'
import { openFirefox } from '../cli/extract-firefox'

const folder = resolve(import.meta.dirname, '../fixtures/pages')
const slugs = readdirSync(folder).sort()

describe.each([
  ['chromium', openChromium],
  ['firefox', openFirefox],
] as const)('in %s', (_, open) => {
  let reader: BrowserReader
  beforeAll(async () => {
    reader = await open()
  })
  afterAll(() => reader.close())

  it.each(slugs)('the page %s is read as expected', async (slug) => {
    const source = readFileSync(join(folder, slug, 'source.html'), 'utf8')
    const expected = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8'))
    const { draft } = await reader.read(source, expected.url, 'text/html')
    const { text, html, wordCount, readingMinutes, ...metadata } = draft
    expect({ ...metadata, text: text.split('\n').filter((line) => line !== '') }).toEqual(expected)
    expect(html === '').toBe(text === '')
    expect(wordCount > 0).toBe(text !== '')
    expect(readingMinutes > 0).toBe(text !== '')
  })
})
