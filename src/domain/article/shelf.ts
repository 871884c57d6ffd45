/** The reader's organisation of the library beyond the articles: sort orders, saved searches, tag colours. */
import type { ListName, Millis } from './article'

/** Sort orders of a list. `newest` and `oldest` use the day an article was saved. */
export const SORTS = ['newest', 'oldest', 'published', 'title', 'site', 'shortest', 'longest'] as const
export type SortName = (typeof SORTS)[number]

/** Sort orders of search results: `newest` puts title hits first. */
export type FoundSort = SortName | 'relevance'

/** Maximum tags of one article. */
export const MOST_TAGS = 100

/** A search that the reader saved under a name. */
export interface SmartList {
  /** UUID. */
  id: string
  name: string
  query: string
  list: ListName
  createdAt: Millis
}

/** Colours that a tag may have; the interface defines how each looks. */
export const TAG_COLOURS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'] as const
export type TagColour = (typeof TAG_COLOURS)[number]

/** True for the name of an order. */
export function isSortName(value: unknown): value is SortName {
  return SORTS.some((sort) => sort === value)
}

/** True for a colour that a tag may have. */
export function isTagColour(value: unknown): value is TagColour {
  return TAG_COLOURS.some((colour) => colour === value)
}
