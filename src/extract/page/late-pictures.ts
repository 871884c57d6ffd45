/**
 * Pictures that only scripts would show. What stands in `noscript` is elements where scripts do not run and one text where they do; it names
 * once more the pictures that load late, and nothing else in it is the article.
 */
import { isNamedLate, pictureFile } from './image-address'

/** UTF-16 units of a `noscript` that are looked at. */
const MAX_UNITS = 4000
const PICTURE = /<img\s[^<>]*/gi
const SOURCE = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i

/** Puts in place what figures and these, every `noscript` of the safe copy, name; takes them out. */
export function showLatePictures(document: Document, noscripts: readonly Element[]): void {
  for (const noscript of noscripts) {
    const address = onlyPicture(
      (noscript.firstElementChild ? noscript.innerHTML : (noscript.textContent ?? '')).slice(0, MAX_UNITS),
    )
    if (address) show(address, noscript)
    noscript.remove()
  }
  for (const figure of document.getElementsByTagName('figure')) {
    const address = pictureFile(figure)
    if (address && figure.getElementsByTagName('img').length === 0)
      figure.append(pictureAt(address, document))
  }
}

/** On the picture that stands before it for the time being; else, when it is no tracker, as one of its own. */
function show(address: string, noscript: Element): void {
  const image = imageOf(noscript.previousElementSibling)
  if (image) {
    if (!isNamedLate(image)) image.setAttribute('data-src', address)
  } else {
    const picture = pictureAt(address, noscript.ownerDocument)
    if (pictureFile(picture)) noscript.before(picture)
  }
}

function pictureAt(address: string, document: Document): Element {
  const picture = document.createElement('img')
  picture.setAttribute('data-src', address)
  return picture
}

/** The address of the picture that is all there is, or null. */
function onlyPicture(html: string): string | null {
  const [found, another] = (html.match(PICTURE) ?? []).flatMap((tag) =>
    [SOURCE.exec(tag) ?? []].filter(({ length }) => length > 0),
  )
  if (!found || another || html.replace(/<[^<>]*>/g, '').trim() !== '') return null
  return (found[1] ?? found[2] ?? '').replaceAll('&amp;', '&')
}

/** The picture that an element is or holds, when it shows nothing else. */
function imageOf(element: Element | null): Element | null {
  if (!element || element.localName === 'img') return element
  const [image, another] = element.getElementsByTagName('img')
  return image && !another && element.textContent?.trim() === '' ? image : null
}
