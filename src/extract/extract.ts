/** A page as a draft: its metadata, its body by the rules of the pipeline, its kind. */

import { canonicalUrlOf } from '../domain/address/url'
import { type Draft, hasBody } from '../domain/article/article'
import { emptyDraft } from '../domain/article/empty-draft'
import { LIMITS } from '../domain/limits'
import { cleanLine, measureReading } from '../domain/text/text'
import { read } from './dom/native'
import { findWhole } from './engine/whole'
import { hasEnough, readKind } from './kinds/judge'
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
import { toHtml } from './output/html'
import { toPlainText } from './output/plain-text'
import { type Budget, type Clock, startBudget } from './page/budget'
import { openPage } from './page/page'
import { readableCopy } from './page/readable-copy'
import { findArticle, findWholeBody, type Rules } from './pipeline'
import { findHeadBlocks } from './rules/stand-first/find'

/** With a smaller share of the page's whole text the engine's part is not believed where the page is no article. */
const COVERED = 0.6

/**
 * Reads a page. Pure: the document is not changed, nothing outside it is asked. With a clock, a reading that takes too long stops
 * between two rules and gives what it has; `details.stopped` says so.
 * Never throws: what cannot be read becomes a draft of kind `link` or `unreadable` with its reason.
 */
export function extractPage(document: Document, url: string, clock?: Clock, rules?: Rules): Draft {
  try {
    return readPage(document, url, startBudget(clock), rules)
  } catch {
    // A page that breaks a step is still kept by its address and title: the reason is in the draft.
    return emptyDraft(url, titleOf(document), 'link', 'extraction-failed')
  }
}

function readPage(page: Document, url: string, budget: Budget, rules?: Rules): Draft {
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
  const wholeSize = findWhole(opened.document)?.size ?? 0
  const renew = () => {
    const again = readableCopy(page)
    return 'refused' in again ? null : openPage(again.document, url, again.elements)
  }
  const { body, findings, byline, confidence, stopped } = findArticle(
    {
      page: opened,
      title,
      authors: given.byline?.value ?? null,
      headBlocks: findHeadBlocks(opened, title),
      budget,
      renew,
    },
    rules,
  )
  let text = toPlainText(body.children)
  // A thread is known by its answers.
  const all = [...body.children, ...findings.comments]
  const verdict = judge({
    title,
    text: findings.comments.length > 0 ? toPlainText(all) : text,
    body: all,
  })
  const isLittle = verdict.kind !== 'article' && hasBody(verdict.kind) && text.length < wholeSize * COVERED
  const fresh = isLittle && !budget.isOver() ? renew() : null
  if (fresh) {
    body.children = findWholeBody({ page: fresh, title, budget }).children
    text = toPlainText(body.children)
  }
  if (verdict.kind !== 'article' && !hasEnough(verdict, { text, body: body.children }))
    verdict.kind = verdict.reason === 'no-text' && title === '' ? 'unreadable' : 'link'
  const lang = readLanguage(opened, text)
  const { values, sources } = split({
    ...given,
    byline: authorOf(given.byline, findings.reporters) ?? found(tidyName(byline) ?? findings.byline, 'text'),
    publishedAt: given.publishedAt ?? found(findings.date, 'text'),
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
  if (!hasBody(verdict.kind)) return { ...draft, ...verdict }
  const html = toHtml(body.children)
  if (html.length + text.length > LIMITS.content) return { ...draft, kind: 'link', reason: 'too-large' }
  const sure = {
    ...details,
    confidence: fresh ? 1 : Math.round(confidence * 100) / 100,
    ...(stopped ? { stopped } : {}),
  }
  return { ...draft, ...verdict, html, text, ...measureReading(text), details: sure }
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
