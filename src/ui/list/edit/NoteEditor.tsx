/** The reader's own words about one article. What was written is kept however the dialog is closed; Undo takes it back. */
import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { ArticleRow } from '../../../domain/article/article'
import { LONGEST_NOTE } from '../../../domain/article/note'
import { t } from '../../../platform/strings/i18n'
import { Button } from '../../Button'
import { Dialog } from '../../dialog/Dialog'
import { DialogFoot } from '../../dialog/DialogFoot'
import s from './NoteEditor.module.css'

interface Props {
  row: ArticleRow
  close(): void
  /** Called once, on closing, if anything changed. */
  change(note: string): void
}

export function NoteEditor({ row, close, change }: Props) {
  const text = useSignal(row.note ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(text.peek().length, text.peek().length)
  }, [])
  const finish = () => field.current?.closest('dialog')?.close()
  return (
    <Dialog
      title={t('noteOf', row.title || t('untitled'))}
      name="note-editor"
      close={() => {
        if (text.value.trim() !== (row.note ?? '')) change(text.value)
        close()
      }}
    >
      <textarea
        ref={field}
        class={s.field}
        rows={6}
        dir="auto"
        spellcheck={false}
        aria-label={t('note')}
        aria-describedby={hint}
        maxLength={LONGEST_NOTE}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
          event.preventDefault()
          finish()
        }}
      />
      <DialogFoot id={hint} hint={t('noteHint')}>
        <Button name="note-done" label={t('done')} look="primary" onClick={finish} />
      </DialogFoot>
    </Dialog>
  )
}
