/** The one picture that stands for the article. */

import { isSamePicture } from '../../domain/address/same-picture'
import { safeWebUrl } from '../../domain/address/url'
import type { LeadImage, Source } from '../../domain/article/article'
import { cleanLine } from '../../domain/text/text'
import { namesOf, nearest } from '../dom/near'
import { elementsOf, firstMeta, hasWord, type Page } from '../page/page'
import { readCredit } from './credit'
import { type Found, found } from './found'
import { isSameFile, NO_PICTURE, NOT_HERE, readHeadPictures, type ShownPicture, sizeOf } from './head-picture'

const SMALLEST = 100
/** Graphemes. */
const CREDIT = 200

/** A picture, and what names it; the page itself where nothing is said. */
interface Candidate extends Omit<LeadImage, 'credit'> {
  from?: Source
  element?: Element
}

/** In these it is a picture of what is elsewhere. */
const OTHERS = namesOf(`a ${NOT_HERE}`)

/** Made for sharing: a crop with the site's sign in it, which the page itself does not show. */
const MADE_FOR_SHARING = /branded|watermark|overlay|social|[_/-](?:og|fb|facebook|twitter)[_/-]/i

/**
 * The picture the page names for sharing; the one it shows at the head of the article where that is the better
 * witness (the same picture as the page renders it, or the other is shown nowhere); else the first large one that
 * leads nowhere; else the site's sign that it names; else none. A page that describes its article in JSON-LD is trusted to
 * show its picture at the head; others are not.
 */
export function readLeadImage(page: Page): Found<LeadImage> | null {
  const { head: top, all } = readHeadPictures(page)
  const stated = declared(page)
  const named = stated.filter(({ url }) => !NO_PICTURE.test(url))
  const first = named[0]
  const article = page.jsonLd.image && safeWebUrl(page.jsonLd.image.url, page.base)
  const shown = first && all.find(({ url }) => isSameFile(url, first.url) || isSamePicture(url, first.url))
  const best: Candidate | null | undefined = better() ?? first ?? top ?? all.find(isOwn) ?? stated[0]
  if (!best) return null
  const element = best.element ?? shown?.element
  const isArticles = article && (best.url === article || isSamePicture(best.url, article))
  const credit = (element && readCredit(element)) ?? (isArticles ? page.jsonLd.image?.credit : null)
  const value = {
    url: best.url,
    width: best.width ?? shown?.width ?? null,
    height: best.height ?? shown?.height ?? null,
    alt: best.alt || (shown?.alt ?? ''),
    credit: cleanLine(credit, CREDIT),
  }
  return { value, from: best.from ?? 'page' }

  function better(): Candidate | null | undefined {
    if (!first) return null
    const stated = named.find(({ url }) => url === article)
    const isTop = top !== null && isSamePicture(top.url, first.url)
    const large = shown && isLarge(shown) ? shown : null
    if (MADE_FOR_SHARING.test(first.url)) {
      const plain = stated && MADE_FOR_SHARING.test(stated.url) ? null : stated
      return (article && !isTop ? (large ?? plain) : null) ?? top
    }
    if (!article || top?.src === first.url) return null
    if (top && (!shown || isTop || isSamePicture(top.url, article))) return top
    return large && large.src !== first.url ? large : stated
  }
}

/** Whether a picture may be the article's: what is a link shows where it leads. */
function isOwn(picture: ShownPicture): boolean {
  return isLarge(picture) && nearest(picture.element, OTHERS) === null
}

/** The picture that the page names; a mere sign only where its text shows none. */
export function leadImageOf(
  named: Found<LeadImage> | null,
  inText: LeadImage | null,
): Found<LeadImage> | null {
  return named && !NO_PICTURE.test(named.value.url) ? named : (found(inText, 'text') ?? named)
}

function isLarge({ url, width, height }: LeadImage): boolean {
  return !NO_PICTURE.test(url) && (width ?? SMALLEST) >= SMALLEST && (height ?? SMALLEST) >= SMALLEST
}

function declared(page: Page): Candidate[] {
  const open = firstMeta(page, 'og:image:secure_url', 'og:image', 'og:image:url')
  const link = elementsOf(page, 'link').find((each) => hasWord(each, 'rel', 'image_src'))
  const places: [Source, string | null | undefined][] = [
    ['meta', open],
    ['meta', firstMeta(page, 'twitter:image', 'twitter:image:src')],
    ['json-ld', page.jsonLd.image?.url],
    ['meta', link?.getAttribute('href')],
  ]
  return places.flatMap(([from, text]) => {
    const url = text ? safeWebUrl(text, page.base) : null
    if (!url) return []
    const own = (...names: string[]) => (text === open ? firstMeta(page, ...names) : null)
    return [
      {
        from,
        url,
        width: sizeOf(own('og:image:width')),
        height: sizeOf(own('og:image:height')),
        alt: cleanLine(own('og:image:alt', 'twitter:image:alt'), 500) ?? '',
      },
    ]
  })
}
