import type { KindReason, ReadPage } from '../domain/article/article'
import { linkDraft } from '../domain/article/empty-draft'
import type { CaptureTarget, ReadResult } from '../domain/message/capture'
import { type ErrorCode, PressmarkError, toErrorRecord } from '../domain/message/errors'
import { parseReadResult } from '../domain/message/parse-page'
import { summarySentences } from '../domain/settings'
import { leaveSummaryLength } from '../platform/page/in-page'
import { injectFiles, injectFunction } from '../platform/page/inject'
import { isSameDocument, withoutFragment } from '../platform/page/same-document'
import { readSettings } from '../platform/storage/settings-store'
import { tabNow } from '../platform/tabs'

const PAGE_READER = 'src/content/extract.js'
const TEXT_READER = 'src/content/extract-text.js'
const SUMMARIZER = 'src/content/summarize.js'

/** Failures of reading after which the link is still worth keeping, and what it says then. */
const LINK_REASONS = new Map<ErrorCode, KindReason>([
  ['page-timed-out', 'timed-out'],
  ['page-too-large', 'too-large'],
  ['page-unreadable', 'extraction-failed'],
])

/**
 * Reads the document that the reader clicked: draft and summary. A page that hangs, is too large or cannot be read
 * gives a link with the reason. Writes nothing; may be repeated.
 * @throws PressmarkError `page-forbidden`, `page-navigated`, `page-closed`.
 */
export async function readPage(target: CaptureTarget): Promise<ReadPage> {
  try {
    return await readDocument(target)
  } catch (thrown) {
    const reason = LINK_REASONS.get(toErrorRecord(thrown).code)
    if (!reason || !/^(?:https?|file):/.test(target.url)) throw thrown
    return await readAsLink(target, reason)
  }
}

async function readDocument(target: CaptureTarget): Promise<ReadPage> {
  const sentences = summarySentences(await readSettings())
  let result = await readBy(PAGE_READER, target, sentences)
  if (result.status === 'needs-text-reader') result = await readBy(TEXT_READER, target, sentences)
  if (result.status !== 'read') throw new PressmarkError('page-unreadable', 'no reader for it')
  if (!isSameDocument(result, target)) throw new PressmarkError('page-navigated', 'another document')
  if (withoutFragment(result.page.draft.url) !== withoutFragment(result.href)) {
    throw new PressmarkError('page-unreadable', 'the draft is of another address')
  }
  return result.page
}

/** Injects a reader and the summarizer after it. A length that the reader chose is left in the page's world for them. */
async function readBy(
  reader: string,
  target: CaptureTarget,
  sentences: number | 'fitting',
): Promise<ReadResult> {
  if (sentences !== 'fitting') await injectFunction(target, leaveSummaryLength, [sentences])
  return parsed(await injectFiles(target, [reader, SUMMARIZER]))
}

/** What came out of the page. A form that nobody of ours gives means that the page spoilt the reading. */
function parsed(value: unknown): ReadResult {
  try {
    return parseReadResult(value)
  } catch (thrown) {
    const { code, detail } = toErrorRecord(thrown)
    throw code === 'bad-message' ? new PressmarkError('page-unreadable', detail) : thrown
  }
}

async function readAsLink(target: CaptureTarget, reason: KindReason): Promise<ReadPage> {
  const tab = await tabNow(target.tabId)
  if (!tab) throw new PressmarkError('page-closed', 'after reading failed')
  if (tab.url !== undefined && withoutFragment(tab.url) !== withoutFragment(target.url)) {
    throw new PressmarkError('page-navigated', 'after reading failed')
  }
  return { draft: linkDraft(target.url, tab.title, reason), summary: null }
}
