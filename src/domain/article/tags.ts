import { cleanLine } from '../text/text'
import { MOST_TAGS } from './shelf'

/** Longest tag, in graphemes. */
const TAG_GRAPHEMES = 100

/** Normalises tags for storage: one line each, one Unicode form, no duplicates, in the reader's order. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = tags
    .map((tag) => cleanLine(tag.normalize('NFC'), TAG_GRAPHEMES))
    .filter((tag) => tag !== null)
  return [...new Set(clean)].slice(0, MOST_TAGS)
}
