/**
 * The page's card:
 *
 *   reading ──> article | link ──save──> saved ──undo──> article | link
 *      └─────> failed ──keep──> saved
 *
 * The text never waits for the picture. Enter pressed while the page is being read hands the save to the worker at
 * once: it comes through, or is told, also when this popup is closed.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import {
  type ArticleId,
  type ArticleRow,
  type Draft,
  hasBody,
  type ReadPage,
} from '../../domain/article/article'
import type { LibraryPort } from '../../domain/library/library'
import {
  type Answer,
  type CapturedImage,
  canTakeBack,
  type MissingPicture,
  type SaveOutcome,
} from '../../domain/message/capture'
import type { ErrorCode } from '../../domain/message/errors'
import { codeOf } from '../../ui/error-text'
import type { CardPort, Tab } from '../ports'
import { unreadDraft } from './unread-draft'

export type CardFace = 'reading' | 'article' | 'link' | 'failed'
/** What the reader did to the page in this popup. */
export type CardDone = 'nothing' | 'saving' | 'saved' | 'updated'

export interface CardModel {
  face: ReadonlySignal<CardFace>
  /** Why the page could not be read; null unless the face is `failed`. */
  failure: ReadonlySignal<ErrorCode | null>
  page: ReadonlySignal<ReadPage | null>
  /** The lead image as a data: address; null while or where there is none. */
  picture: ReadonlySignal<string | null>
  /** Why there is no picture; null while it is not known, where there is one, and where the page names none. */
  missingPicture: ReadonlySignal<MissingPicture | null>
  /** The article as the library has it; null when it has not. In the trash counts as having. */
  row: ReadonlySignal<ArticleRow | null>
  done: ReadonlySignal<CardDone>
  /** What the last save of this popup ended in; null before it and once it is undone. */
  outcome: ReadonlySignal<SaveOutcome | null>
  /** True where the last save of this popup can be taken back. */
  canUndo: ReadonlySignal<boolean>
  /** Why saving failed; null when it did not. */
  saveFailure: ReadonlySignal<ErrorCode | null>
  /** True where at least a link can be kept. */
  canSave: ReadonlySignal<boolean>
  /** Reads the page in the tab. */
  start(): Promise<void>
  /** Saves the page, updates it when it is saved already, or keeps the link. `answer`: what the reader said where it has less text. */
  save(answer?: Answer): Promise<void>
  /** Takes back the save of this popup. */
  undoSave(): Promise<void>
  dispose(): void
}

export function createCardModel(port: CardPort, library: Pick<LibraryPort, 'watch'>): CardModel {
  const page = signal<ReadPage | null>(null)
  const failure = signal<ErrorCode | null>(null)
  const image = signal<CapturedImage | null>(null)
  const missingPicture = signal<MissingPicture | null>(null)
  const row = signal<ArticleRow | null>(null)
  const done = signal<CardDone>('nothing')
  const saveFailure = signal<ErrorCode | null>(null)
  let tab: Tab | null = null
  let saveWhenKnown = false
  let reading: Promise<void> = Promise.resolve()
  /** The article of this popup's save, for a picture that comes later. */
  let savedId: ArticleId | null = null
  const outcome = signal<SaveOutcome | null>(null)
  let stopWatching: () => void = () => undefined

  const face = computed<CardFace>(() => {
    if (failure.value !== null) return 'failed'
    if (!page.value) return 'reading'
    return hasBody(page.value.draft.kind) ? 'article' : 'link'
  })
  const picture = computed(() => pictureOf(image.value))

  function watch(draft: Draft) {
    stopWatching()
    stopWatching = library.watch(
      () => port.find(draft),
      (found) => {
        row.value = found ?? null
      },
      (thrown) => {
        saveFailure.value = codeOf(thrown)
      },
    )
  }
  async function takeImage(from: Tab, { draft }: ReadPage) {
    if (!draft.leadImage) return
    try {
      const taken = await port.image(from.target, draft.leadImage)
      batch(() => {
        image.value = taken.image
        missingPicture.value = taken.missing
      })
    } catch (thrown) {
      // The card works without a picture: the site's letter stands in its place.
      console.info('no picture', thrown)
      missingPicture.value = 'unreachable'
    }
    if (image.value && savedId !== null) await addImage(savedId, image.value)
  }
  async function addImage(id: ArticleId, late: CapturedImage) {
    try {
      await port.putImage(id, late)
    } catch (thrown) {
      saveFailure.value = codeOf(thrown)
    }
  }
  async function read(from: Tab) {
    try {
      const found = await port.read(from.target)
      page.value = found
      watch(found.draft)
      void takeImage(from, found)
    } catch (thrown) {
      fail(thrown)
    }
  }
  function fail(thrown: unknown) {
    const code = codeOf(thrown)
    const link = tab && unreadDraft(tab.target.url, tab.title, code)
    batch(() => {
      failure.value = code
      if (link) page.value = { draft: link, summary: null }
    })
    if (link) watch(link)
  }
  async function save(answer?: Answer) {
    if (done.value === 'saving') return
    if (!tab) {
      saveWhenKnown = failure.value === null
      if (saveWhenKnown) done.value = 'saving'
      return
    }
    const read = page.value
    if (read) await saveRead(tab, read, answer)
    else if (failure.value === null) await saveUnread(tab)
  }
  async function saveRead({ target }: Tab, read: ReadPage, answer?: Answer) {
    const sent = image.value
    batch(() => {
      done.value = 'saving'
      saveFailure.value = null
    })
    try {
      const ending = await port.save({ target, page: read, image: sent, ...(answer && { answer }) })
      ended(ending)
      if (!sent && image.value && savedId !== null) await addImage(savedId, image.value)
    } catch (thrown) {
      batch(() => {
        done.value = 'nothing'
        saveFailure.value = codeOf(thrown)
      })
      // The worker notes a failure for the next popup, as this one may be closed: here it is seen already.
      await port.forgetUnseen(target.captureId)
    }
  }
  async function saveUnread(from: Tab) {
    done.value = 'saving'
    try {
      const ending = await port.take(from)
      await reading
      ended(ending)
      if (image.value && savedId !== null) await addImage(savedId, image.value)
    } catch (thrown) {
      // What the card says of the page by then is the reason, where the page itself is.
      await reading
      batch(() => {
        done.value = 'nothing'
        if (face.value === 'article') saveFailure.value = codeOf(thrown)
      })
      await port.forgetUnseen(from.target.captureId)
    }
  }
  /** The worker knows what was there before: the live row may not have come yet. */
  function ended(ending: SaveOutcome) {
    savedId = ending.kept ? null : ending.id
    const isNew = ending.created || ending.fromTrash !== undefined
    batch(() => {
      outcome.value = ending
      done.value = isNew ? 'saved' : ending.kept ? 'nothing' : 'updated'
    })
  }

  return {
    face,
    failure,
    page,
    picture,
    missingPicture,
    row,
    done,
    outcome,
    canUndo: computed(() => outcome.value !== null && canTakeBack(outcome.value)),
    saveFailure,
    canSave: computed(() => failure.value === null || page.value !== null),
    async start() {
      try {
        tab = await port.tab()
      } catch (thrown) {
        done.value = 'nothing'
        fail(thrown)
        return
      }
      reading = read(tab)
      if (saveWhenKnown) await saveUnread(tab)
      await reading
    },
    save,
    async undoSave() {
      const ending = outcome.value
      outcome.value = null
      savedId = null
      try {
        if (ending && canTakeBack(ending)) await port.takeBack(ending)
        done.value = 'nothing'
      } catch (thrown) {
        saveFailure.value = codeOf(thrown)
      }
    },
    dispose: () => stopWatching(),
  }
}

function pictureOf(image: CapturedImage | null): string | null {
  if (!image || !/^image\/(?:jpeg|png|webp)$/.test(image.card.type)) return null
  return `data:${image.card.type};base64,${image.card.base64}`
}
