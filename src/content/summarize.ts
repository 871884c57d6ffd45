/**
 * Injected right after a reader of pages: adds the summary to what it read. A file of its own, since the word lists of many
 * languages weigh as much as the reader.
 */
import type { Draft, Summary } from '../domain/article/article'
import type { ReadResult } from '../domain/message/capture'
import { ENGINE, summarize } from '../summarize/summarize'
import { takeOver, takeSummaryLength } from './read'

function withSummary(result: ReadResult, count: number | 'fitting'): ReadResult {
  if (result.status !== 'read') return result
  return { ...result, page: { ...result.page, summary: summaryOf(result.page.draft, count) } }
}

function summaryOf(draft: Draft, count: number | 'fitting'): Summary | null {
  // The items of a list have nothing in common that sentences could say.
  if (draft.text === '' || draft.kind === 'list') return null
  const sentences = summarize({ text: draft.text, title: draft.title, lang: draft.lang, count })
  if (sentences.length === 0) return null
  return { sentences, engine: ENGINE, lang: draft.lang, createdAt: Date.now() }
}

export default withSummary(takeOver(), takeSummaryLength())
