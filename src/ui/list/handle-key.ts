import type { ArticleRow } from '../../domain/article/article'
import { type ArticleCommand, type CommandIn, isArticleCommand } from '../commands/commands'
import { commandOf, isTyping, type Key } from '../commands/keys'
import { actInList } from './edit/act-on'
import type { ListModel } from './list-model'

interface PressedKey extends Key {
  preventDefault(): void
  stopPropagation(): void
}

/** What a page does for its list. */
export interface ListActs {
  open(row: ArticleRow): void
  /** Puts the focus into the search field. */
  search(): void
  help(): void
  settings(): void
  /** Opens the article's own page. */
  original(row: ArticleRow): void
}

interface Pressed {
  model: ListModel
  acts: ListActs
  /** Rows that a page of the list has. */
  pageRows: number
  /** Whether Shift is held: moving selects. */
  extending: boolean
}

const DO: Record<Exclude<CommandIn<'list'>, ArticleCommand>, (pressed: Pressed) => void> = {
  previous({ model, acts, extending }) {
    if (!extending && model.cursor.value?.index === 0) acts.search()
    else void model.move(-1, extending)
  },
  next: ({ model, extending }) => void model.move(1, extending),
  first: ({ model }) => void model.moveToEnd('first'),
  last: ({ model }) => void model.moveToEnd('last'),
  pageUp: ({ model, pageRows }) => void model.move(-pageRows),
  pageDown: ({ model, pageRows }) => void model.move(pageRows),
  open: ({ model, acts }) => onCurrent(model, acts.open),
  original: ({ model, acts }) => onCurrent(model, acts.original),
  select({ model }) {
    const id = model.cursor.value?.id
    if (id) model.toggle(id)
  },
  selectAll: ({ model }) => void model.selectAll(),
  undo: ({ model }) => void model.actions.undo(),
  search: ({ acts }) => acts.search(),
  help: ({ acts }) => acts.help(),
  settings: ({ acts }) => acts.settings(),
  escape({ model, acts }) {
    if (model.selection.value.ids.size > 0) model.clearSelection()
    else {
      model.search('')
      acts.search()
    }
  },
}

/** Does what a key means in the list. A key that writes goes to the search field, and its letter with it. */
export function handleListKey(event: PressedKey, model: ListModel, acts: ListActs, pageRows: number): void {
  const command = commandOf(event, 'list')
  if (!command) {
    // Not prevented: the letter arrives in the field that has the focus by then.
    if (isTyping(event)) acts.search()
    return
  }
  // Escape with nothing to clear is left to the browser, which closes the popup.
  if (command === 'escape' && model.selection.value.ids.size === 0 && model.view.value.query === '') return
  event.preventDefault()
  event.stopPropagation()
  if (isArticleCommand(command)) actInList(model, command)
  else DO[command]({ model, acts, pageRows, extending: event.shiftKey && event.key.startsWith('Arrow') })
}

function onCurrent(model: ListModel, act: (row: ArticleRow) => void): void {
  const row = model.rows.value.find((each) => each.id === model.cursor.value?.id)
  if (row) act(row)
}
