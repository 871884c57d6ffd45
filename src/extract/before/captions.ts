/** Lines under pictures that are plain paragraphs: made captions, so that they stay in the article and out of its text. */
import { holds, holdsParagraphs, named, namesOf, nearest } from '../near'
import { marksOf, textLength } from './marks'
import type { StepContext } from './step'

const CAPTION =
  /[ -](?:caption\w*|legend|cutline|(?:photo|image|img|media|picture)-?(?:credit|caption|info|source|by)|(?:photo|image|img)-?(?:desc|te?xt)|credits?|photographer|bild(?:unterschrift|text|nachweis|quelle)|bildetekst|billedtekst|bijschrift|didascalia|pie-?(?:de-)?foto|l[eé]gende|leg?yenda|resim-?alti|foto-?(?:text|info|credit|caption))[ -]/
const LINES = namesOf('p div span small em cite dd td')
const OTHERS = namesOf('img picture video figure iframe h1 h2')
const CAPTIONS = namesOf('figcaption')
const LONGEST = 600

export function markCaptions({ page, elements }: StepContext): void {
  for (const element of named(elements, LINES)) {
    if (!CAPTION.test(marksOf(element))) continue
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
