/** The article that is being read. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Article, ArticleId, ArticleRow, Summary, WrittenSummary } from '../../domain/article/article'
import type { ArticlePort, LibraryPort, TakeBack, VersionNote } from '../../domain/library/library'
import type { VersionNo } from '../../domain/message/capture'
import type { ErrorCode } from '../../domain/message/errors'
import { codeOf } from '../../ui/error-text'

export interface ReaderPort extends Pick<LibraryPort, 'watch' | 'change'>, ArticlePort {
  /** Whether the reader wants articles marked as read when they are opened. Never rejects. */
  marksRead(): Promise<boolean>
}

export interface ReaderModel {
  /** The whole article as it was when it was opened; null until it is read. */
  article: ReadonlySignal<Article | null>
  /** Its row as it is now. */
  row: ReadonlySignal<ArticleRow | null>
  picture: ReadonlySignal<Blob | null>
  /** Its summary as it is now, as long as it is of the text that is shown. */
  summary: ReadonlySignal<Summary | null>
  /** What a model wrote of the text that is shown; null while none did. */
  written: ReadonlySignal<WrittenSummary | null>
  error: ReadonlySignal<ErrorCode | null>
  /** Keeps what a model wrote, or takes it away. @throws PressmarkError as the library does. */
  putWritten(written: WrittenSummary | null): Promise<TakeBack | null>
  /** Makes the summary anew with `count` sentences. @throws PressmarkError as the library does. */
  resummarize(count: number): Promise<TakeBack | null>
  /** The versions that updates replaced and the reader can restore, newest first. */
  versions: ReadonlySignal<readonly VersionNote[]>
  /** Makes a version the article again, and shows it. Null where it is gone. @throws PressmarkError as the library does. */
  goBack(no: VersionNo): Promise<TakeBack | null>
  /** True once the article was deleted, here or elsewhere: its text can be read to the end, and nothing be done to it. */
  gone: ReadonlySignal<boolean>
  dispose(): void
}

/** Opens an article: shows it, marks it as read unless the reader wants otherwise, follows the changes of its row. */
export function openReader(port: ReaderPort, id: ArticleId, now: () => number): ReaderModel {
  const article = signal<Article | null>(null)
  const row = signal<ArticleRow | null>(null)
  const picture = signal<Blob | null>(null)
  const summary = signal<Summary | null>(null)
  const written = signal<WrittenSummary | null>(null)
  const error = signal<ErrorCode | null>(null)
  const gone = signal(false)
  const versions = signal<readonly VersionNote[]>([])
  let marked = false

  async function markRead(found: ArticleRow) {
    if (marked) return
    marked = true
    try {
      if (found.readAt !== null || found.trashedAt !== null || !(await port.marksRead())) return
      await port.change([id], { readAt: now() })
    } catch (thrown) {
      // The text is here and can be read; that its mark was not written shows in the list.
      console.warn('The article was not marked as read.', thrown)
    }
  }
  async function takePicture() {
    try {
      picture.value = await port.picture(id)
    } catch (thrown) {
      console.warn('The picture could not be read.', thrown)
    }
  }
  const stop = port.watch(
    () => port.article(id),
    (found) => {
      if (!found) {
        if (article.value) gone.value = true
        else error.value = 'article-missing'
        return
      }
      batch(() => {
        error.value = null
        gone.value = false
        row.value = found.row
        // The text under the reader's eyes is not exchanged; an update shows when it is opened again.
        article.value ??= found
        if (found.content.text !== article.value.content.text) return
        summary.value = found.content.summary
        written.value = found.content.written ?? null
      })
      void markRead(found.row)
    },
    (thrown) => {
      if (!article.value) error.value = codeOf(thrown)
    },
  )
  const stopVersions = port.watch(
    () => port.versions(id),
    (found) => {
      versions.value = found
    },
    // The article itself says what is wrong with the library.
    () => undefined,
  )
  /** Exchanges the text under the reader's eyes, who asked for it. */
  async function showAnew() {
    const found = await port.article(id)
    if (!found) return
    batch(() => {
      row.value = found.row
      article.value = found
      summary.value = found.content.summary
      written.value = found.content.written ?? null
    })
    await takePicture()
  }
  async function goBack(no: VersionNo): Promise<TakeBack | null> {
    const replaced = await port.goBack(no)
    if (replaced === null) return null
    await showAnew()
    return async () => {
      await port.goBack(replaced)
      await showAnew()
    }
  }
  void takePicture()
  return {
    article,
    row,
    picture,
    summary,
    error,
    written,
    gone,
    versions,
    goBack,
    resummarize: (count) => port.resummarize(id, count),
    putWritten: async (next) => port.putWritten(id, article.value?.content.text ?? '', next),
    dispose() {
      stop()
      stopVersions()
    },
  }
}
