/** The marked parts of a search hit, shown with its row. */

/** A text in pieces, in order: the found places, and the text around them. */
export type Marked = { text: string; found: boolean }[]

export interface Snippet {
  title: Marked
  /** The place of the first hit in excerpt or text; null if only the title or the labels match. */
  text: Marked | null
}
