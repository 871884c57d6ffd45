/** Keys that no field, list or menu took: on the article that is open, and the ways into list and search. */
import type { ArticleRow } from '../domain/article'
import { safeWebUrl } from '../domain/url'
import { commandOf, isLetter } from '../ui/list/keys'
import type { LibraryModel } from './model'

interface Ways {
  search(): void
  list(): void
}

/** Does what a key means. The list's own keys never come here. */
export function handlePageKey(event: KeyboardEvent, model: LibraryModel, ways: Ways): void {
  const at = event.target instanceof Element ? event.target : null
  if (
    event.defaultPrevented ||
    !at ||
    at.closest('input, select, textarea, [role=listbox], [role=menu], dialog')
  )
    return
  if (stepsFound(event, model)) {
    event.preventDefault()
    return
  }
  const command = commandOf(event)
  if (!command || command.do === 'all') return
  const onControl = at.closest('button, a[href]') !== null
  if (command.do === 'open' && onControl) return
  if (doGlobal(command.do, model, ways)) {
    event.preventDefault()
    return
  }
  const row = model.page.value === 'list' ? openRow(model) : null
  if (row) {
    if (readerKey(command, event.key, row, model, ways)) event.preventDefault()
  } else if (command.do === 'move') {
    event.preventDefault()
    ways.list()
  } else if (command.do === 'escape' && model.page.value === 'list' && model.openId.value !== '') {
    // An article that is there no more is left like any other.
    event.preventDefault()
    leave(model, ways)
  }
}

/** N and Shift+N step through the matches of a search, where the open article shows any. */
function stepsFound(event: KeyboardEvent, { find, page }: LibraryModel): boolean {
  const matches = page.value === 'list' ? find.value : null
  if (!matches?.count.value || !isLetter(event, 'n')) return false
  matches.step(event.shiftKey ? -1 : 1)
  return true
}

function leave(model: LibraryModel, ways: Ways): void {
  if (model.layout.value === 'one') model.close()
  else ways.list()
}

function doGlobal(what: string, model: LibraryModel, ways: Ways): boolean {
  if (what === 'help') model.setHelp(true)
  else if (what === 'settings') model.goToPage('settings')
  else if (what === 'undo') void model.list.actions.undo()
  else if (what === 'search') toSearch(model, ways)
  else return false
  return true
}

function toSearch(model: LibraryModel, ways: Ways): void {
  const isOnList = model.page.value === 'list'
  const isCovered = model.layout.value === 'one' && model.openId.value !== ''
  // At once where the field is there: the next letters are meant for it.
  if (isOnList && !isCovered) {
    ways.search()
    return
  }
  if (!isOnList) model.goToPage('list')
  if (isCovered) model.close()
  requestAnimationFrame(ways.search)
}

function openRow(model: LibraryModel): ArticleRow | null {
  const reader = model.reader.value
  if (!reader || reader.gone.value || reader.error.value !== null) return null
  // Until it is read it is known from the list, so that a key held down reads on and on.
  return reader.row.value ?? model.list.rows.value.find(({ id }) => id === model.openId.value) ?? null
}

/** A key on the open article; false for one that means nothing there. Arrows scroll its text. */
function readerKey(
  command: { do: string; steps?: number },
  key: string,
  row: ArticleRow,
  model: LibraryModel,
  ways: Ways,
): boolean {
  const { list } = model
  // In the trash there is one thing to do with it, by the key that does so in the list.
  if (
    row.trashedAt !== null &&
    ['archive', 'favourite', 'read', 'tags', 'note', 'trash'].includes(command.do)
  ) {
    if (command.do === 'archive') void list.actions.act('restore', [row])
    return command.do === 'archive'
  }
  switch (command.do) {
    case 'move':
      if (key.startsWith('Arrow')) return false
      void openNext(model, command.steps ?? 1)
      return true
    case 'archive':
    case 'favourite':
    case 'read':
      void list.actions.act(command.do, [row])
      return true
    case 'tags':
      list.editTagsOf([row])
      return true
    case 'note':
      list.editNoteOf(row)
      return true
    case 'trash':
      void list.actions.act('trash', [row])
      return true
    case 'select':
      list.toggle(row.id)
      return true
    case 'original': {
      const url = safeWebUrl(row.url)
      if (url) model.ports.openOriginal(url)
      return true
    }
    case 'escape':
      leave(model, ways)
      return true
    default:
      return false
  }
}

/** Reads on: the article after or before the open one in the list. */
async function openNext(model: LibraryModel, steps: number): Promise<void> {
  const { list } = model
  const at = list.rows.value.findIndex(({ id }) => id === model.openId.value)
  if (at >= 0) list.place(at)
  // Where reading has taken the article out of the list, the next one stands in its place already.
  if (at >= 0 || steps < 0) await list.move(steps)
  const next = list.cursor.value
  if (next && next.id !== model.openId.value) model.open(next.id)
}
