/** What a wide library shows while no article is chosen: the newest unread one, and the titles that follow it. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleRow, ListName, Summary } from '../../domain/article/article'
import type { ArticlePort, LibraryPort } from '../../domain/library/library'

export interface Front {
  /** `unread`, or `all` where everything has been read. */
  list: ListName
  lead: ArticleRow
  summary: Summary | null
  picture: Blob | null
  /** The articles that follow. */
  next: ArticleRow[]
}

export interface FrontModel {
  /** Null until the library was read, and while it is empty. */
  front: ReadonlySignal<Front | null>
  /** True once the library is known to be empty. */
  empty: ReadonlySignal<boolean>
  /** Follows the library while the front page is shown. @returns the function that ends it. */
  follow(): () => void
}

/** The article in front and the titles below it. */
const SHOWN = 6

export function createFront(
  library: Pick<LibraryPort, 'list' | 'watch'>,
  reading: Pick<ArticlePort, 'article' | 'picture'>,
): FrontModel {
  const front = signal<Front | null>(null)
  const empty = signal(false)

  async function newest() {
    for (const list of ['unread', 'all'] as const) {
      const [lead, ...next] = await library.list({ list, limit: SHOWN })
      if (lead)
        return { list, lead, next, summary: (await reading.article(lead.id))?.content.summary ?? null }
    }
    return null
  }
  /** The picture comes with the rest: nothing moves once it stands. */
  async function show(found: Omit<Front, 'picture'>, isLatest: () => boolean) {
    const before = front.value
    const picture =
      before?.lead.id === found.lead.id && before.picture ? before.picture : await pictureOf(found.lead.id)
    if (isLatest()) front.value = { ...found, picture }
  }
  async function pictureOf(id: string): Promise<Blob | null> {
    try {
      return await reading.picture(id)
    } catch (thrown) {
      console.warn('The picture could not be read.', thrown)
      return null
    }
  }
  return {
    front,
    empty,
    follow() {
      let latest: object | null = null
      const stop = library.watch(
        newest,
        (found) => {
          latest = found
          empty.value = found === null
          if (found) void show(found, () => latest === found)
          else front.value = null
        },
        // The list says what is wrong with the library.
        (thrown) => console.warn('The front page could not be read.', thrown),
      )
      return () => {
        latest = null
        stop()
      }
    },
  }
}
