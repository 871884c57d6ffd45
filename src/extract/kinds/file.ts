/** The word for a document that is no web page: browsers show files in documents of their own. */
import type { KindReason } from '../../domain/article'

/** What a document of this content type, with a root of this name, is to a reader. */
export function fileKind(contentType: string, root: string): KindReason {
  if (/^(?:rss|feed|RDF)$/.test(root)) return 'feed'
  return (/^(?:image|video|audio)|pdf$/.exec(contentType)?.[0] as KindReason | undefined) ?? 'not-html'
}
