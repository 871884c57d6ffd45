/** The body of an article as nodes for the reader's page, which loads nothing from anywhere. */

import { safeWebUrl } from '../../domain/address/url'
import type { ArticleContent } from '../../domain/article/article'
import { hasSoundShape } from '../../domain/article/body-shape'
import { LIMITS } from '../../domain/limits'
import { safeFragment } from '../../pages/safe-html'

const KEPT_IMAGE = /^(?:data:image\/(?:png|jpe?g|gif|webp|avif)[;,]|blob:)/i

export interface ImageOptions {
  /** Names the link in place of a picture. */
  link(alt: string): string
  /** Address of the picture that stands above the text already; null when none does. */
  shown: string | null
}

/** A body to be shown. */
export interface ShownBody {
  fragment: DocumentFragment
  /** True where the text stands for a body that cannot be shown with its layout. */
  isPlain: boolean
}

/** The stored body as nodes, or its text alone where the body is lost, damaged, or would stop the page. Never throws. */
export function shownBody(
  { html, text }: Pick<ArticleContent, 'html' | 'text'>,
  options: ImageOptions,
): ShownBody {
  try {
    if (html !== '' && hasSoundShape(html)) {
      const fragment = bodyFragment(html, options)
      if (text === '' || fragment.textContent?.trim()) return { fragment, isPlain: false }
    }
  } catch (thrown) {
    // Markup that even the sanitizer does not survive is no reason to lose the text.
    console.warn('The body cannot be shown with its layout.', thrown)
  }
  return { fragment: plainFragment(text.slice(0, LIMITS.plainText)), isPlain: text !== '' }
}

/** The lines of a text as paragraphs. */
function plainFragment(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const line of text.split('\n', LIMITS.bodyElements)) {
    if (line.trim() === '') continue
    const paragraph = document.createElement('p')
    paragraph.textContent = line
    fragment.append(paragraph)
  }
  return fragment
}

/** The nodes of a stored body: pictures that are not kept here become links to them. */
export function bodyFragment(html: string, options: ImageOptions): DocumentFragment {
  const fragment = safeFragment(html)
  for (const image of fragment.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? ''
    if (KEPT_IMAGE.test(src)) continue
    const link = src === options.shown ? null : linkTo(image, options)
    if (link) image.replaceWith(link)
    else image.remove()
  }
  return fragment
}

function linkTo(image: HTMLImageElement, options: ImageOptions): HTMLElement | null {
  const url = safeWebUrl(image.getAttribute('src') ?? '')
  const alt = (image.getAttribute('alt') ?? '').trim()
  if (url === null && alt === '') return null
  const document = image.ownerDocument
  const place = document.createElement('span')
  place.dir = 'auto'
  // Words of ours, not of the article: places in its text are counted without them.
  place.dataset.picture = ''
  place.textContent = options.link(alt)
  // A picture that is a link already stays that link, with its words.
  if (url === null || image.closest('a[href]')) return place
  const link = document.createElement('a')
  link.href = url
  link.rel = 'noopener noreferrer nofollow'
  link.target = '_blank'
  link.append(place)
  return link
}
