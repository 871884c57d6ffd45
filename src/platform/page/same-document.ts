import type { CaptureTarget } from '../../domain/message/capture'

/** Maximum difference between the clocks of a page and the extension. Milliseconds. */
const TOLERANCE_MS = 500

/**
 * True if a document is the one that was clicked: it has the same address, apart from the fragment, and
 * began before the click. `found` comes from the page and may be anything.
 */
export function isSameDocument(found: unknown, target: CaptureTarget): boolean {
  if (typeof found !== 'object' || found === null || !('href' in found) || !('documentStartedAt' in found)) {
    return false
  }
  const { href, documentStartedAt } = found
  return (
    typeof href === 'string' &&
    withoutFragment(href) === withoutFragment(target.url) &&
    typeof documentStartedAt === 'number' &&
    documentStartedAt <= target.clickedAt + TOLERANCE_MS
  )
}

/** Returns the address without its fragment. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}
