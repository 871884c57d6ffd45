import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/dialog/Dialog'
import s from './NameDialog.module.css'

interface Props {
  title: string
  label: string
  name: string
  close(): void
  done(name: string): void
}

/** Asks for one name: Enter takes it, Escape leaves things as they are. */
export function NameDialog({ title, label, name, close, done }: Props) {
  const written = useSignal(name)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  function take() {
    if (written.value.trim() === '') return
    done(written.value)
    field.current?.closest('dialog')?.close()
  }
  return (
    <Dialog title={title} name="name-dialog" close={close}>
      <input
        ref={field}
        class={s.field}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        maxLength={200}
        value={written.value}
        onInput={(event) => {
          written.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return
          event.preventDefault()
          take()
        }}
      />
      <div class={s.foot}>
        <Button name="name-done" label={t('done')} look="primary" onClick={take} />
      </div>
    </Dialog>
  )
}
