import type { ArticleRow } from '../../domain/article'
import { commandOf, isTyping, type Key } from './keys'
import type { ListModel } from './list-model'

interface PressedKey extends Key {
  isComposing: boolean
  preventDefault(): void
  stopPropagation(): void
}

interface KeyActs {
  open(row: ArticleRow): void
  search(): void
  help(): void
  settings(): void
  /** Opens the article's own page. */
  original(row: ArticleRow): void
}

/** Does what a key means in the list. A key that writes goes to the search field, and its letter with it. */
export function handleListKey(event: PressedKey, model: ListModel, acts: KeyActs, pageRows: number): void {
  const command = commandOf(event)
  if (!command) {
    // Not prevented: the letter arrives in the field that has the focus by then.
    if (isTyping(event)) acts.search()
    return
  }
  // Escape with nothing to clear is left to the browser, which closes the popup.
  if (command.do === 'escape' && model.selection.value.ids.size === 0 && model.view.value.query === '') return
  event.preventDefault()
  event.stopPropagation()
  switch (command.do) {
    case 'move':
      if (command.steps < 0 && !command.extend && model.cursor.value?.index === 0) acts.search()
      else void model.move(command.steps, command.extend)
      return
    case 'page':
      void model.move(command.direction * pageRows)
      return
    case 'end':
      void model.moveToEnd(command.end)
      return
    case 'open':
    case 'original': {
      const row = model.rows.value.find((each) => each.id === model.cursor.value?.id)
      if (row) acts[command.do](row)
      return
    }
    case 'all':
      void model.selectAll()
      return
    case 'archive':
    case 'favourite':
    case 'read':
      model.act(command.do)
      return
    case 'tags':
      model.editTags()
      return
    case 'note':
      model.editNote()
      return
    case 'trash':
      model.remove()
      return
    case 'undo':
      void model.actions.undo()
      return
    case 'select': {
      const id = model.cursor.value?.id
      if (id) model.toggle(id)
      return
    }
    case 'search':
      acts.search()
      return
    case 'help':
    case 'settings':
      acts[command.do]()
      return
    case 'escape':
      if (model.selection.value.ids.size > 0) model.clearSelection()
      else {
        model.search('')
        acts.search()
      }
  }
}
