/** The one picture that stands for the article. */
import type { LeadImage } from '../../domain/article'
import { cleanLine } from '../../domain/text'
import { safeWebUrl } from '../../domain/url'
import { imageAddress } from '../image-address'
import { firstMeta, type Page } from '../page'

const NO_PICTURE =
  /(?:^|[/_.-])(?:logo|placeholder|blank|spacer|pixel|avatar|gravatar|favicon|icon|default)s?(?=[/_.-]|\d|$)/i
const SMALLEST = 100

/** The picture the page names for sharing, else the first real one beside the text, else null. */
export function readLeadImage(page: Page): LeadImage | null {
  const candidates = [...declared(page), ...shown(page)]
  const found = candidates.find(({ url }) => !NO_PICTURE.test(url)) ?? candidates[0]
  if (!found) return null
  const element = pictures(page.document).find((image) => shows(image, found.url, page.base))
  return {
    url: found.url,
    width: found.width ?? sizeOf(element?.getAttribute('width')),
    height: found.height ?? sizeOf(element?.getAttribute('height')),
    alt: found.alt || (cleanLine(element?.getAttribute('alt'), 500) ?? ''),
  }
}

function declared(page: Page): LeadImage[] {
  const open = {
    url: firstMeta(page, 'og:image:secure_url', 'og:image', 'og:image:url') ?? '',
    width: sizeOf(firstMeta(page, 'og:image:width')),
    height: sizeOf(firstMeta(page, 'og:image:height')),
    alt: cleanLine(firstMeta(page, 'og:image:alt', 'twitter:image:alt'), 500) ?? '',
  }
  const others = [
    firstMeta(page, 'twitter:image', 'twitter:image:src'),
    page.jsonLd.image?.url,
    firstMeta(page, 'image', 'thumbnail', 'thumbnailurl', 'parsely-image-url'),
    page.document.querySelector('link[rel~=image_src]')?.getAttribute('href'),
  ].map((url) => ({ url: url ?? '', width: null, height: null, alt: '' }))
  return [open, ...others].flatMap((image) => {
    const url = image.url === '' ? null : safeWebUrl(image.url, page.base)
    return url ? [{ ...image, url }] : []
  })
}

function shown(page: Page): LeadImage[] {
  const root = page.document.querySelector('article, main, [role=main]')
  for (const image of root ? pictures(root) : []) {
    const url = imageAddress(image, page.base)
    const width = sizeOf(image.getAttribute('width'))
    const height = sizeOf(image.getAttribute('height'))
    if (!url || (width ?? SMALLEST) < SMALLEST || (height ?? SMALLEST) < SMALLEST) continue
    return [{ url, width, height, alt: cleanLine(image.getAttribute('alt'), 500) ?? '' }]
  }
  return []
}

/** Resolving addresses costs: only pictures that name the same file are asked for theirs. */
function shows(image: Element, url: string, base: string): boolean {
  const file = url.slice(url.lastIndexOf('/', url.length - 2) + 1)
  const names = ['src', 'data-src', 'srcset'].some((name) => image.getAttribute(name)?.includes(file))
  return names && imageAddress(image, base) === url
}

function pictures(root: ParentNode): Element[] {
  return [...root.querySelectorAll('img')].slice(0, 300)
}

function sizeOf(text: string | null | undefined): number | null {
  const size = Number.parseInt(text ?? '', 10)
  return size > 0 && size < 100_000 ? size : null
}
