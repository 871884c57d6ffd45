/** How the reader keeps the library in order, apart from the articles: orders of a list, saved searches, colours of tags. */
import type { ListName, Millis } from './article'

/** Orders of a list. `newest` and `oldest` go by the day an article was saved. */
export const SORTS = ['newest', 'oldest', 'published', 'title', 'site', 'shortest', 'longest'] as const
export type SortName = (typeof SORTS)[number]

/** Orders of what a search found: `newest` puts what is found in titles first. */
export type FoundSort = SortName | 'relevance'

/** Most tags that one article carries. */
export const MOST_TAGS = 100

/** A search that the reader kept under a name. */
export interface SmartList {
  /** UUID. */
  id: string
  name: string
  query: string
  list: ListName
  createdAt: Millis
}

/** Colours that a tag may have; what each looks like is the interface's affair. */
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
