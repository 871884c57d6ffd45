/** The word for a document that is no web page: browsers show files in documents of their own. */
import type { KindReason } from '../../domain/article/article'
import { call } from '../dom/native'

/** RSS and Atom as the root, or within the document that a browser makes to show XML in. */
const FEED = ':root:is(rss, feed, RDF), :root > body > div:first-child > :is(rss, feed, RDF)'

/** What a document of this content type is to a reader. */
export function fileKind(page: Document, contentType: string): KindReason {
  if (call<Element | null>(page, 'querySelector', FEED)) return 'feed'
  return (/^(?:image|video|audio)|pdf$/.exec(contentType)?.[0] as KindReason | undefined) ?? 'not-html'
}
