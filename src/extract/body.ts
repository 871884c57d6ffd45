/** The engine: which part of the page is the article. */
import { runningText } from './before/running-text'
import { isEastAsian } from './east-asian'
import { Engine } from './engine'
import { inside, namesOf } from './near'
import { lineOf, type Page } from './page'

export interface EngineResult {
  /** The chosen part, still the page's own markup; null when the engine found none. */
  root: Element | null
  /** The line it took for the author's. */
  byline: string | null
}

/** UTF-16 units: with less, the engine looks again and less closely. */
const FEWEST = 200
const ENOUGH = 3000
/** The share of the page's running text that an article has to hold, between these bounds. */
const SHARE = 0.4

const NO_TEXT = namesOf('title meta')

/** Runs Readability on the safe copy, which it takes apart. */
export function findBody({ document }: Page): EngineResult {
  // Their words are no text; in a drawing, `title` is its name.
  for (const element of inside(document, NO_TEXT)) element.remove()
  // The only one of its level is a headline, also where the title has other words.
  const [headline, another] = document.getElementsByTagName('h1')
  const engine = new Engine(document, another ? '' : lineOf(headline), {
    fewest: Math.min(ENOUGH, Math.max(FEWEST, runningText(document).all * SHARE)),
    isEastAsian: isEastAsian(document),
  })
  const root = engine.run()
  return { root, byline: root && engine.byline }
}
