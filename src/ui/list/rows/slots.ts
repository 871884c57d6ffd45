/** Which element shows which article: the elements of a view that is left show the articles of the next one. */
import type { ArticleId } from '../../../domain/article/article'

export interface Slots {
  /**
   * A number for each of these articles, which all stand in one view and are to be drawn. It stays with an article as long as that is
   * drawn in the view, and no other article of the view gets it: an element that went to another place would be seen to jump.
   */
  of(view: string, ids: readonly ArticleId[]): number[]
}

export function createSlots(): Slots {
  let shown = ''
  let given = new Map<ArticleId, number>()
  let next = 0
  return {
    of(view, ids) {
      if (view !== shown) {
        shown = view
        given = new Map()
        next = 0
      }
      given = new Map(ids.map((id) => [id, given.get(id) ?? next++]))
      return [...given.values()]
    },
  }
}
