/** How much text that is surely text a page holds, and where. */
import { isEastAsian } from '../east-asian'
import { lineOf } from '../page'

/** UTF-16 units of a paragraph that is surely text; half of it in a script that says as much in half. */
const SHORTEST = 60

/** Running text in UTF-16 units: below each element that holds some, and in the whole document. */
export interface RunningText {
  sizes: ReadonlyMap<Element, number>
  all: number
}

/** Measures the paragraphs, each wording once: what is said twice is a notice, "allow cookies to see this". */
export function runningText(document: Document): RunningText {
  const sizes = new Map<Element, number>()
  const shortest = isEastAsian(document) ? SHORTEST / 2 : SHORTEST
  const seen = new Set<string>()
  let all = 0
  for (const paragraph of document.getElementsByTagName('p')) {
    const text = lineOf(paragraph)
    if (text.length < shortest || seen.has(text)) continue
    seen.add(text)
    all += text.length
    for (let each = paragraph.parentElement; each; each = each.parentElement)
      sizes.set(each, (sizes.get(each) ?? 0) + text.length)
  }
  return { sizes, all }
}
