/** What stands inside lines and means more than its letters: written so that every later step, and the draft, keep it. In this order. */
import { named, namesOf } from '../near'
import { writeEmoji } from './emoji'
import { writeFormulas } from './formulas'
import { writeListNumbers } from './list-numbers'
import { markReferences } from './references'

const LISTS = namesOf('ol')
const IMAGES = namesOf('img')

/** Changes the safe copy. `elements` are all of it, in document order. */
export function writeInline(url: string, elements: readonly Element[]): void {
  writeFormulas(elements)
  writeEmoji(named(elements, IMAGES))
  writeListNumbers(named(elements, LISTS))
  markReferences(url, elements)
}
