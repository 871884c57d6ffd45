/** Asks before everything is deleted, which nothing takes back: with a download first, and a word that has to be typed. */
import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { ErrorCode } from '../../domain/message/errors'
import { plural, t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/dialog/Dialog'
import { codeOf, errorText } from '../../ui/error-text'
import dialog from '../ModelDialogs.module.css'
import type { LibraryModel } from '../model'
import s from './EraseDialog.module.css'

export function EraseDialog({ model, close }: { model: LibraryModel; close(): void }) {
  const typed = useSignal('')
  const isErasing = useSignal(false)
  const failure = useSignal<ErrorCode | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const counts = model.list.counts.value
  const word = t('eraseWord')
  const isConfirmed = fold(typed.value) === fold(word)

  async function erase() {
    if (!isConfirmed || isErasing.value) return
    isErasing.value = true
    failure.value = null
    try {
      await model.erase()
      box.current?.closest('dialog')?.close()
    } catch (thrown) {
      failure.value = codeOf(thrown)
      isErasing.value = false
    }
  }
  return (
    <Dialog title={t('eraseTitle')} name="erase-dialog" close={close}>
      <div ref={box} class={dialog.body}>
        <p>{counts ? plural('eraseWhat', counts.all + counts.trash) : t('eraseHint')}</p>
        <Download
          model={model}
          failed={(code) => {
            failure.value = code
          }}
        />
        <label class={s.label} for={id}>
          {t('eraseType', word)}
        </label>
        <input
          id={id}
          class={dialog.field}
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) void erase()
          }}
        />
        {failure.value !== null && <p role="alert">{errorText(failure.value)}</p>}
        <div class={dialog.foot}>
          <Button
            name="erase-cancel"
            label={t('cancel')}
            look="outlined"
            onClick={() => box.current?.closest('dialog')?.close()}
          />
          <Button
            name="erase-now"
            label={t(isErasing.value ? 'erasing' : 'eraseTitle')}
            look="danger"
            disabled={!isConfirmed || isErasing.value}
            onClick={() => void erase()}
          />
        </div>
      </div>
    </Dialog>
  )
}

/** Everything as one file, with its progress. It ends with the dialog. */
function Download({ model, failed }: { model: LibraryModel; failed(code: ErrorCode): void }) {
  const progress = useSignal<number | null>(null)
  const done = useSignal<number | null>(null)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  async function download() {
    const own = new AbortController()
    abort.current = own
    progress.value = 0
    done.value = null
    try {
      const { library, exporting } = model.ports
      const ids = [
        ...(await library.ids({ list: 'all', sort: 'newest' })),
        ...(await library.ids({ list: 'trash', sort: 'newest' })),
      ]
      done.value = await exporting.save(
        'json',
        { ids },
        {
          signal: own.signal,
          progress: (count) => {
            progress.value = count
          },
        },
      )
    } catch (thrown) {
      if (!own.signal.aborted) failed(codeOf(thrown))
    } finally {
      progress.value = null
    }
  }
  return (
    <div class={s.download}>
      {progress.value === null ? (
        <Button
          name="erase-download"
          label={t('eraseDownload')}
          icon="export"
          look="outlined"
          onClick={() => void download()}
        />
      ) : (
        <span class={s.progress} role="status">
          {plural('exportProgress', progress.value)}
          <Button
            name="erase-download-stop"
            label={t('cancel')}
            look="quiet"
            onClick={() => abort.current?.abort()}
          />
        </span>
      )}
      <p class={s.hint} role="status">
        {done.value === null ? t('eraseDownloadHint') : plural('eraseDownloaded', done.value)}
      </p>
    </div>
  )
}

/** As typed, without what an input method or a phone's keyboard adds to a word. */
function fold(word: string): string {
  return word.normalize('NFC').trim().toLowerCase()
}
