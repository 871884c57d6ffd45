/** The engine: which part of the page is the article. */

import { inside, namesOf } from '../dom/near'
import type { Budget } from '../page/budget'
import { textLength } from '../page/marks'
import { lineOf, type Page } from '../page/page'
import { boxOfShare, runningText } from '../page/running-text'
import { isEastAsian } from '../text/east-asian'
import { Engine } from './engine'

export interface EngineResult {
  /** The chosen part, still the page's own markup; null when the engine found none. */
  root: Element | null
  /** The line it took for the author's. */
  byline: string | null
  /** 0 to 1: the part's text, and how much of that and of the page's running text outside it that is. */
  confidence: number
}

/** UTF-16 units: with less, the engine looks again and less closely. */
const FEWEST_CHARACTERS = 200
const ENOUGH = 3000
/** The share of the page's running text that an article has to hold, between these bounds. */
const SHARE = 0.4

const NO_TEXT = namesOf('title meta')

/**
 * With less confidence the engine is not believed and the smallest box with so much of the running text is the article: right bodies of
 * the corpora have 0.2 and more.
 */
const DOUBTFUL = 0.1
const MOST = 0.8

/**
 * Runs Readability on the safe copy, which it takes apart; past its budget, the smallest box with most of the text is taken. `renew` gives
 * the page as it was, where the engine seems wrong.
 */
export function findBody({ document }: Page, budget: Budget, renew: () => Document | null): EngineResult {
  // Their words are no text; in a drawing, `title` is its name.
  for (const element of inside(document, NO_TEXT)) element.remove()
  const isDense = isEastAsian(document)
  const text = runningText(document, isDense)
  const { all } = text
  if (budget.isOver()) {
    const box = boxOfShare(text, MOST)
    return { root: box, byline: null, confidence: box ? sureness(box, all, text.sizes.get(box)) : 0 }
  }
  const found = runEngine(document, all, isDense)
  // Without any running text there is nothing that it could have missed.
  const fresh = all > 0 && found.confidence < DOUBTFUL ? renew() : null
  const running = fresh && runningText(fresh, isDense)
  const root = running && boxOfShare(running, MOST)
  return root
    ? { root, byline: null, confidence: sureness(root, running.all, running.sizes.get(root)) }
    : found
}

function sureness(root: Element, all: number, within = 0): number {
  const own = textLength(root)
  return own / (own + Math.max(0, all - within) || 1)
}

function runEngine(document: Document, all: number, isDense: boolean): EngineResult {
  // The only one of its level is a headline, also where the title has other words.
  const [headline, another] = document.getElementsByTagName('h1')
  const engine = new Engine(document, another ? '' : lineOf(headline), {
    fewest: Math.min(ENOUGH, Math.max(FEWEST_CHARACTERS, all * SHARE)),
    isEastAsian: isDense,
  })
  const root = engine.run()
  if (!root) return { root, byline: null, confidence: 0 }
  return { root, byline: engine.byline, confidence: sureness(root, all, runningText(root, isDense).all) }
}
