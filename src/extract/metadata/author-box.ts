/** Boxes that present the author of a blog: a portrait, a name, a few words about the person. */
import { elementsIn } from '../dom/near'
import { elementsOf, lineOf, type Page } from '../page/page'
import { PORTRAIT } from '../words/byline'
import { alternation } from '../words/words'

export interface AuthorBox {
  portrait: Element
  /** The first line that stands with it. */
  line: string
}

const IS_PORTRAIT = new RegExp(
  `avatar|gravatar|(?:^|[^a-z])(?:profile|author|bio)|${alternation(PORTRAIT)}`,
  'i',
)
const MAX_PICTURES = 100
const MAX_BOXES = 5
const MAX_LEVELS = 5
const MAX_PARTS = 20
/** UTF-16 units of a box, and of the line with a name in it. */
const LONGEST_BOX = 600
const LONGEST_LINE = 40

/** The boxes in document order. */
export function authorBoxes(page: Page): AuthorBox[] {
  return elementsOf(page, 'img')
    .slice(0, MAX_PICTURES)
    .filter(isPortrait)
    .slice(0, MAX_BOXES)
    .flatMap((portrait) => {
      const line = lineBeside(portrait)
      return line ? { portrait, line } : []
    })
}

function isPortrait(image: Element): boolean {
  return ['alt', 'class', 'src'].some((name) =>
    IS_PORTRAIT.test(image.getAttribute(name)?.slice(0, 300) ?? ''),
  )
}

/** The first line of the nearest box around the portrait that has words, if it is short. */
function lineBeside(portrait: Element): string | null {
  let box = portrait.parentElement
  for (let level = 0; box && level < MAX_LEVELS && lineOf(box) === ''; level++) box = box.parentElement
  if (!box || lineOf(box).length > LONGEST_BOX) return null
  const part = elementsIn(box)
    .slice(0, MAX_PARTS)
    .find((each) => each.childElementCount === 0 && lineOf(each) !== '')
  const line = lineOf(part)
  return line.length <= LONGEST_LINE ? line : null
}
