/** The parts that the page of settings is made of: a section with its name beside it, and rows of a label and a control. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import s from './Section.module.css'

export function Section(props: { name: string; title: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class={s.section} aria-labelledby={id} data-part={`settings-${props.name}`}>
      <h2 id={id} class={s.title}>
        {props.title}
      </h2>
      <div class={s.rows}>{props.children}</div>
    </section>
  )
}

interface RowProps {
  label: string
  hint?: string | undefined
  children?: ComponentChildren
}

/** A row without a control of its own: what something is called, and what it is. */
export function Row({ label, hint, children }: RowProps) {
  return (
    <div class={s.row}>
      <div class={s.words}>
        <span>{label}</span>
        {hint && <span class={s.hint}>{hint}</span>}
      </div>
      {children !== undefined && <div class={s.value}>{children}</div>}
    </div>
  )
}

interface ChoiceProps<T extends string | number> {
  name: string
  label: string
  hint?: string
  value: T
  options: readonly { value: T; label: string; lang?: string }[]
  choose(value: T): void
}

/** One of several values, from a list. */
export function Choice<T extends string | number>({
  name,
  label,
  hint,
  value,
  options,
  choose,
}: ChoiceProps<T>) {
  const id = useId()
  return (
    <div class={s.row}>
      <Label id={id} label={label} hint={hint} />
      <select
        id={id}
        class={s.select}
        data-setting={name}
        value={`${value}`}
        {...(hint ? { 'aria-describedby': `${id}h` } : {})}
        onChange={(event) => {
          const chosen = options.find((each) => `${each.value}` === event.currentTarget.value)
          if (chosen) choose(chosen.value)
        }}
      >
        {options.map((each) => (
          <option key={each.value} value={`${each.value}`} {...(each.lang ? { lang: each.lang } : {})}>
            {each.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** One of few values, all in view. */
export function Radios<T extends string>({
  name,
  label,
  value,
  options,
  choose,
}: Omit<ChoiceProps<T>, 'hint'>) {
  return (
    <fieldset class={`${s.row} ${s.radios}`}>
      <legend class={s.legend}>{label}</legend>
      <div class={s.group}>
        {options.map((each) => (
          <label key={each.value} class={s.radio}>
            <input
              type="radio"
              name={name}
              value={each.value}
              checked={each.value === value}
              data-setting={name}
              onChange={() => choose(each.value)}
            />
            {each.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface SwitchProps {
  name: string
  label: string
  hint?: string
  on: boolean
  turn(on: boolean): void
}

/** On or off. */
export function Switch({ name, label, hint, on, turn }: SwitchProps) {
  const id = useId()
  return (
    <div class={s.row}>
      <Label id={id} label={label} hint={hint} />
      <input
        id={id}
        type="checkbox"
        class={s.switch}
        data-setting={name}
        checked={on}
        {...(hint ? { 'aria-describedby': `${id}h` } : {})}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
    </div>
  )
}

/** The name of a control, with its hint below it: `<id>h` is for the control's `aria-describedby`. */
function Label({ id, label, hint }: { id: string; label: string; hint: string | undefined }) {
  return (
    <div class={s.words}>
      <label for={id}>{label}</label>
      {hint && (
        <span id={`${id}h`} class={s.hint}>
          {hint}
        </span>
      )}
    </div>
  )
}
