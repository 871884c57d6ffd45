/** A button with a menu inside the window: arrows move, Enter and Space choose, Escape and leaving close; focus comes back. */
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { TagColour } from '../../domain/article/shelf'
import { Button } from '../Button'
import type { IconName } from '../Icon'
import { Icon } from '../Icon'
import { TagDot } from '../TagDot'
import s from './Menu.module.css'
import { useMenuPlace } from './use-menu-place'

export type MenuItem =
  | { heading: string }
  | {
      label: string
      name: string
      icon?: IconName
      colour?: TagColour | null
      checked?: boolean
      detail?: string
      choose(): void
    }

interface Props {
  label: string
  icon?: IconName
  /** Shows the opener as a sign alone. */
  sign?: boolean
  look?: 'plain' | 'quiet'
  name: string
  /** Where the menu opens as far as there is room: at the start or the end of its button, below or above it. */
  side?: 'start' | 'end'
  above?: boolean
  disabled?: boolean
  /** Made anew each time the menu opens. */
  items(): MenuItem[]
}

export function Menu({
  label,
  icon,
  sign = false,
  look = 'plain',
  name,
  side = 'start',
  above = false,
  disabled = false,
  items,
}: Props) {
  const open = useSignal(false)
  const opener = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  useMenuPlace(opener, menu, { isOpen: open.value, side, above })
  useLayoutEffect(() => {
    if (open.value) menu.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
  }, [open.value, open])

  function close() {
    open.value = false
    opener.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') open.value = false
    else if (!step(menu.current, event.key)) return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span
      class={s.place}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          open.value = false
      }}
    >
      <Button
        {...{ label, sign, look, name, disabled }}
        {...(icon ? { icon } : {})}
        buttonRef={opener}
        expanded={open.value}
        onClick={() => {
          open.value = !open.value
        }}
      >
        {!sign && <Icon name="down" />}
      </Button>
      {open.value && (
        <div
          ref={menu}
          class={s.menu}
          popover="manual"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {items().map((item) =>
            'heading' in item ? (
              <div key={`heading ${item.heading}`} class={s.heading} role="presentation">
                {item.heading}
              </div>
            ) : (
              <button
                key={item.name}
                type="button"
                class={s.item}
                data-action={item.name}
                tabIndex={-1}
                {...(item.checked === undefined
                  ? { role: 'menuitem' as const }
                  : { role: 'menuitemradio' as const, 'aria-checked': item.checked })}
                onClick={() => {
                  close()
                  item.choose()
                }}
              >
                {item.checked !== undefined && (
                  <span class={s.mark}>{item.checked && <Icon name="check" />}</span>
                )}
                {item.icon && <Icon name={item.icon} />}
                {item.colour !== undefined && <TagDot colour={item.colour} />}
                <span class={s.label} dir="auto">
                  {item.label}
                </span>
                {item.detail && <span class={s.detail}>{item.detail}</span>}
              </button>
            ),
          )}
        </div>
      )}
    </span>
  )
}

/** Moves the focus within a menu; false for a key that does not. */
function step(menu: HTMLElement | null, key: string): boolean {
  const items: HTMLElement[] = [...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  const focused = document.activeElement
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key]
  if (next === undefined || items.length === 0) return false
  items[(next + items.length) % items.length]?.focus()
  return true
}
