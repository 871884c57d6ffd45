/** What the reader does to articles: at once, shown before it is stored, and taken back by Undo. */
import type { ArticleId, ArticleRow, Millis, ReaderFields } from '../../../domain/article/article'
import { type Edit, editedFields } from '../../../domain/article/edit'
import type { LibraryPort, TakeBack } from '../../../domain/library/library'
import type { PluralKey } from '../../../platform/strings/i18n'
import { codeOf, errorKey } from '../../error-text'
import type { Message } from '../../say'
import { TOAST_TIME, type Toasts } from '../../toast/toasts'
import { type Act, changedRow, changeFor } from './changes'
import type { Deletions } from './deletions'
import type { Work } from './work'

export interface Actions {
  /**
   * Does an act on some articles. Never throws: a failure is told by a toast, and the rows are read anew.
   * @param ids all articles that are meant, where not all of them have been read as rows.
   * @param alike whether the rows stand for the others too.
   */
  act(act: Act, rows: ArticleRow[], ids?: ArticleId[], alike?: boolean): Promise<void>
  /** Gives the articles these tags: added to and taken from what each has. */
  retag(rows: ArticleRow[], tags: { add: string[]; remove: string[] }, ids?: ArticleId[]): Promise<void>
  /** What the reader writes about an article, in place of what was written before; empty takes it away. */
  note(row: ArticleRow, note: string): Promise<void>
  /**
   * Any other change of many articles, as one.
   * @param besides what is changed with them once they are, and taken back with them.
   * @returns whether it was made: false where it failed or was stopped, which was told.
   */
  edit(ids: ArticleId[], edit: Edit, toast: PluralKey, besides?: () => Promise<TakeBack>): Promise<boolean>
  /** Deletes what is in the trash for good, but only when the time for Undo is over: until then nothing is lost. */
  deleteForever(ids: ArticleId[]): void
  /** Tells what was done elsewhere on the page, and lets Undo take it back like the rest. */
  did(takeBack: TakeBack, message: Message): void
  /** Tells something that cannot be taken back. */
  tell(message: Message): void
  /** Tells of a failure, and reads the rows anew. */
  fail(thrown: unknown): void
  /** Takes back what was done last. */
  undo(): Promise<void>
  /** Lets nothing be taken back that was done so far. */
  forget(): void
}

export interface ActionsContext {
  port: Pick<LibraryPort, 'changeEach' | 'edit'>
  toasts: Toasts
  work: Work
  now: () => Millis
  /** Shows changed rows before the library tells of them. */
  patch(changed: Map<ArticleId, ArticleRow>): void
  deletions: Pick<Deletions, 'hide' | 'unhide' | 'destroy'>
  /** Reads the rows again. */
  refresh(): void
  /** Called when articles go to the trash or out of it for good. @returns what is done when that fails or is undone. */
  onDelete(ids: readonly ArticleId[]): () => void
}

/** How many changes can be taken back, one after the other. */
const MOST_UNDOS = 50

/** More articles than this are changed in steps that are shown. */
const AT_ONCE = 200

export function createActions({
  port,
  toasts,
  work,
  now,
  patch,
  deletions,
  refresh,
  onDelete,
}: ActionsContext): Actions {
  const undos: { takeBack: TakeBack; count: number }[] = []
  /** What is being done: it can be taken back once it is done. */
  let doing: Promise<unknown> = Promise.resolve()
  function track<T>(change: Promise<T>): Promise<T> {
    doing = change
    return change
  }
  function remember(takeBack: TakeBack, count: number) {
    undos.push({ takeBack, count })
    if (undos.length > MOST_UNDOS) undos.shift()
  }
  function fail(thrown: unknown) {
    toasts.show({ key: errorKey(codeOf(thrown)) })
    refresh()
  }
  /** One change of many rows, which may differ from row to row; taken back as one. */
  async function apply(
    changes: { row: ArticleRow; fields: Partial<ReaderFields> }[],
    toast: PluralKey,
    undone?: () => void,
  ) {
    if (changes.length === 0) return
    patch(new Map(changes.map(({ row, fields }) => [row.id, changedRow(row, fields)])))
    try {
      const takeBack = await port.changeEach(changes.map(({ row, fields }) => ({ id: row.id, fields })))
      remember(then(takeBack, undone), 1)
    } catch (thrown) {
      fail(thrown)
      undone?.()
      return
    }
    toasts.show({ plural: toast, count: changes.length }, { undoable: true })
  }
  /** One edit of articles that need not have been read. */
  async function edit(
    ids: ArticleId[],
    made: Edit,
    toast: PluralKey,
    {
      rows = [],
      besides,
      undone,
    }: {
      rows?: ArticleRow[]
      besides?: () => Promise<TakeBack>
      undone?: (() => void) | undefined
    } = {},
  ): Promise<boolean> {
    if (ids.length === 0) return false
    patch(new Map(rows.map((row) => [row.id, changedRow(row, editedFields(row, made))])))
    let signal: AbortSignal | undefined
    try {
      const takeBack = await work.run(ids.length, (options) => {
        signal = options.signal
        return port.edit(ids, made, options)
      })
      remember(besides ? await both(takeBack, besides) : then(takeBack, undone), ids.length)
      toasts.show({ plural: toast, count: ids.length }, { undoable: true })
      refresh()
      return true
    } catch (thrown) {
      if (!signal?.aborted) fail(thrown)
      else {
        toasts.show({ key: 'toastStopped' })
        refresh()
      }
      undone?.()
      return false
    }
  }

  return {
    async act(act, rows, ids = rows.map(({ id }) => id), alike = ids.length === rows.length) {
      const { fields, toast } = changeFor(act, rows, now(), alike)
      const undone = act === 'trash' ? onDelete(ids) : undefined
      if (ids.length > Math.min(rows.length, AT_ONCE)) {
        await track(edit(ids, { fields }, toast, { rows, undone }))
        return
      }
      const changes = rows.map((row) => ({ row, fields }))
      return track(apply(changes, toast, undone))
    },
    async retag(rows, tags, ids = rows.map(({ id }) => id)) {
      if (ids.length > Math.min(rows.length, AT_ONCE)) {
        await track(edit(ids, { tags }, 'toastTagged', { rows }))
        return
      }
      const changes = rows
        .map((row) => ({ row, fields: editedFields(row, { tags }) }))
        .filter(({ row, fields }) => fields.tags?.join('\n') !== row.tags.join('\n'))
      return track(apply(changes, 'toastTagged'))
    },
    note: (row, note) => track(apply([{ row, fields: { note } }], 'toastNoted')),
    tell: (message) => toasts.show(message),
    did(takeBack, message) {
      remember(takeBack, 1)
      toasts.show(message, { undoable: true })
    },
    edit: (ids, made, toast, besides) => track(edit(ids, made, toast, besides && { besides })),
    forget() {
      undos.length = 0
    },
    deleteForever(ids) {
      if (ids.length === 0) return
      let taken = false
      deletions.hide(ids)
      const undone = onDelete(ids)
      const takeBack = async () => {
        taken = true
        deletions.unhide(ids)
        undone()
      }
      const finish = () => {
        const at = undos.findIndex((each) => each.takeBack === takeBack)
        if (at >= 0) undos.splice(at, 1)
        if (!taken) deletions.destroy(ids).catch(fail)
      }
      remember(takeBack, 1)
      toasts.show(
        { plural: 'toastDeleted', count: ids.length },
        {
          undoable: true,
          // The key for Undo reaches behind the notice of the moment: the time for it is the same.
          ended: (how) => void (how === 'over' ? finish() : setTimeout(finish, TOAST_TIME)),
        },
      )
    },
    fail,
    async undo() {
      await doing
      const last = undos.pop()
      if (!last) {
        toasts.show({ key: 'toastNothingToUndo' })
        return
      }
      try {
        if (last.count <= AT_ONCE) await last.takeBack()
        else await work.run(last.count, ({ onProgress }) => last.takeBack({ onProgress }))
        toasts.show({ key: 'toastUndone' })
        refresh()
      } catch (thrown) {
        fail(thrown)
      }
    },
  }
}

/** Makes a second change after a first one. @returns what takes both back; where the second fails, the first is taken back. */
async function both(takeBack: TakeBack, besides: () => Promise<TakeBack>): Promise<TakeBack> {
  try {
    const other = await besides()
    return async (options) => {
      await other()
      await takeBack(options)
    }
  } catch (thrown) {
    await takeBack()
    throw thrown
  }
}

/** What takes a change back, and does something more once it did. */
function then(takeBack: TakeBack, more: () => void = () => undefined): TakeBack {
  return async (options) => {
    await takeBack(options)
    more()
  }
}
