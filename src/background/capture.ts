/**
 * Captures a page: from a click to the saved article. A capture ends in a complete row or in a failure that the
 * reader sees; `recover.ts` reports one that the browser stops in the middle.
 */

import { safeWebUrl } from '../domain/address/url'
import { type ArticleId, hasBody, type KindReason, type ReadPage } from '../domain/article/article'
import { linkDraft } from '../domain/article/empty-draft'
import type { CaptureTarget, SaveOutcome, SaveRequest } from '../domain/message/capture'
import { type ErrorCode, PressmarkError, toErrorRecord } from '../domain/message/errors'
import { badgeSaved, badgeWorking } from '../platform/badge'
import { extensionVersion } from '../platform/extension-url'
import { linkTextInPage } from '../platform/page/in-page'
import { injectFunction } from '../platform/page/inject'
import { notifySaved } from '../platform/save-notification'
import { endPending, notePending, pendingOf } from '../platform/storage/capture-journal'
import { forgetFirstRows } from '../platform/storage/first-rows'
import { forgetUnseen, noteSilentSave, showFailure } from '../platform/storage/unseen-captures'
import type { LibraryDb } from '../store/database/db'
import { saveArticle } from '../store/lists/articles'
import { putImage, readImages } from '../store/rows/images'
import { takeLeadImage } from './lead-image'
import { readPage } from './read-page'

/** How long a page may take to tell the text of a link. Milliseconds. */
const LINK_TEXT_MS = 2000

/** Saves the page of a target without a popup. The badge shows the result; never throws. */
export async function capturePage(db: LibraryDb, target: CaptureTarget, title: string): Promise<void> {
  await capture(db, target, title, () => readPage(target))
}

/** Saves a link on the page of a target. Behaves like `capturePage`. */
export async function captureLink(
  db: LibraryDb,
  target: CaptureTarget,
  address: string,
  text: string,
): Promise<void> {
  await capture(db, { ...target, url: address }, text, async () => {
    const url = safeWebUrl(address)
    if (url === null) throw new PressmarkError('page-forbidden', 'no web address')
    const title = text || (await textOfLink(target, url))
    return { draft: linkDraft(url, title, 'link-only'), summary: null }
  })
}

/**
 * Saves a page that an extension page has read; adds the picture later if it is still missing. A failure is also shown
 * on the badge, because the popup that asked may be closed by then.
 * @throws PressmarkError `storage-…`
 */
export async function savePage(db: LibraryDb, request: SaveRequest): Promise<SaveOutcome> {
  const { target, page } = request
  await Promise.all([notePending(pendingOf(target, page.draft.title, page)), forgetFirstRows()])
  try {
    const outcome = await saveArticle(db, { ...request, page: withVersion(page) }, Date.now())
    await ended(target, outcome)
    if (!request.image && !outcome.kept) void addImage(db, target, page, outcome.id)
    return outcome
  } catch (thrown) {
    await failed(target, page.draft.title, thrown)
    throw thrown
  }
}

/**
 * Reads and saves the page of a target for a popup that may close before the answer: the next popup then offers
 * to undo it. The badge shows the result; the picture is added later.
 * @throws PressmarkError what `readPage` throws; `page-unreadable` if the page is no article; `storage-…`
 */
export async function takePage(
  db: LibraryDb,
  { target, title }: { target: CaptureTarget; title: string },
): Promise<SaveOutcome> {
  try {
    const { outcome, page } = await stored(db, target, title, () => readArticlePage(target))
    void addImage(db, target, page, outcome.id)
    return outcome
  } catch (thrown) {
    await failed(target, title, thrown)
    throw thrown
  }
}

async function capture(
  db: LibraryDb,
  target: CaptureTarget,
  title: string,
  read: () => Promise<ReadPage>,
): Promise<void> {
  try {
    const { outcome, page } = await stored(db, target, title, read)
    await notifySaved(target.captureId)
    await addImage(db, target, page, outcome.id)
  } catch (thrown) {
    await failed(target, title, thrown)
  }
}

async function stored(
  db: LibraryDb,
  target: CaptureTarget,
  title: string,
  read: () => Promise<ReadPage>,
): Promise<{ outcome: SaveOutcome; page: ReadPage }> {
  await Promise.all([notePending(pendingOf(target, title, null)), badgeWorking(target.tabId)])
  const page = await read()
  await Promise.all([notePending(pendingOf(target, title, page)), forgetFirstRows()])
  const outcome = await saveArticle(db, { target, page: withVersion(page), image: null }, Date.now())
  await ended(target, outcome)
  await noteSilentSave({
    captureId: target.captureId,
    url: target.url,
    title: page.draft.title || title,
    at: Date.now(),
    outcome,
  })
  return { outcome, page }
}

/** Adds the version of Pressmark that saves the page to its details. */
function withVersion({ draft, summary }: ReadPage): ReadPage {
  const details = draft.details ?? { sources: {}, keywords: [], paywalled: null }
  return { draft: { ...draft, details: { ...details, version: extensionVersion() } }, summary }
}

/** Reasons of a bare link that have their own error message. */
const CODES: Partial<Record<KindReason, ErrorCode>> = {
  'timed-out': 'page-timed-out',
  'too-large': 'page-too-large',
}

/** The reader asked to save an article: a page without one is refused, because bare links are saved only on request. */
async function readArticlePage(target: CaptureTarget): Promise<ReadPage> {
  const page = await readPage(target)
  const { kind, reason } = page.draft
  if (hasBody(kind)) return page
  throw new PressmarkError(CODES[reason ?? 'no-text'] ?? 'page-unreadable', reason ?? 'no article')
}

async function ended({ captureId, tabId }: CaptureTarget, outcome: SaveOutcome): Promise<void> {
  await endPending(captureId)
  await forgetUnseen(captureId)
  await badgeSaved(tabId, outcome)
}

async function failed(
  { captureId, tabId, url }: CaptureTarget,
  title: string,
  thrown: unknown,
): Promise<void> {
  const { code, detail } = toErrorRecord(thrown)
  console.warn('capture failed', code, detail)
  await showFailure({ code, captureId, url, title, at: Date.now() }, tabId)
  await endPending(captureId)
}

/** Adds the picture after the text is safe. Nothing waits for it, and its failure does not fail the capture. */
async function addImage(db: LibraryDb, target: CaptureTarget, page: ReadPage, id: ArticleId): Promise<void> {
  const { leadImage } = page.draft
  if (!leadImage) return
  try {
    const stored = (await readImages(db, [id], 'card')).get(id)
    if (stored?.sourceUrl === leadImage.url) return
    const { image } = await takeLeadImage(target, leadImage)
    if (image) await putImage(db, id, image)
  } catch (thrown) {
    console.warn('picture not stored', toErrorRecord(thrown))
  }
}

async function textOfLink(target: CaptureTarget, url: string): Promise<string> {
  try {
    const text = await injectFunction(target, linkTextInPage, [url], LINK_TEXT_MS)
    return typeof text === 'string' ? text : ''
  } catch (thrown) {
    // The page refuses extensions or hangs: the address then serves as the title.
    console.info('no link text', toErrorRecord(thrown))
    return ''
  }
}
