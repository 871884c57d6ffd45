/** Lines under pictures that are plain paragraphs: made captions, so that they stay in the article and out of its text. */

import { askedOnce, holds, holdsParagraphs, named, namesOf, nearest } from '../../dom/near'
import { isFrame, marksOf, textLength } from '../../page/marks'
import type { PageRule } from '../rule'

const CAPTION = new RegExp(
  `[ -](?:${[
    'caption\\w*|legend|cutline|(?:photo|image|img|media|picture)-?(?:credit|caption|info|source|by)',
    '(?:photo|image|img)-?(?:desc|te?xt)|credits?|photographer|bild(?:unterschrift|text|nachweis|quelle)',
    'bildetekst|billedtekst|bijschrift|didascalia|pie-?(?:de-)?foto|l[eé]gende|leg?yenda|resim-?alti',
    'foto-?(?:text|info|credit|caption)',
  ].join('|')})[ -]`,
)
const LINES = namesOf('p div span small em cite dd td')
const OTHERS = namesOf('img picture video figure iframe h1 h2')
const CAPTIONS = namesOf('figcaption')
const LONGEST_CAPTION = 600
const PICTURES = namesOf('img picture')
const HEADINGS = namesOf('h1 h2 h3 h4 h5 h6')
const BOX = /^(?:div|span|section|a|center)$/
/** Without a name of its own a caption is shorter, and stands among so many paragraphs. UTF-16 units. */
const LINE = 300
const BESIDE = 3
/** Boxes around a picture, pictures, and children of the box they stand in that are looked at. */
const MAX_LEVELS = 4
const MAX_PICTURES = 200
const MAX_CHILDREN = 1000

export const captions: PageRule = {
  id: 'captions',
  scope: 'part',
  why: 'Plain paragraphs below pictures are captions: they belong in the article, but not in its running text.',
  apply({ page: { document }, elements }) {
    for (const element of named(elements, LINES)) {
      if (!CAPTION.test(marksOf(element))) continue
      if (nearest(element, CAPTIONS) || textLength(element) > LONGEST_CAPTION) continue
      if (!holds(element, OTHERS) && !holdsParagraphs(element, 3)) makeCaption(element, document)
    }
    // A caption that is made changes no text.
    const sizeOf = askedOnce(textLength)
    for (const picture of named(elements, PICTURES).slice(0, MAX_PICTURES))
      for (const element of linesBeside(picture, sizeOf)) makeCaption(element, document)
  },
}

function makeCaption(element: Element, document: Document): void {
  const holder = element.parentElement
  const caption = document.createElement('figcaption')
  caption.append(...element.childNodes)
  if (holder?.localName === 'figure') element.replaceWith(caption)
  else {
    const figure = document.createElement('figure')
    figure.append(caption)
    element.replaceWith(figure)
  }
}

/** All words of the smallest box with the picture and any, where it stands between paragraphs; none where it has more, or a heading. */
function linesBeside(picture: Element, sizeOf: (element: Element) => number): Element[] {
  const box = boxWithMore(picture, 0, sizeOf)
  if (!box || isFrame(box) || !BOX.test(box.localName)) return []
  const size = sizeOf(box)
  if (size > LINE || holds(box, HEADINGS) || nearest(box, CAPTIONS)) return []
  if (!hasParagraphs(boxWithMore(box, size, sizeOf))) return []
  return [...box.children].filter((each) => !holds(each, OTHERS) && sizeOf(each) > 0)
}

/** Whether enough of its first children are paragraphs. */
function hasParagraphs(box: Element | null): boolean {
  let count = 0
  let each = box?.firstElementChild
  for (let left = MAX_CHILDREN; each && left > 0 && count < BESIDE; left--, each = each.nextElementSibling)
    if (each.localName === 'p') count++
  return count === BESIDE
}

/** The nearest box around that holds more than so many words. */
function boxWithMore(element: Element, size: number, sizeOf: (element: Element) => number): Element | null {
  let each = element.parentElement
  for (let level = 0; each && level < MAX_LEVELS; level++, each = each.parentElement)
    if (sizeOf(each) > size) return each
  return null
}
