import type { ComponentChildren, Ref } from 'preact'
import s from './Button.module.css'
import { Icon, type IconName } from './Icon'

interface Props {
  /** What it does, in words. Shown as text, or as a tooltip when `sign` is set. */
  label: string
  icon?: IconName
  filled?: boolean
  /** Shows the icon alone. */
  sign?: boolean
  look?: 'plain' | 'primary' | 'quiet' | 'outlined' | 'danger'
  /** For a switch: whether it is on. */
  pressed?: boolean
  disabled?: boolean
  /** For the opener of a menu: whether that is open. */
  expanded?: boolean
  /** A hook for tests and styles. */
  name?: string
  buttonRef?: Ref<HTMLButtonElement>
  children?: ComponentChildren
  onClick(event: MouseEvent): void
}

/** The one button: text, text with a sign, or a sign with its name as tooltip. */
export function Button(props: Props) {
  const { label, icon, sign = false, look = 'plain', pressed, expanded, disabled = false } = props
  return (
    <button
      type="button"
      ref={props.buttonRef ?? null}
      class={`${s.button} ${s[look] ?? ''} ${sign ? s.sign : ''}`}
      data-action={props.name}
      disabled={disabled}
      onClick={props.onClick}
      {...(sign ? { 'aria-label': label, title: label } : {})}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded, 'aria-haspopup': 'menu' as const })}
    >
      {icon && <Icon name={icon} filled={props.filled ?? false} />}
      {!sign && <span>{label}</span>}
      {props.children}
    </button>
  )
}
