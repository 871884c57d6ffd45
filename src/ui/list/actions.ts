/** What the reader does to articles: at once, shown before it is stored, and taken back by Undo. */
import type { Signal } from '@preact/signals'
import type { ArticleId, ArticleRow, Millis, ReaderFields } from '../../domain/article'
import type { PluralKey } from '../../platform/i18n'
import { codeOf, errorKey } from '../error-text'
import type { Message } from '../say'
import type { Toasts } from '../toasts'
import { type Act, changedRow, changeFor } from './changes'
import type { LibraryPort, TakeBack } from './ports'

export interface Actions {
  /** Does an act on some rows. Never throws: a failure is told by a toast, and the rows are read anew. */
  act(act: Act, rows: ArticleRow[]): Promise<void>
  /** Gives the rows these tags: added to and taken from what each has. */
  retag(rows: ArticleRow[], tags: { add: string[]; remove: string[] }): Promise<void>
  /** Deletes for good, but only when the time for Undo is over: until then nothing is lost. */
  deleteForever(rows: ArticleRow[]): void
  /** Tells what was done elsewhere on the page, and lets Undo take it back like the rest. */
  did(takeBack: TakeBack, message: Message): void
  /** Tells something that cannot be taken back. */
  tell(message: Message): void
  /** Takes back what was done last. */
  undo(): Promise<void>
}

export interface ActionsContext {
  port: Pick<LibraryPort, 'changeEach' | 'deleteForever'>
  toasts: Toasts
  now: () => Millis
  /** Shows changed rows before the library tells of them. */
  patch(changed: Map<ArticleId, ArticleRow>): void
  /** Hides rows that are about to be deleted. */
  hidden: Signal<ReadonlySet<ArticleId>>
  /** Reads the rows again. */
  refresh(): void
}

/** How many changes can be taken back, one after the other. */
const MOST_UNDOS = 50

export function createActions({ port, toasts, now, patch, hidden, refresh }: ActionsContext): Actions {
  const undos: TakeBack[] = []
  const hide = (ids: ArticleId[]) => {
    hidden.value = new Set([...hidden.value, ...ids])
  }
  const unhide = (ids: ArticleId[]) => {
    hidden.value = new Set([...hidden.value].filter((id) => !ids.includes(id)))
  }
  function remember(takeBack: TakeBack) {
    undos.push(takeBack)
    if (undos.length > MOST_UNDOS) undos.shift()
  }
  function fail(thrown: unknown) {
    toasts.show({ key: errorKey(codeOf(thrown)) })
    refresh()
  }
  /** One change of many rows, which may differ from row to row; taken back as one. */
  async function apply(changes: { row: ArticleRow; fields: Partial<ReaderFields> }[], toast: PluralKey) {
    if (changes.length === 0) return
    patch(new Map(changes.map(({ row, fields }) => [row.id, changedRow(row, fields)])))
    try {
      remember(await port.changeEach(changes.map(({ row, fields }) => ({ id: row.id, fields }))))
    } catch (thrown) {
      fail(thrown)
      return
    }
    toasts.show({ plural: toast, count: changes.length }, { undoable: true })
  }

  return {
    async act(act, rows) {
      const { fields, toast } = changeFor(act, rows, now())
      await apply(
        rows.map((row) => ({ row, fields })),
        toast,
      )
    },
    async retag(rows, { add, remove }) {
      const changes = rows
        .map((row) => ({
          row,
          tags: [...new Set([...row.tags.filter((tag) => !remove.includes(tag)), ...add])],
        }))
        .filter(({ row, tags }) => tags.join('\n') !== row.tags.join('\n'))
        .map(({ row, tags }) => ({ row, fields: { tags } }))
      await apply(changes, 'toastTagged')
    },
    tell: (message) => toasts.show(message),
    did(takeBack, message) {
      remember(takeBack)
      toasts.show(message, { undoable: true })
    },
    deleteForever(rows) {
      const ids = rows.map((row) => row.id)
      if (ids.length === 0) return
      let taken = false
      hide(ids)
      const takeBack = async () => {
        taken = true
        unhide(ids)
      }
      remember(takeBack)
      toasts.show(
        { plural: 'toastDeleted', count: ids.length },
        {
          undoable: true,
          ended: () => {
            const at = undos.indexOf(takeBack)
            if (at >= 0) undos.splice(at, 1)
            if (!taken)
              port
                .deleteForever(ids)
                .catch(fail)
                .finally(() => unhide(ids))
          },
        },
      )
    },
    async undo() {
      const takeBack = undos.pop()
      if (!takeBack) {
        toasts.show({ key: 'toastNothingToUndo' })
        return
      }
      try {
        await takeBack()
        toasts.show({ key: 'toastUndone' })
        refresh()
      } catch (thrown) {
        fail(thrown)
      }
    },
  }
}
