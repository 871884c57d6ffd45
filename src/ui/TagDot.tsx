import type { TagColour } from '../domain/article/shelf'
import s from './TagDot.module.css'

/** The colour of a tag, beside its name; a ring where it has none. */
export function TagDot({ colour }: { colour: TagColour | null }) {
  return <span class={`${s.dot} ${colour === null ? '' : s[colour]}`} aria-hidden="true" />
}
