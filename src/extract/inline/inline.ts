/** What stands inside lines and means more than its letters: written so that every later step, and the draft, keep it. In this order. */
import { named, namesOf } from '../dom/near'
import { writeEmoji } from './emoji'
import { writeFormulas } from './formulas'
import { writeListNumbers } from './list-numbers'
import { markReferences } from './references'
import { partLabels, writeScripts } from './scripts'

const LISTS = namesOf('ol')

/** Changes the safe copy. `elements` are all of it, in document order. */
export function writeInline(url: string, elements: readonly Element[]): void {
  writeFormulas(elements)
  writeEmoji(elements)
  writeScripts(elements)
  writeListNumbers(named(elements, LISTS))
  markReferences(url, elements)
  partLabels(elements)
}
