/** One line of what `npm run extract` writes. */
import type { Draft } from '../../src/domain/article/article'

export interface Timing {
  /** Milliseconds of extraction alone. */
  ms: number
  /** Milliseconds of parsing the page. */
  parseMs: number
}

/** The draft under the names that the scorers read. */
export function lineOf(corpus: string, id: string, draft: Draft, timing: Timing) {
  return {
    corpus,
    id,
    kind: draft.kind,
    reason: draft.reason,
    title: draft.title,
    byline: draft.byline,
    date: draft.publishedAt,
    modified: draft.modifiedAt,
    image: draft.leadImage?.url ?? null,
    excerpt: draft.excerpt,
    siteName: draft.siteName,
    lang: draft.lang,
    url: draft.canonicalUrl,
    confidence: draft.details?.confidence,
    text: draft.text,
    html: draft.html,
    wordCount: draft.wordCount,
    readingMinutes: draft.readingMinutes,
    ms: Math.round(timing.ms * 10) / 10,
    parseMs: Math.round(timing.parseMs * 10) / 10,
  }
}
