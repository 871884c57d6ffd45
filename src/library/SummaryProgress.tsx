/** How many articles that came without a summary still wait for theirs; nothing when none do. */
import { useEffect, useState } from 'preact/hooks'
import { plural } from '../platform/i18n'
import type { LibraryPort } from '../ui/list/ports'
import s from './SummaryProgress.module.css'

export interface SummaryProgressPort extends Pick<LibraryPort, 'watch'> {
  /** Articles that wait for their first summary. */
  unsummarized(): Promise<number>
}

export function SummaryProgress({ port }: { port: SummaryProgressPort }) {
  const [left, setLeft] = useState(0)
  useEffect(
    () =>
      port.watch(
        () => port.unsummarized(),
        setLeft,
        // The library's own failure is told by its list.
        (thrown) => console.warn('The summaries that are missing could not be counted.', thrown),
      ),
    [port],
  )
  if (left === 0) return null
  return (
    <p class={s.progress} data-part="summary-progress">
      {plural('summariesLeft', left)}
    </p>
  )
}
