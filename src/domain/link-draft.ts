import type { Draft, KindReason } from './article'
import { cleanLine } from './text'
import { canonicalUrlOf, hostOf } from './url'

/** A page that is kept as a link: what is known of it without reading it, and why it was not read. */
export function linkDraft(url: string, title: string | null | undefined, reason: KindReason): Draft {
  return {
    kind: 'link',
    reason,
    url,
    canonicalUrl: canonicalUrlOf(url, null),
    title: cleanLine(title) ?? url,
    byline: null,
    siteName: hostOf(url) || null,
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
