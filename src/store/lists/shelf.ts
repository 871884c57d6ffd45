/** Saved searches and the colours of tags. */
import { isListName } from '../../domain/article/places'
import { isTagColour, type SmartList, type TagColour } from '../../domain/article/shelf'
import { cleanLine } from '../../domain/text/text'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'

/** Maximum graphemes of a name. */
const NAME_GRAPHEMES = 80

/** Returns the saved searches, oldest first. Skips damaged ones. */
export function smartLists(db: LibraryDb): Promise<SmartList[]> {
  return guarded(db, async () => {
    const lists = (await db.smartLists.toArray()).filter(isSmartList)
    return lists.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
  })
}

/** Adds a saved search, or replaces the one with its id. A name without a letter becomes its query. */
export function putSmartList(db: LibraryDb, list: SmartList): Promise<void> {
  return guarded(db, async () => {
    const name = cleanLine(list.name, NAME_GRAPHEMES) ?? cleanLine(list.query, NAME_GRAPHEMES) ?? '?'
    await db.smartLists.put({ ...list, name })
  })
}

/** Deletes a saved search; its articles stay. */
export function deleteSmartList(db: LibraryDb, id: SmartList['id']): Promise<void> {
  return guarded(db, () => db.smartLists.delete(id))
}

/** Returns the colours of all tags that have one. */
export function tagColours(db: LibraryDb): Promise<Map<string, TagColour>> {
  return guarded(db, async () => {
    const looks = await db.tagLooks.toArray()
    return new Map(looks.filter(({ colour }) => isTagColour(colour)).map(({ tag, colour }) => [tag, colour]))
  })
}

/** Sets a tag's colour; null removes it. */
export function putTagColour(db: LibraryDb, tag: string, colour: TagColour | null): Promise<void> {
  return guarded(db, async () => {
    if (colour === null) await db.tagLooks.delete(tag)
    else await db.tagLooks.put({ tag, colour })
  })
}

function isSmartList(value: Partial<SmartList>): value is SmartList {
  return (
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    typeof value.query === 'string' &&
    isListName(value.list) &&
    Number.isFinite(value.createdAt)
  )
}
