import type { Marked } from '../../../domain/search/snippet'

/** A text with what was found in it marked. */
export function Marks({ of }: { of: Marked }) {
  return (
    <>
      {of.map(({ text, found }, index) =>
        // The pieces of one text never change places.
        found ? <mark key={`${index}`}>{text}</mark> : text,
      )}
    </>
  )
}
