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

/** Failures of reading after which the link is still saved, and the reason that it then gets. */
const LINK_REASONS = new Map<ErrorCode, KindReason>([
  ['page-timed-out', 'timed-out'],
  ['page-too-large', 'too-large'],
  ['page-unreadable', 'extraction-failed'],
])

/**
 * Reads the document that the reader clicked: draft and summary. A page that hangs, is too large or cannot be read
 * becomes a link with the reason. Writes nothing; may be repeated.
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

/** Injects a reader, then the summarizer. Passes a summary length chosen by the reader through the isolated world. */
async function readBy(
  reader: string,
  target: CaptureTarget,
  sentences: number | 'fitting',
): Promise<ReadResult> {
  if (sentences !== 'fitting') await injectFunction(target, leaveSummaryLength, [sentences])
  return parsed(await injectFiles(target, [reader, SUMMARIZER]))
}

/** Parses the page's result. An unknown shape means that the page interfered with the reading. */
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
