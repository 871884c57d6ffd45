/** The engine: which part of the page is the article. */
import Readability from '@mozilla/readability/Readability.js'
import type { Page } from './page'

export interface EngineResult {
  /** The chosen part, still the page's own markup; null when the engine found none. */
  root: Element | null
  /** The line it took for the author's. */
  byline: string | null
}

/** Runs Readability on the safe copy, which it takes apart. */
export function findBody(page: Page): EngineResult {
  forgetTitle(page.document)
  const engine = new Readability<Element | null>(page.document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => (node.nodeType === 1 ? (node as Element) : null),
  })
  const found = engine.parse()
  return { root: found?.content ?? null, byline: found?.byline ?? null }
}

/**
 * The engine drops headings that look like the title, by a measure that knows Latin letters alone: a Korean
 * heading is gone when it shares a number. Without a title it drops none; ours are gone before.
 */
function forgetTitle(document: Document): void {
  for (const element of document.querySelectorAll('title, meta')) element.remove()
}
