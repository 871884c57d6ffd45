/** Lines under pictures that are plain paragraphs: made captions, so that they stay in the article and out of its text. */
import { holds, holdsParagraphs, named, namesOf, nearest } from '../near'
import { isFrame, marksOf, textLength } from './marks'
import type { StepContext } from './step'

const CAPTION =
  /[ -](?:caption\w*|legend|cutline|(?:photo|image|img|media|picture)-?(?:credit|caption|info|source|by)|(?:photo|image|img)-?(?:desc|te?xt)|credits?|photographer|bild(?:unterschrift|text|nachweis|quelle)|bildetekst|billedtekst|bijschrift|didascalia|pie-?(?:de-)?foto|l[eé]gende|leg?yenda|resim-?alti|foto-?(?:text|info|credit|caption))[ -]/
const LINES = namesOf('p div span small em cite dd td')
const OTHERS = namesOf('img picture video figure iframe h1 h2')
const CAPTIONS = namesOf('figcaption')
const LONGEST = 600
/** Without a name of its own a caption is shorter, and stands among so many paragraphs. UTF-16 units. */
const LINE = 300
const BESIDE = 3
const MAX_LEVELS = 4
const PICTURES = namesOf('img picture')

export function markCaptions({ page, elements }: StepContext): void {
  for (const element of named(elements, LINES)) {
    if (!CAPTION.test(marksOf(element)) && !isLineOfPicture(element)) continue
    if (nearest(element, CAPTIONS) || textLength(element) > LONGEST) continue
    if (holds(element, OTHERS) || holdsParagraphs(element, 3)) continue
    const holder = element.parentElement
    const caption = page.document.createElement('figcaption')
    caption.append(...element.childNodes)
    if (holder?.localName === 'figure') element.replaceWith(caption)
    else {
      const figure = page.document.createElement('figure')
      figure.append(caption)
      element.replaceWith(figure)
    }
  }
}

/** True for the only words of a box with a picture that stands between paragraphs. */
function isLineOfPicture(element: Element): boolean {
  const box = element.parentElement
  if (!box || isFrame(box) || !/^(?:div|span|section|a)$/.test(box.localName)) return false
  const own = textLength(element)
  if (own === 0 || own > LINE || textLength(box) !== own || !holds(box, PICTURES)) return false
  const text = nearestText(box)
  return text !== null && [...text.children].filter((each) => each.localName === 'p').length >= BESIDE
}

/** The box around that holds more words. */
function nearestText(box: Element): Element | null {
  const own = textLength(box)
  let each = box.parentElement
  for (let level = 0; each && level < MAX_LEVELS; level++, each = each.parentElement)
    if (textLength(each) > own) return each
  return null
}
