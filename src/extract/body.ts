/** The engine: which part of the page is the article. */
import { Engine } from './engine'
import { lineOf, type Page } from './page'

export interface EngineResult {
  /** The chosen part, still the page's own markup; null when the engine found none. */
  root: Element | null
  /** The line it took for the author's. */
  byline: string | null
}

/** Runs Readability on the safe copy, which it takes apart. */
export function findBody({ document }: Page): EngineResult {
  // Their words are no text; in a drawing, `title` is its name.
  for (const element of document.querySelectorAll('title, meta')) element.remove()
  // The only one of its level is a headline, also where the title has other words.
  const [headline, another] = document.querySelectorAll('h1')
  const engine = new Engine(document, another ? '' : lineOf(headline))
  const root = engine.run()
  return { root, byline: root && engine.byline }
}
