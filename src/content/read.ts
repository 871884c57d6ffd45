/** From the document in front of the reader to what the worker gets: a draft and its summary. */
import type { Draft, Summary } from '../domain/article'
import type { ReadResult } from '../domain/capture'
import { ENGINE, summarize } from '../summarize/summarize'

/** A draft with its summary, as it crosses to the worker. */
export function readResult(draft: Draft, document: Document): ReadResult {
  return {
    status: 'read',
    page: { draft, summary: summaryOf(draft) },
    href: document.location.href,
    documentStartedAt: Math.round(performance.timeOrigin),
  }
}

function summaryOf(draft: Draft): Summary | null {
  if (draft.text === '') return null
  const sentences = summarize({ text: draft.text, title: draft.title, lang: draft.lang })
  if (sentences.length === 0) return null
  return { sentences, engine: ENGINE, lang: draft.lang, createdAt: Date.now() }
}
