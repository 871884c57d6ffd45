/** Keys that no field, list or menu took: on the article that is open, and the ways into list and search. */

import { safeWebUrl } from '../domain/address/url'
import type { ArticleRow } from '../domain/article/article'
import { type ArticleCommand, type CommandIn, isArticleCommand } from '../ui/commands/commands'
import { commandOf } from '../ui/commands/keys'
import { actOnRow } from '../ui/list/edit/act-on'
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
  if (doInMatches(event, model) || doOnPage(event, model, ways)) event.preventDefault()
}

/** Steps through the matches of a search, where the open article shows any. */
function doInMatches(event: KeyboardEvent, { find, page }: LibraryModel): boolean {
  const matches = page.value === 'list' ? find.value : null
  const command = matches?.count.value ? commandOf(event, 'matches') : undefined
  if (command) matches?.step(command === 'nextMatch' ? 1 : -1)
  return command !== undefined
}

function doOnPage(event: KeyboardEvent, model: LibraryModel, ways: Ways): boolean {
  const row = model.page.value === 'list' ? openRow(model) : null
  if (row === null) {
    const command = commandOf(event, 'page')
    return command !== undefined && ON_PAGE[command](model, ways) !== false
  }
  const command = commandOf(event, 'article')
  if (command === undefined) return false
  if (isArticleCommand(command)) return doToArticle(command, row, model)
  return ON_ARTICLE[command](model, ways, row) !== false
}

/** In the trash there is one thing to do with an article, by the key that does so in the list. */
function doToArticle(command: ArticleCommand, row: ArticleRow, { list }: LibraryModel): boolean {
  if (row.trashedAt === null) actOnRow(list, command, row)
  else if (command === 'archive') actOnRow(list, 'restore', row)
  else return false
  return true
}

/** False where the key is left to the browser. */
type Doing = (model: LibraryModel, ways: Ways) => unknown

const ANYWHERE = {
  undo: ({ list }) => void list.actions.undo(),
  search: toSearch,
  help: (model) => model.setHelp(true),
  settings: (model) => model.goToPage('settings'),
} satisfies Partial<Record<CommandIn<'page'> & CommandIn<'article'>, Doing>>

const ON_PAGE: Record<CommandIn<'page'>, Doing> = {
  ...ANYWHERE,
  previous: (_, ways) => ways.list(),
  next: (_, ways) => ways.list(),
  // An article that is there no more is left like any other.
  escape: (model, ways) => model.page.value === 'list' && model.openId.value !== '' && leave(model, ways),
}

const ON_ARTICLE: Record<
  Exclude<CommandIn<'article'>, ArticleCommand>,
  (...at: [...Parameters<Doing>, ArticleRow]) => ReturnType<Doing>
> = {
  ...ANYWHERE,
  readPrevious: (model) => void openNext(model, -1),
  readNext: (model) => void openNext(model, 1),
  select: ({ list }, _, row) => list.toggle(row.id),
  original({ ports }, _, row) {
    const url = safeWebUrl(row.url)
    if (url) ports.openOriginal(url)
  },
  escape: leave,
  // The summary hears its keys itself.
  copySummary: () => false,
  copyFromCard: () => false,
}

function leave(model: LibraryModel, ways: Ways): void {
  if (model.layout.value === 'one') model.close()
  else ways.list()
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
