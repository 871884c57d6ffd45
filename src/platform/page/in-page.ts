/**
 * Functions that run in the page, in the extension's isolated world. Each is sent as source text: it may use
 * only its arguments and the page's globals, and returns JSON. The result is untrusted like anything from a page.
 */

/**
 * Returns the document's address and start time. The clock may have been set since, so the earlier of two start times counts,
 * by the
 * clock then and now. Otherwise a clock set back would make every open page younger than the click.
 */
export function documentInPage(): { href: string; documentStartedAt: number } {
  const documentStartedAt = Math.min(performance.timeOrigin, Date.now() - performance.now())
  return { href: location.href, documentStartedAt }
}

/** Leaves the wanted number of sentences for `content/summarize`, which is injected next and removes it. */
export function leaveSummaryLength(count: number): void {
  ;(globalThis as { pressmarkSentences?: number }).pressmarkSentences = count
}

/** Returns the text of the first link to an address; '' if there is none. */
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
 * Returns the bytes of a picture, fetched as the page would: from its own origin, or one that allows it. Null if that fails,
 * or if it is no picture, is larger than `mostBytes` or takes longer than `deadlineMs`.
 */
export async function fetchImageInPage(
  url: string,
  mostBytes: number,
  deadlineMs: number,
): Promise<{ type: string; base64: string } | null> {
  try {
    const signal = AbortSignal.timeout(deadlineMs)
    // A redirect could lead into the reader's own network, and its target is not known beforehand.
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
      // In steps, because an argument list has a maximum length.
      for (let start = 0; start < value.length; start += 8192) {
        parts.push(String.fromCharCode(...value.subarray(start, start + 8192)))
      }
    }
    return { type, base64: btoa(parts.join('')) }
  } catch {
    // Not allowed, gone or too slow: there are other ways to get the picture.
    return null
  }
}

/**
 * Returns where a picture is in the window, in CSS pixels; null unless one with this address is completely visible and
 * uncovered. `viewport` is the part of the window that a screenshot shows.
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
  // The screenshot would include a cookie dialog or a sticky header over the picture.
  const free = [0.1, 0.5, 0.9].every((x) =>
    [0.1, 0.5, 0.9].every((y) => {
      const onTop = document.elementFromPoint(left + width * x, top + height * y)
      return onTop === found || onTop?.contains(found) === true
    }),
  )
  return free ? { left, top, width, height, viewportWidth, viewportHeight } : null
}
