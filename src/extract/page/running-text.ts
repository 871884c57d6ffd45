/** How much text that is surely text a page holds, and where. */
import { lineOf } from './page'

/** UTF-16 units of a paragraph that is surely text; half of it in a script that says as much in half. */
const SHORTEST_PARAGRAPH = 60

/** Running text in UTF-16 units: below each element that holds some, and in all. */
export interface RunningText {
  sizes: ReadonlyMap<Element, number>
  all: number
}

/** Measures the paragraphs, each wording once: what is said twice is a notice, "allow cookies to see this". */
export function runningText(scope: Document | Element, isEastAsian: boolean): RunningText {
  const sizes = new Map<Element, number>()
  const shortest = isEastAsian ? SHORTEST_PARAGRAPH / 2 : SHORTEST_PARAGRAPH
  const seen = new Set<string>()
  let all = 0
  for (const paragraph of scope.getElementsByTagName('p')) {
    const text = lineOf(paragraph)
    if (text.length < shortest || seen.has(text)) continue
    seen.add(text)
    all += text.length
    for (let each = paragraph.parentElement; each; each = each.parentElement)
      sizes.set(each, (sizes.get(each) ?? 0) + text.length)
  }
  return { sizes, all }
}

/** The smallest box that holds so large a share, more than half, of the text; null where there is none. */
export function boxOfShare({ sizes, all }: RunningText, share: number): Element | null {
  let box: Element | null = null
  for (const [element, size] of sizes)
    if (size >= all * share && (!box || box.contains(element))) box = element
  return box
}
