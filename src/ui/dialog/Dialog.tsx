import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../platform/strings/i18n'
import { Button } from '../Button'
import s from './Dialog.module.css'

/** A box over the page that holds the focus until it is closed; the browser gives the focus back. */
export function Dialog(props: { title: string; name: string; close(): void; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    box.current?.showModal()
  }, [])
  return (
    <dialog
      ref={box}
      class={s.dialog}
      data-part={props.name}
      aria-label={props.title}
      onClose={props.close}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        // Firefox and Chromium close a dialog by Escape; in a popup the same key would also close the popup.
        if (event.key !== 'Escape' || event.isComposing) return
        event.preventDefault()
        box.current?.close()
      }}
    >
      <div class={s.inside}>
        <div class={s.head}>
          <h2 class={s.title} dir="auto">
            {props.title}
          </h2>
          <Button name="close" label={t('close')} icon="close" sign onClick={() => box.current?.close()} />
        </div>
        {props.children}
      </div>
    </dialog>
  )
}
