/** How the body of an article is found: page rules, the engine, the allow-list, body rules. The only place that says their order. */

import { elementsIn } from './dom/near'
import { findBody } from './engine/body'
import { takeWhole } from './engine/whole'
import { cleanTree } from './output/clean'
import { type Budget, cutFrom } from './page/budget'
import type { Page } from './page/page'
import { comments } from './rules/body/comments'
import { credits } from './rules/body/credits'
import { edges } from './rules/body/edges'
import { footnotes } from './rules/body/footnotes'
import { levels } from './rules/body/levels'
import { links } from './rules/body/links'
import { notices } from './rules/body/notices'
import { repeats } from './rules/body/repeats'
import { standFirst } from './rules/body/stand-first'
import { ads } from './rules/page/ads'
import { captions } from './rules/page/captions'
import { consent } from './rules/page/consent'
import { headlineLines } from './rules/page/headline-lines'
import { mainText } from './rules/page/main-text'
import { media } from './rules/page/media'
import { repeatedTitle } from './rules/page/repeated-title'
import { shareBoxes } from './rules/page/share-boxes'
import { splitBody } from './rules/page/split-body'
import { widgets } from './rules/page/widgets'
import { type BodyContext, type BodyRule, type Findings, noFindings, type PageRule } from './rules/rule'
import { type CleanElement, emptyTree } from './text/tree'

/** Applied to the safe copy of the page, before the engine looks for the article. */
export const PAGE_RULES: readonly PageRule[] = [
  consent,
  mainText,
  ads,
  captions,
  widgets,
  media,
  shareBoxes,
  headlineLines,
  repeatedTitle,
  splitBody,
]

/** Applied to the clean tree of the part that the engine chose. */
export const BODY_RULES: readonly BodyRule[] = [
  notices,
  comments,
  credits,
  edges,
  standFirst,
  repeats,
  links,
  levels,
  footnotes,
]

/** Applied to a page whose whole text is kept. */
const WHOLE_PAGE_RULES: readonly PageRule[] = [consent, ads, shareBoxes, repeatedTitle]

/** Applied to the clean tree of a page's whole text: it has no byline, edges or end to be found. */
const WHOLE_BODY_RULES: readonly BodyRule[] = [notices, levels, footnotes]

/** What is known of the page before its body is looked for. */
export interface Known extends Pick<BodyContext, 'title' | 'authors' | 'headBlocks'> {
  page: Page
  budget: Budget
  /** The page as it was before any rule, for a second try. Null where there is none. */
  renew(): Page | null
}

export interface FoundBody {
  body: CleanElement
  findings: Findings
  /** The line that the engine took for the author's. */
  byline: string | null
  /** 0 to 1: how sure it is that the body is the article. */
  confidence: number
  /** Why a part of the page or some of the rules were left out. */
  stopped: 'first-part' | 'unfinished' | null
}

/** The rules in use. A benchmark leaves one out. */
export interface Rules {
  page: readonly PageRule[]
  body: readonly BodyRule[]
}

/** Finds the body of the article. Takes the page's document apart. */
export function findArticle(
  { page, title, authors, headBlocks, budget, renew }: Known,
  rules: Rules = { page: PAGE_RULES, body: BODY_RULES },
): FoundBody {
  const part = firstPart(page, budget)
  const isPart = part !== page
  applyPageRules(rules.page, part, title, budget)
  const { root, byline, confidence } = findBody(part, budget, () => {
    const fresh = isPart || budget.isOver() ? null : renew()
    if (fresh) applyPageRules(rules.page, fresh, title, budget)
    return fresh?.document ?? null
  })
  const body = root ? cleanTree(root, page.base) : emptyTree()
  const findings = noFindings()
  const context = { body, base: page.base, title, authors, headBlocks, findings }
  for (const rule of rules.body) if (!budget.isOver()) rule.apply(context)
  const stopped = isPart ? 'first-part' : budget.isOver() ? 'unfinished' : null
  return { body, findings, byline, confidence, stopped }
}

/** The whole text of a page, where the engine kept too little of it or the page is no article. Takes the page's document apart. */
export function findWholeBody({
  page,
  title,
  budget,
}: Omit<Known, 'renew' | 'authors' | 'headBlocks'>): CleanElement {
  applyPageRules(WHOLE_PAGE_RULES, page, title, budget)
  const root = takeWhole(page.document)
  const body = root ? cleanTree(root, page.base) : emptyTree()
  const context = { body, base: page.base, title, authors: null, headBlocks: [], findings: noFindings() }
  for (const rule of WHOLE_BODY_RULES) if (!budget.isOver()) rule.apply(context)
  return body
}

function applyPageRules(rules: readonly PageRule[], page: Page, title: string, budget: Budget): void {
  let left: readonly Element[] | null = null
  for (const rule of rules) {
    if (rule.scope === 'page') rule.apply({ page, title, elements: page.elements })
    else if (!budget.isOver()) {
      left ??= elementsIn(page.document)
      rule.apply({ page, title, elements: left })
    }
  }
}

/** The page, or as much of its beginning as there is time for. */
function firstPart(page: Page, budget: Budget): Page {
  const count = budget.affordable(page.elements.length)
  const next = page.elements[count]
  if (!next) return page
  cutFrom(page.document, next)
  return { ...page, elements: page.elements.slice(0, count) }
}
