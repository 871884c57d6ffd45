/** Numbers of lists that do not count 1, 2, 3: written on each item, so that they survive whatever later goes from the list. */
import { listNumber, listNumbers } from '../../domain/list-marker'

const TYPES = /^[aAiI]$/
/** A hostile page may hold millions. */
const MAX_ITEMS = 5000

/** Gives each item of such a list its own `value`. */
export function writeListNumbers(lists: readonly Element[]): void {
  for (const list of lists) {
    const items = [...list.children].filter((each) => each.localName === 'li').slice(0, MAX_ITEMS)
    const type = list.getAttribute('type') ?? ''
    const numbers = listNumbers(
      {
        start: listNumber(list.getAttribute('start')),
        reversed: list.hasAttribute('reversed'),
        type: TYPES.test(type) ? type : null,
      },
      items.map((item) => listNumber(item.getAttribute('value'))),
    )
    for (const [at, item] of items.entries()) {
      if (numbers) item.setAttribute('value', `${numbers[at]}`)
      else item.removeAttribute('value')
    }
  }
}
