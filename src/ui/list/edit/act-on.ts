/** Carries out the article commands, on the selection of a list or on one article wherever it is shown. */
import type { ArticleId, ArticleRow } from '../../../domain/article/article'
import { type ArticleCommand, isStateCommand } from '../../commands/commands'
import type { ListModel } from '../list-model'
import { type Act, takesBack } from './changes'

const IN_LIST: Record<ArticleCommand, (model: ListModel, id?: ArticleId) => void> = {
  archive: (model, id) => model.act('archive', id),
  favourite: (model, id) => model.act('favourite', id),
  read: (model, id) => model.act('read', id),
  tags: (model, id) => model.editTags(id),
  note: (model) => model.editNote(),
  trash: (model, id) => model.remove(id),
  restore: (model, id) => model.act('restore', id),
  deleteForever: (model, id) => model.remove(id),
}

/** Does a command on the selection, else on the article given, else on the one under the cursor. */
export function actInList(model: ListModel, command: ArticleCommand, id?: ArticleId): void {
  IN_LIST[command](model, id)
}

/** What a list does to single articles. */
export type RowActs = Pick<ListModel, 'actions' | 'editTagsOf' | 'editNoteOf'>

const ON_ROW: Record<ArticleCommand, (list: RowActs, row: ArticleRow) => void> = {
  archive: ({ actions }, row) => void actions.act('archive', [row]),
  favourite: ({ actions }, row) => void actions.act('favourite', [row]),
  read: ({ actions }, row) => void actions.act('read', [row]),
  tags: (list, row) => list.editTagsOf([row]),
  note: (list, row) => list.editNoteOf(row),
  trash: ({ actions }, row) => void actions.act('trash', [row]),
  restore: ({ actions }, row) => void actions.act('restore', [row]),
  deleteForever: ({ actions }, row) => actions.deleteForever([row.id]),
}

/** Does a command on one article, whatever is selected. */
export function actOnRow(list: RowActs, command: ArticleCommand, row: ArticleRow): void {
  ON_ROW[command](list, row)
}

/** Whether a command takes a state away from these articles, since all of them have it. */
export function isBack(command: ArticleCommand, takesAway: (act: Act) => boolean): boolean {
  return isStateCommand(command) && takesAway(command)
}

/** As `isBack`, for one article. */
export function isBackOn(row: ArticleRow, command: ArticleCommand): boolean {
  return isBack(command, (act) => takesBack(act, [row]))
}
