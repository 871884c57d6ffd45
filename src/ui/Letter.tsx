import { firstLetter } from './format'
import s from './Letter.module.css'

/** What stands in the place of a missing picture: the first letter of the site. */
export function Letter({ name }: { name: string }) {
  return (
    <span class={s.letter} aria-hidden="true">
      {firstLetter(name)}
    </span>
  )
}
