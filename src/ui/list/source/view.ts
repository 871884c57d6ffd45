/** What a list shows: which articles, of which tag, found by which words, in which order. Pure. */
import type { ListName } from '../../../domain/article/article'
import type { FoundSort, SortName } from '../../../domain/article/shelf'
import type { OrderQuery } from '../../../domain/library/library'

export interface View {
  list: ListName
  tag: string | null
  /** Search words; '' for the plain list. */
  query: string
  sort: FoundSort
}

/** Whether both ask for the same rows in the same order. */
export function isSameView(one: View, other: View): boolean {
  return (
    one.list === other.list && one.tag === other.tag && one.query === other.query && one.sort === other.sort
  )
}

/** A whole list as it is when nothing else was asked for. */
export function isPlain(view: View): boolean {
  return view.tag === null && view.query === '' && view.sort === 'newest'
}

/** A plain list has no hits to weigh. */
export function listSort(sort: FoundSort): SortName {
  return sort === 'relevance' ? 'newest' : sort
}

/** The tag of a view, as the library is asked for it. */
export function tagOf({ tag }: View): { tag?: string } {
  return tag === null ? {} : { tag }
}

/** A view without its words, as the library is asked for its order. */
export function orderOf(view: View): OrderQuery {
  return { list: view.list, ...tagOf(view), sort: listSort(view.sort) }
}
