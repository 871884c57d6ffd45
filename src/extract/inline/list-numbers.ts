/** Numbers of lists that do not count 1, 2, 3: written on each item, so that they survive whatever later goes from the list. */
import { listNumber, listNumbers, listType } from '../../domain/text/list-marker'
import { isNotDrawn } from '../dom/near'

/** Types of a list by the words of its style. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['decimal', '1'],
  ['decimal-leading-zero', '01'],
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
])
/** UTF-16 units of a style that are looked at. */
const MAX_UNITS = 500
/** A hostile page may hold millions. */
const MAX_ITEMS = 5000

/** Gives each item of such a list its own `value`, and the list the `type` that its style names. Items that are not drawn do not count. */
export function writeListNumbers(lists: readonly Element[]): void {
  for (const list of lists) {
    const items = [...list.children].filter((each) => each.localName === 'li').slice(0, MAX_ITEMS)
    const drawn = items.filter((each) => !isNotDrawn(each))
    const type = styledType(list)
    if (type) list.setAttribute('type', type)
    const numbers = listNumbers(
      {
        start: listNumber(list.getAttribute('start')),
        reversed: list.hasAttribute('reversed'),
        type: listType(list.getAttribute('type')),
      },
      drawn.map((item) => listNumber(item.getAttribute('value'))),
    )
    for (const item of items) item.removeAttribute('value')
    if (numbers) for (const [at, item] of drawn.entries()) item.setAttribute('value', `${numbers[at]}`)
  }
}

function styledType(list: Element): string | undefined {
  const style = (list.getAttribute('style') ?? '').slice(0, MAX_UNITS).toLowerCase()
  const declared = style.split(';').map((each) => each.split(':'))
  const words = declared.findLast(([name = '']) => /^list-style(?:-type)?$/.test(name.trim()))?.[1] ?? ''
  return words
    .split(/[\s!]/)
    .map((word) => TYPES.get(word))
    .find(Boolean)
}
