/** The engine: which part of the page is the article. */
import { textLength } from './before/marks'
import { boxOfShare, runningText } from './before/running-text'
import { isEastAsian } from './east-asian'
import { Engine } from './engine'
import { inside, namesOf } from './near'
import { lineOf, type Page } from './page'

export interface EngineResult {
  /** The chosen part, still the page's own markup; null when the engine found none. */
  root: Element | null
  /** The line it took for the author's. */
  byline: string | null
  /** 0 to 1: the share of the page's running text that stands in the part; of all its text, where no paragraph is sure to be text. */
  confidence: number
}

/** UTF-16 units: with less, the engine looks again and less closely. */
const FEWEST = 200
const ENOUGH = 3000
/** The share of the page's running text that an article has to hold, between these bounds. */
const SHARE = 0.4

const NO_TEXT = namesOf('title meta')

/** With less confidence, the box that holds most of the running text is the article. */
const DOUBTFUL = 0.3
const MOST = 0.6

/** Runs Readability on the safe copy, which it takes apart. `renew` gives the page as it was, where the engine seems wrong. */
export function findBody({ document }: Page, renew: () => Document | null): EngineResult {
  const found = runEngine(document)
  const fresh = found.confidence < DOUBTFUL ? renew() : null
  if (!fresh) return found
  const running = runningText(fresh, isEastAsian(fresh))
  const root = running.all > 0 ? boxOfShare(running, MOST) : null
  return root ? { root, byline: null, confidence: (running.sizes.get(root) ?? 0) / running.all } : found
}

function runEngine(document: Document): EngineResult {
  // Their words are no text; in a drawing, `title` is its name.
  for (const element of inside(document, NO_TEXT)) element.remove()
  // The only one of its level is a headline, also where the title has other words.
  const [headline, another] = document.getElementsByTagName('h1')
  const isDense = isEastAsian(document)
  const { all } = runningText(document, isDense)
  const whole = all || (document.body ? textLength(document.body) : 0)
  const engine = new Engine(document, another ? '' : lineOf(headline), {
    fewest: Math.min(ENOUGH, Math.max(FEWEST, all * SHARE)),
    isEastAsian: isDense,
  })
  const root = engine.run()
  if (!root) return { root, byline: null, confidence: 0 }
  const inRoot = all > 0 ? runningText(root, isDense).all : textLength(root)
  return { root, byline: engine.byline, confidence: Math.min(1, inRoot / (whole || 1)) }
}
