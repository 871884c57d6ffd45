/** What the reader typed, as a view to search. Pure. */
import { asksForTrash, isEmptyQuery, parseQuery } from '../../../domain/search/query'
import type { View } from '../source/view'

/** What to look for. A Hangul letter that is still being put together (검ㅅ) is left out, for it is in no text. */
export function asQuery(text: string): string {
  const query = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/(?<=\S)[\u3131-\u3163]$/u, '')
  // An operator that waits for its value asks for nothing yet: the list stays until it does.
  return isEmptyQuery(parseQuery(query)) ? '' : query
}

/**
 * A search from the reading list looks at everything that is not in the trash: who searches wants to find. One for what is in the
 * trash looks there, so that its rows can be brought back.
 */
export function searched(view: View): View {
  if (view.query === '') return view
  if (asksForTrash(parseQuery(view.query))) return { ...view, list: 'trash' }
  return view.list === 'unread' ? { ...view, list: 'all' } : view
}
