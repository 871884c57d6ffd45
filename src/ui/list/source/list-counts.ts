import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { ListName } from '../../../domain/article/article'
import type { TagColour } from '../../../domain/article/shelf'
import type { LibraryPort, TagCount } from '../../../domain/library/library'

export interface ListCounts {
  counts: ReadonlySignal<Record<ListName, number> | null>
  tagCounts: ReadonlySignal<TagCount[]>
  /** False until the tags were counted, or could not be. */
  tagsCounted: ReadonlySignal<boolean>
  tagColours: ReadonlySignal<ReadonlyMap<string, TagColour>>
  /** Counts the lists now, where waiting for the library to tell of a change would show an old number. Never throws. */
  recount(): Promise<void>
  dispose(): void
}

/**
 * The numbers beside the lists, one after the other once `ready`: rows first, then their number, then the tags, which have to be
 * counted one by one. None of them is worth an error: without counts the tabs just show no number.
 */
export function followCounts(
  port: Pick<LibraryPort, 'watch' | 'counts' | 'tagCounts' | 'tagColours'>,
  ready: () => boolean,
): ListCounts {
  const counts = signal<Record<ListName, number> | null>(null)
  const tagCounts = signal<TagCount[]>([])
  const tagsCounted = signal(false)
  const tagColours = signal<ReadonlyMap<string, TagColour>>(new Map())
  const stops: (() => void)[] = []

  function follow<T>(query: () => Promise<T>, show: (value: T) => void, none: T, then: () => void) {
    const first = once(then)
    const next = (value: T) => {
      show(value)
      first()
    }
    stops.push(port.watch(query, next, () => next(none)))
  }
  const followColours = () =>
    follow(
      () => port.tagColours(),
      (next) => {
        tagColours.value = next
      },
      new Map(),
      () => undefined,
    )
  const followTags = () =>
    follow(
      () => port.tagCounts(),
      (next) => {
        tagCounts.value = next
        tagsCounted.value = true
      },
      [],
      followColours,
    )
  const start = once(() =>
    follow(
      () => port.counts(),
      (next) => {
        counts.value = next
      },
      null,
      followTags,
    ),
  )
  stops.push(
    effect(() => {
      if (ready()) untracked(start)
    }),
  )
  return {
    counts,
    tagCounts,
    tagsCounted,
    tagColours,
    async recount() {
      try {
        counts.value = await port.counts()
      } catch (thrown) {
        console.warn('The lists could not be counted.', thrown)
      }
    },
    dispose: () => stops.forEach((stop) => void stop()),
  }
}

/** A piece of work that is done the first time only. */
function once(work: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    work()
  }
}
