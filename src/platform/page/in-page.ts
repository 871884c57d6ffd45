/**
 * Functions that run in the page, in the extension's isolated world. Each is sent by its source text: it may use
 * nothing but its arguments and the page's globals, and gives JSON. What it says is parsed like anything from a page.
 */

/**
 * Which document stands there, and when it began. The clock may have been set since: the earlier of its start by the clock of then and
 * by the clock of now counts, or a clock set back would make every open page younger than the click.
 */
export function documentInPage(): { href: string; documentStartedAt: number } {
  const documentStartedAt = Math.min(performance.timeOrigin, Date.now() - performance.now())
  return { href: location.href, documentStartedAt }
}

/** Leaves the number of sentences that the reader wants for `content/summarize`, which is injected next and takes it away. */
export function leaveSummaryLength(count: number): void {
  ;(globalThis as { pressmarkSentences?: number }).pressmarkSentences = count
}

/** The words of the first link that leads to an address; '' without one. */
export function linkTextInPage(address: string): string {
  const links = Document.prototype.querySelectorAll.call(document, 'a[href], area[href]')
  for (const link of links as NodeListOf<HTMLAnchorElement>) {
    if (link.href !== address) continue
    const words = (link.textContent ?? '').replace(/\s+/g, ' ').trim()
    const text = words || link.getAttribute('aria-label') || link.getAttribute('title') || ''
    if (text) return text.slice(0, 10_000)
  }
  return ''
}

/**
 * The bytes of a picture, fetched as the page would: its own origin, or one that allows it. Null for anything else,
 * for what is no picture, is larger than `mostBytes` or does not come within `deadlineMs`.
 */
export async function fetchImageInPage(
  url: string,
  mostBytes: number,
  deadlineMs: number,
): Promise<{ type: string; base64: string } | null> {
  try {
    const signal = AbortSignal.timeout(deadlineMs)
    // A redirect could lead anywhere, into the reader's own network too, and where to is not told beforehand.
    const response = await fetch(url, { cache: 'force-cache', redirect: 'error', signal })
    const type = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim() ?? ''
    if (!response.ok || !response.body || !/^image\//i.test(type)) return null
    const reader = response.body.getReader()
    const parts: string[] = []
    let size = 0
    while (true) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.length
      if (size > mostBytes) {
        await reader.cancel()
        return null
      }
      // In steps: an argument list has its limit.
      for (let start = 0; start < value.length; start += 8192) {
        parts.push(String.fromCharCode(...value.subarray(start, start + 8192)))
      }
    }
    return { type, base64: btoa(parts.join('')) }
  } catch {
    // Not allowed, gone, too slow: there are other ways to the picture.
    return null
  }
}

/**
 * Where a picture stands in the window, in CSS pixels; null where none with this address is wholly and freely in
 * view. `viewport` is the part of the window that a screenshot shows.
 */
export function locateImageInPage(url: string): {
  left: number
  top: number
  width: number
  height: number
  viewportWidth: number
  viewportHeight: number
} | null {
  const pathOf = (address: string): string => (address.split(/[?#]/, 1)[0] ?? '').replace(/^https?:/, '')
  const images = [...Document.prototype.querySelectorAll.call(document, 'img')] as HTMLImageElement[]
  const addressesOf = (image: HTMLImageElement): string[] => {
    const sets = [
      image,
      ...(image.parentElement?.localName === 'picture' ? image.parentElement.children : []),
    ]
    const candidates = sets.flatMap((each) => (each.getAttribute('srcset') ?? '').split(/,\s+/))
    const listed = candidates.map((each) => each.trim().split(/\s/, 1)[0] ?? '').filter((each) => each !== '')
    const absolute = listed.flatMap((each) =>
      URL.canParse(each, document.baseURI) ? new URL(each, document.baseURI).href : [],
    )
    return [image.currentSrc, image.src, ...absolute]
  }
  const found =
    images.find((image) => addressesOf(image).includes(url)) ??
    images.find((image) => addressesOf(image).some((address) => pathOf(address) === pathOf(url)))
  if (!found?.complete || found.naturalWidth === 0) return null
  const { left, top, width, height } = found.getBoundingClientRect()
  const viewportWidth = innerWidth
  const viewportHeight = innerHeight
  const inView = left >= 0 && top >= 0 && left + width <= viewportWidth && top + height <= viewportHeight
  if (!inView || width < 96 || height < 54) return null
  // A cookie box or a sticky header over the picture would be pictured too.
  const free = [0.1, 0.5, 0.9].every((x) =>
    [0.1, 0.5, 0.9].every((y) => {
      const onTop = document.elementFromPoint(left + width * x, top + height * y)
      return onTop === found || onTop?.contains(found) === true
    }),
  )
  return free ? { left, top, width, height, viewportWidth, viewportHeight } : null
}
