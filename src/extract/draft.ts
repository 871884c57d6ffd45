/** A draft before anything is known of it. */
import type { Draft, KindReason, PageKind } from '../domain/article'
import { canonicalUrlOf } from '../domain/url'

/** A draft without a body. */
export function emptyDraft(url: string, title: string, kind: PageKind, reason: KindReason | null): Draft {
  return {
    kind,
    reason,
    url,
    canonicalUrl: canonicalUrlOf(url, null),
    title,
    byline: null,
    siteName: null,
    excerpt: null,
    lang: null,
    dir: 'ltr',
    publishedAt: null,
    modifiedAt: null,
    categories: [],
    leadImage: null,
    html: '',
    text: '',
    wordCount: 0,
    readingMinutes: 0,
  }
}
