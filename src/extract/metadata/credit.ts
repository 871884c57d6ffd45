/** Whose picture it is, by what stands with it on the page. */
import { elementsIn, follows, namesOf, nearest } from '../dom/near'
import { lineOf } from '../page/page'
import { bareCredit, creditIn } from './credit-line'

/** UTF-16 units of what stands with a picture that has no figure. */
const CAPTION = 600
const MAX_LEVELS = 3
const MAX_ELEMENTS = 100
const FIGURE = namesOf('figure')
const MARKED = /credit|copyright|photographer|fotograf|attribution|source|quelle|nachweis|urheber/i

/** The photographer or agency named beside a picture, or null. */
export function readCredit(picture: Element): string | null {
  const box = boxOf(picture)
  if (!box) return null
  const parts = elementsIn(box)
    .filter((each) => follows(each, picture))
    .slice(0, MAX_ELEMENTS)
  const marked = parts.filter(isMarked)
  for (const each of [...marked, ...parts.filter(({ childElementCount }) => childElementCount === 0), box]) {
    const line = each.getAttribute('content') ?? lineOf(each)
    const credit = creditIn(line) ?? (marked.includes(each) ? bareCredit(line) : null)
    if (credit) return credit
  }
  return null
}

function isMarked(element: Element): boolean {
  return (
    MARKED.test(element.getAttribute('class') ?? '') ||
    /^(?:credit|copyright|author|creator)/.test(element.getAttribute('itemprop') ?? '')
  )
}

/** Its figure, else the largest box around it that holds a caption and no other picture. */
function boxOf(picture: Element): Element | null {
  const figure = nearest(picture, FIGURE)
  if (figure) return figure
  let box: Element | null = null
  let each = picture.parentElement
  for (let level = 0; each && level < MAX_LEVELS; level++, each = each.parentElement) {
    if (each.getElementsByTagName('img').length > 1 || lineOf(each).length > CAPTION) break
    box = each
  }
  return box
}
