/** The last line of a dialog: what its field takes, and the buttons that end it. */
import type { ComponentChildren } from 'preact'
import s from './DialogFoot.module.css'

/** `id` is for the field's `aria-describedby`. */
export function DialogFoot(props: { id: string; hint: string; children: ComponentChildren }) {
  return (
    <div class={s.foot}>
      <p id={props.id} class={s.hint}>
        {props.hint}
      </p>
      {props.children}
    </div>
  )
}
