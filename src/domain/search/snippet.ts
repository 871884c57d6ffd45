/** What a list shows of a hit besides its row. */

/** A text in pieces, in order: what was found, and what stands around it. */
export type Marked = { text: string; found: boolean }[]

export interface Snippet {
  title: Marked
  /** The place of the first hit in excerpt or text; null where only the title or the labels have it. */
  text: Marked | null
}
