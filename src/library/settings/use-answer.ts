import { useEffect, useState } from 'preact/hooks'

/** What was asked: undefined until the answer comes, null where none could be had. */
export type Answer<T> = T | null | undefined

/** Asks once, and again whenever `again` is another value; the answer before stays until the next one comes. */
export function useAnswer<T>(ask: () => Promise<T>, again: unknown = null): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>(undefined)
  useEffect(() => {
    let isOver = false
    ask().then(
      (found) => {
        if (!isOver) setAnswer(() => found)
      },
      (thrown) => {
        console.warn('A part of the settings could not be read.', thrown)
        if (!isOver) setAnswer(null)
      },
    )
    return () => {
      isOver = true
    }
  }, [again])
  return answer
}
