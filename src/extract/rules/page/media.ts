/** Embedded posts and films, galleries: the engine takes boxes without text for ornaments, and frames for advertisements. */

import { askedOnce, named, namesOf } from '../../dom/near'
import { textLength } from '../../page/marks'
import type { PageRule } from '../rule'

const MEDIA = namesOf('figure blockquote iframe')
const BOX = /^(?:div|section|span|p)$/
/** A frame that shows something to readers. */
const SHOWS = /\/embed|\/player|video/i

/** A box of more is no gallery; each of them asks for it. */
const MAX_PICTURES = 300

export const media: PageRule = {
  id: 'media',
  scope: 'part',
  why: 'The engine drops embedded posts, videos and galleries: it takes boxes without text for decoration, and frames for advertisements.',
  apply({ elements }) {
    const isCrowd = askedOnce((box) => box.childElementCount > MAX_PICTURES)
    for (const element of named(elements, MEDIA)) {
      if (element.localName === 'figure' && isTeaser(element)) continue
      const media = element.localName === 'iframe' ? linkFrame(element) : element
      for (let box = media?.parentElement; box && !isCrowd(box) && isWrapper(box); ) {
        const outer = box.parentElement
        box.replaceWith(...box.children)
        box = outer
      }
    }
  },
}

/** Puts a figure with a link in its caption in the frame's place: it is no text of the article. Null when the frame shows nothing to readers. */
export function linkFrame(frame: Element): Element | null {
  const source = (frame.getAttribute('src') || frame.getAttribute('data-src') || '').trim()
  const isShown =
    SHOWS.test(source) || frame.hasAttribute('allowfullscreen') || frame.hasAttribute('aria-label')
  if (!isShown || !/^(?:https?:)?\/\//i.test(source)) return null
  const { ownerDocument } = frame
  const link = ownerDocument.createElement('a')
  link.setAttribute('href', source)
  link.textContent = frame.getAttribute('title')?.trim() || source
  const caption = ownerDocument.createElement('figcaption')
  const figure = ownerDocument.createElement('figure')
  caption.append(link)
  figure.append(caption)
  frame.replaceWith(figure)
  return figure
}

/** True for a figure whose words lead to another page. */
function isTeaser(figure: Element): boolean {
  return [...figure.getElementsByTagName('a')].some((link) => textLength(link) * 2 > textLength(figure))
}

/** True for a plain box in which such things alone stand. */
function isWrapper(box: Element): boolean {
  const children = [...box.children]
  return (
    BOX.test(box.localName) &&
    children.every((each) => MEDIA.has(each.localName)) &&
    textLength(box) <= children.reduce((sum, each) => sum + textLength(each) + 1, 0)
  )
}
