/** Reads pages in jsdom: no scripts, nothing fetched. */
import { JSDOM } from 'jsdom'
import type { Draft } from '../../src/domain/article/article'
import { extractPage } from '../../src/extract/extract'
import { extractTextPage } from '../../src/extract/text-page'
import { openJsdom } from '../helpers/jsdom'
import type { Timing } from './extract-line'

export interface ReadPage {
  draft: Draft
  timing: Timing
}

/** Reads one page; its window is closed before this returns. */
export function readInJsdom(text: string, url: string, contentType: string): ReadPage {
  if (contentType.startsWith('text/') && contentType !== 'text/html') return readText(text, url, contentType)
  const began = performance.now()
  const dom = openJsdom(text, { url, contentType })
  const parsed = performance.now()
  const draft = extractPage(dom.window.document, url)
  const timing = { ms: performance.now() - parsed, parseMs: parsed - began }
  dom.window.close()
  return { draft, timing }
}

function readText(text: string, url: string, contentType: string): ReadPage {
  const began = performance.now()
  const { window } = new JSDOM('')
  const parser = new window.DOMParser()
  const parsed = performance.now()
  const draft = extractTextPage({
    text,
    url,
    contentType,
    parseHtml: (html) => parser.parseFromString(html, 'text/html'),
  })
  const timing = { ms: performance.now() - parsed, parseMs: parsed - began }
  window.close()
  return { draft, timing }
}
