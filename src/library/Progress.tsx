/** What goes on in the background, a line each below the list, so that no row moves; nothing where nothing does. */
import { useEffect, useState } from 'preact/hooks'
import type { BackgroundPort, LibraryPort } from '../domain/library/library'
import { plural, t } from '../platform/strings/i18n'
import s from './Progress.module.css'

/** From so many articles on the index takes time that a reader notices. */
const SHOWN_FROM = 1000

export interface ProgressPort extends Pick<LibraryPort, 'watch'>, BackgroundPort {}

/** How many articles that came without a summary still wait for theirs. */
export function SummaryProgress({ port }: { port: ProgressPort }) {
  const left = useLatest(port, () => port.unsummarized())
  if (!left) return null
  return (
    <p class={s.progress} data-part="summary-progress">
      {plural('summariesLeft', left)}
    </p>
  )
}

/** How far the search index is, while it is built anew. @param of all articles, those in the trash as well. */
export function IndexProgress({ port, of }: { port: ProgressPort; of: number }) {
  const built = useLatest(port, () => port.indexed())
  if (built === null || of < SHOWN_FROM) return null
  return (
    <p class={s.progress} data-part="index-progress">
      {t('indexProgress', Math.min(built, of), of)}
    </p>
  )
}

/** The answer of a question to the library as it is now; null before the first. */
function useLatest<T>(port: ProgressPort, ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null)
  useEffect(
    () =>
      port.watch(
        ask,
        (next) => setAnswer(next),
        // The library's own failure is told by its list.
        (thrown) => console.warn('What goes on in the background could not be read.', thrown),
      ),
    [port],
  )
  return answer
}
