/** A page as a draft: the order of the steps, nothing else. */
import type { Draft } from '../domain/article'
import { emptyDraft } from '../domain/empty-draft'
import { LIMITS } from '../domain/limits'
import { cleanLine, measureReading } from '../domain/text'
import { canonicalUrlOf } from '../domain/url'
import { findBody } from './body'
import { type Budget, type Clock, cutFrom, startBudget } from './budget'
import { readKind } from './kinds/judge'
import { readKeywords, readPaywalled } from './metadata/access'
import { authorOf, readByline, tidyName } from './metadata/byline'
import { readCategories } from './metadata/categories'
import { readModified, readPublished } from './metadata/dates'
import { chooseExcerpt, readExcerpt } from './metadata/excerpt'
import { firstPicture } from './metadata/first-picture'
import { found, split } from './metadata/found'
import { readDirection, readLanguage } from './metadata/language'
import { leadImageOf, readLeadImage } from './metadata/lead-image'
import { readSiteName } from './metadata/site-name'
import { readTitle } from './metadata/title'
import { read } from './native'
import { cleanTree } from './output/clean'
import { toHtml } from './output/html'
import { toPlainText } from './output/plain-text'
import { type CleanNode, emptyTree } from './output/tree'
import { openPage, type Page } from './page/page'
import { readableCopy } from './page/readable-copy'
import { prepare } from './pipeline'
import { dropComments } from './rules/body/comments'
import { markCredits } from './rules/body/credits'
import { type HeadLines, trimEdges } from './rules/body/edges'
import { numberNotes } from './rules/body/footnotes'
import { levelHeadings } from './rules/body/levels'
import { dropLinkLines } from './rules/body/links'
import { dropNotices } from './rules/body/notices'
import { dropRepeats } from './rules/body/repeats'
import { attachStandFirst } from './rules/stand-first/attach'
import { findHeadBlocks } from './rules/stand-first/find'

/**
 * Reads a page. Pure: the document is not changed, nothing outside it is asked. With a clock, a reading that takes too long stops
 * between two rules and gives what it has; `details.stopped` says so.
 * Never throws: what cannot be read becomes a draft of kind `link` or `unreadable` with its reason.
 */
export function extractPage(document: Document, url: string, clock?: Clock): Draft {
  try {
    return readPage(document, url, startBudget(clock))
  } catch {
    // A page that breaks a step is still kept by its address and title: the reason is in the draft.
    return emptyDraft(url, titleOf(document), 'link', 'extraction-failed')
  }
}

function readPage(page: Document, url: string, budget: Budget): Draft {
  const copy = readableCopy(page)
  if ('refused' in copy) return emptyDraft(url, titleOf(page), 'link', copy.refused)
  const opened = openPage(copy.document, url, copy.elements)
  const siteName = readSiteName(opened)
  const given = {
    title: readTitle(opened, siteName?.value ?? null),
    siteName,
    excerpt: readExcerpt(opened),
    publishedAt: readPublished(opened),
    modifiedAt: readModified(opened),
    byline: readByline(opened, siteName?.value ?? null),
    leadImage: readLeadImage(opened),
  }
  const judge = readKind(opened)
  const title = given.title?.value ?? ''
  const categories = readCategories(opened)
  const keywords = readKeywords(opened)
  const paywalled = readPaywalled(opened)
  const headBlocks = findHeadBlocks(opened, title)
  const fitting = firstPart(opened, budget)
  const stopped = fitting === opened ? null : ('first-part' as const)
  prepare({ page: fitting, title }, budget)
  const { root, byline, confidence } = findBody(fitting, budget, () => {
    const again = stopped || budget.isOver() ? null : readableCopy(page)
    if (!again || 'refused' in again) return null
    const fresh = openPage(again.document, url, again.elements)
    prepare({ page: fresh, title }, budget)
    return fresh.document
  })
  const body = root ? cleanTree(root, opened.base) : emptyTree()
  let comments: CleanNode[] = []
  let head: HeadLines = { byline: null, reporters: null, date: null }
  const rules = [
    () => dropNotices(body),
    () => {
      comments = dropComments(body)
    },
    () => markCredits(body),
    () => {
      head = trimEdges(body, title, given.byline?.value ?? null)
    },
    () => attachStandFirst(body, headBlocks),
    () => dropRepeats(body),
    () => dropLinkLines(body, opened.base),
    () => levelHeadings(body),
    () => numberNotes(body),
  ]
  for (const rule of rules) if (!budget.isOver()) rule()
  const isUnfinished = budget.isOver()
  const text = toPlainText(body.children)
  const lang = readLanguage(opened, text)
  // A thread is known by its answers.
  const all = [...body.children, ...comments]
  const verdict = judge({ title, text: comments.length > 0 ? toPlainText(all) : text, body: all })
  const { values, sources } = split({
    ...given,
    byline: authorOf(given.byline, head.reporters) ?? found(tidyName(byline) ?? head.byline, 'text'),
    publishedAt: given.publishedAt ?? found(head.date, 'text'),
    leadImage: leadImageOf(given.leadImage, firstPicture(body.children)),
    excerpt: verdict.kind === 'article' ? chooseExcerpt(given.excerpt, title, text) : given.excerpt,
  })
  const details = { sources, keywords, paywalled }
  const draft: Draft = {
    ...emptyDraft(url, title, 'article', null),
    ...values,
    title,
    canonicalUrl: canonicalUrlOf(url, ...opened.canonicals),
    categories,
    lang,
    dir: readDirection(opened, lang),
    details,
  }
  if (verdict.kind !== 'article') return { ...draft, ...verdict }
  const html = toHtml(body.children)
  if (html.length + text.length > LIMITS.content) return { ...draft, kind: 'link', reason: 'too-large' }
  const sure = {
    ...details,
    confidence: Math.round(confidence * 100) / 100,
    ...(stopped ? { stopped } : isUnfinished ? { stopped: 'unfinished' as const } : {}),
  }
  return { ...draft, ...verdict, html, text, ...measureReading(text), details: sure }
}

/** The page, or as much of it from its beginning as there is time for. */
function firstPart(page: Page, budget: Budget): Page {
  const count = budget.affordable(page.elements.length)
  const next = page.elements[count]
  if (!next) return page
  cutFrom(page.document, next)
  return { ...page, elements: page.elements.slice(0, count) }
}

/** The tab's title of a page that no step could read. */
function titleOf(page: Document): string {
  try {
    return cleanLine(read<string>(page, 'title')) ?? ''
  } catch {
    // Not even a document: nothing to name it by but its address.
    return ''
  }
}
