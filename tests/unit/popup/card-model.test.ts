import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('../../../src/platform/browser', () => ({ default: {} }))

import type { Draft, ReadPage } from '../../../src/domain/article/article'
import type { PageIdentity, TwinPort } from '../../../src/domain/library/library'
import type { CapturedImage, SaveOutcome, SaveRequest, TakenImage } from '../../../src/domain/message/capture'
import { PressmarkError } from '../../../src/domain/message/errors'
import { createCardChoices } from '../../../src/popup/card/card-choices'
import { type CardModel, createCardModel } from '../../../src/popup/card/card-model'
import type { CardPort, Tab } from '../../../src/popup/ports'
import { FakeLibrary, rowOf, settled } from '../ui/list/fake-library'

const URL_OF_PAGE = 'https://harbour.example/ferry'

const draft: Draft = {
  kind: 'article',
  reason: null,
  url: URL_OF_PAGE,
  canonicalUrl: URL_OF_PAGE,
  title: 'The ferry runs again',
  byline: null,
  siteName: 'The Harbour',
  excerpt: null,
  lang: 'en',
  dir: 'ltr',
  publishedAt: '2024-06-19',
  modifiedAt: null,
  categories: [],
  leadImage: { url: 'https://harbour.example/ferry.jpg', width: 640, height: 480, alt: 'The ferry' },
  html: '<p>The ferry runs again.</p>',
  text: 'The ferry runs again.',
  wordCount: 4,
  readingMinutes: 1,
}
const page: ReadPage = { draft, summary: null }
const bytes = { type: 'image/jpeg', base64: 'AAAA', width: 4, height: 3 }
const picture: CapturedImage = {
  sourceUrl: 'https://harbour.example/ferry.jpg',
  card: bytes,
  thumbnail: bytes,
}

/** A promise that is settled from outside. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (thrown: unknown) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** A worker and a tab that answer when they are told to. */
class FakeWorker implements CardPort {
  page = later<ReadPage>()
  picture = later<TakenImage>()
  readonly saved: SaveRequest[] = []
  /** Saves that were handed over before the page was read. */
  taken = 0
  readonly late: [string, CapturedImage][] = []
  saveFailure: unknown = null
  /** Whether the page has less text than what is kept of it. */
  hasLess = false
  wentBackTo = 0
  /** Captures of which the next popup is to say nothing. */
  readonly forgotten: string[] = []
  url = URL_OF_PAGE
  constructor(private readonly library: FakeLibrary) {}

  async tab() {
    return { target: { captureId: 'c1', tabId: 1, url: this.url, clickedAt: 1 }, title: 'Tab title' }
  }
  read() {
    return this.page.promise
  }
  image() {
    return this.picture.promise
  }
  async save(request: SaveRequest) {
    if (this.saveFailure) throw this.saveFailure
    this.saved.push(request)
    const { canonicalUrl, kind } = request.page.draft
    const before = [...this.library.rows.values()].find((row) => row.canonicalUrl === canonicalUrl)
    const id = before?.id ?? 'new'
    this.library.add(rowOf(id, before?.savedAt ?? 9, { ...before, canonicalUrl, kind, trashedAt: null }))
    const { trashedAt = null, savedAt = 0, readAt = null, archivedAt = null } = before ?? {}
    if (before && this.hasLess && !request.answer)
      return { id, created: false, isLink: false, kept: 'less-text' as const }
    if (before && request.answer === 'replace') return { id, created: false, isLink: false, replaced: 7 }
    return {
      id,
      created: !before,
      isLink: kind === 'link',
      ...(trashedAt !== null && { fromTrash: { trashedAt, savedAt, readAt, archivedAt } }),
    }
  }
  async take({ target }: Tab) {
    this.taken += 1
    const read = await this.page.promise
    if (read.draft.kind === 'link') throw new PressmarkError('page-unreadable')
    return this.save({ target, page: read, image: null })
  }
  async find({ canonicalUrl }: PageIdentity) {
    return [...this.library.rows.values()].find((row) => row.canonicalUrl === canonicalUrl)
  }
  async putImage(id: string, image: CapturedImage) {
    this.late.push([id, image])
  }
  async takeBack({ id, fromTrash, replaced }: SaveOutcome) {
    if (replaced !== undefined) this.wentBackTo = replaced
    else if (fromTrash) await this.library.change([id], { trashedAt: fromTrash.trashedAt })
    else await this.library.deleteForever([id])
  }
  async takeUnseen() {
    return []
  }
  async forgetUnseen(captureId: string) {
    this.forgotten.push(captureId)
  }
}

const noTwins: TwinPort = {
  twinOf: async () => undefined,
  merge: async () => async () => undefined,
  keepApart: async () => async () => undefined,
}

let library: FakeLibrary
let worker: FakeWorker
let card: CardModel

beforeEach(() => {
  library = new FakeLibrary()
  worker = new FakeWorker(library)
  card = createCardModel(worker, library)
})
afterEach(() => card.dispose())

async function readAs(read: ReadPage = page) {
  void card.start()
  worker.page.resolve(read)
  await settled()
}

describe('the card', () => {
  it('shows the text before the picture', async () => {
    await readAs()
    expect(card.face.value).toBe('article')
    expect(card.picture.value).toBeNull()
    worker.picture.resolve({ image: picture, missing: null })
    await settled()
    expect(card.picture.value).toBe('data:image/jpeg;base64,AAAA')
  })
  it('does without a picture that cannot be had', async () => {
    await readAs()
    worker.picture.reject(new PressmarkError('page-closed'))
    await settled()
    expect(card.face.value).toBe('article')
    expect(card.picture.value).toBeNull()
    expect(card.missingPicture.value).toBe('unreachable')
  })
  it('knows why there is no picture', async () => {
    await readAs()
    expect(card.missingPicture.value).toBeNull()
    worker.picture.resolve({ image: null, missing: 'private-address' })
    await settled()
    expect(card.missingPicture.value).toBe('private-address')
  })
  it('shows no picture of a kind it did not ask for', async () => {
    await readAs()
    worker.picture.resolve({
      image: { ...picture, card: { ...bytes, type: 'image/svg+xml' } },
      missing: null,
    })
    await settled()
    expect(card.picture.value).toBeNull()
  })
  it('offers a link for what is no article', async () => {
    await readAs({
      draft: { ...draft, kind: 'link', reason: 'not-an-article', leadImage: null },
      summary: null,
    })
    expect(card.face.value).toBe('link')
    expect(card.canSave.value).toBe(true)
  })
})

describe('saving', () => {
  it('passes the picture along when it is there', async () => {
    await readAs()
    worker.picture.resolve({ image: picture, missing: null })
    await settled()
    await card.save()
    expect(worker.saved[0]?.image).toEqual(picture)
    expect(worker.late).toEqual([])
    expect(card.done.value).toBe('saved')
  })
  it('adds a picture that comes after', async () => {
    await readAs()
    await card.save()
    worker.picture.resolve({ image: picture, missing: null })
    await settled()
    expect(worker.saved[0]?.image).toBeNull()
    expect(worker.late).toEqual([['new', picture]])
  })
  it('adds a picture that comes while it is being saved, once', async () => {
    await readAs()
    const saving = card.save()
    worker.picture.resolve({ image: picture, missing: null })
    await saving
    await settled()
    expect(worker.late).toHaveLength(1)
  })
  it('is handed to the worker, when it is asked for before the page is read: the popup may close', async () => {
    void card.start()
    await settled()
    void card.save()
    await settled()
    expect(card.done.value).toBe('saving')
    expect(worker.taken).toBe(1)
    worker.page.resolve(page)
    await settled()
    expect(worker.saved).toHaveLength(1)
    expect(card.done.value).toBe('saved')
  })
  it('waits for the tab, when it is asked for before that is known', async () => {
    void card.start()
    void card.save()
    expect(card.done.value).toBe('saving')
    await settled()
    expect(worker.taken).toBe(1)
    worker.page.resolve(page)
    await settled()
    expect(worker.saved).toHaveLength(1)
    expect(card.done.value).toBe('saved')
  })
  it('of a page that was not read yet says why it failed', async () => {
    void card.start()
    void card.save()
    worker.saveFailure = new PressmarkError('storage-full')
    worker.page.resolve(page)
    await settled()
    expect(card.saveFailure.value).toBe('storage-full')
    expect(card.done.value).toBe('nothing')
    expect(worker.forgotten, 'is not told again by the next popup').toEqual(['c1'])
  })
  it.each(['at once', 'when the page is read'])(
    'asked for %s of an article that was there says that it is updated',
    async (when) => {
      library.add(rowOf('old', 3, { canonicalUrl: URL_OF_PAGE }))
      library.watch = () => () => undefined
      void card.start()
      if (when === 'at once') void card.save()
      worker.page.resolve(page)
      await settled()
      if (when !== 'at once') await card.save()
      expect(card.done.value).toBe('updated')
    },
  )
  it('does not keep a link that nobody asked for', async () => {
    void card.start()
    void card.save()
    worker.page.resolve({ draft: { ...draft, kind: 'link', reason: 'no-text' }, summary: null })
    await settled()
    expect(worker.saved).toHaveLength(0)
    expect(card.done.value).toBe('nothing')
  })
  it('happens once, however often it is pressed', async () => {
    await readAs()
    await Promise.all([card.save(), card.save(), card.save()])
    expect(worker.saved).toHaveLength(1)
  })
  it('that fails says why, and can be tried again', async () => {
    await readAs()
    worker.saveFailure = new PressmarkError('storage-full')
    await card.save()
    expect(card.saveFailure.value).toBe('storage-full')
    expect(worker.forgotten, 'is not told again by the next popup').toEqual(['c1'])
    expect(card.done.value).toBe('nothing')
    worker.saveFailure = null
    await card.save()
    expect(card.saveFailure.value).toBeNull()
    expect(card.done.value).toBe('saved')
  })
})

describe('undo of a save', () => {
  it('leaves nothing of a new article', async () => {
    await readAs()
    await card.save()
    await card.undoSave()
    await settled()
    expect(library.rows.size).toBe(0)
    expect(card.row.value).toBeNull()
    expect(card.done.value).toBe('nothing')
  })
  it('puts an article that was in the trash back there', async () => {
    library.add(rowOf('old', 3, { canonicalUrl: URL_OF_PAGE, trashedAt: 77 }))
    await readAs()
    expect(card.row.value?.id).toBe('old')
    await card.save()
    await settled()
    expect(card.row.value?.trashedAt).toBeNull()
    await card.undoSave()
    await settled()
    expect(library.rows.get('old')?.trashedAt).toBe(77)
    expect(library.deleted).toEqual([])
  })
  it('puts it back also where nobody knew yet that it was there', async () => {
    library.add(rowOf('old', 3, { canonicalUrl: URL_OF_PAGE, trashedAt: 77 }))
    void card.start()
    void card.save()
    worker.page.resolve(page)
    await settled()
    expect(card.done.value).toBe('saved')
    await card.undoSave()
    expect(library.rows.get('old')?.trashedAt).toBe(77)
    expect(library.deleted).toEqual([])
  })
  it('never deletes an article that was there before', async () => {
    library.add(rowOf('old', 3, { canonicalUrl: URL_OF_PAGE }))
    await readAs()
    await card.save()
    expect(card.done.value).toBe('updated')
    await card.undoSave()
    expect(library.rows.has('old')).toBe(true)
  })
})

describe('a page with less text than what is kept of it', () => {
  beforeEach(async () => {
    library.add(rowOf('kept', 5, { canonicalUrl: URL_OF_PAGE, wordCount: 400 }))
    worker.hasLess = true
    await readAs()
  })

  it('changes nothing, and says what is different', async () => {
    const choices = createCardChoices(card, noTwins, { did: vi.fn(), fail: vi.fn() })
    expect(choices.choice.value).toBeNull()
    await card.save()
    expect(card.done.value).toBe('nothing')
    expect(card.canUndo.value).toBe(false)
    expect(choices.choice.value).toEqual({ about: 'text', reason: 'less-text', percent: 1 })
    choices.keep()
    expect(choices.choice.value).toBeNull()
    expect(worker.saved).toHaveLength(1)
    // Asked for once more, it asks once more.
    await card.save()
    expect(choices.choice.value).not.toBeNull()
    choices.dispose()
  })

  it('replaces it when the reader says so, and undo goes back', async () => {
    const choices = createCardChoices(card, noTwins, { did: vi.fn(), fail: vi.fn() })
    await card.save()
    await choices.replace()
    expect(worker.saved.at(-1)?.answer).toBe('replace')
    expect(choices.choice.value).toBeNull()
    expect(card.done.value).toBe('updated')
    expect(card.canUndo.value).toBe(true)
    await card.undoSave()
    expect(worker.wentBackTo).toBe(7)
    expect(card.canUndo.value).toBe(false)
    choices.dispose()
  })

  it('is kept beside it when the reader says so', async () => {
    const choices = createCardChoices(card, noTwins, { did: vi.fn(), fail: vi.fn() })
    await card.save()
    await choices.keepBoth()
    expect(worker.saved.at(-1)?.answer).toBe('both')
    expect(choices.choice.value).toBeNull()
    choices.dispose()
  })
})

describe('a page that declares the address of another article', () => {
  it.each(['merge', 'keepBoth'] as const)('offers to %s', async (answer) => {
    const twin = rowOf('twin', 1, { canonicalUrl: 'https://harbour.example/other' })
    const row = rowOf('mine', 5, { canonicalUrl: URL_OF_PAGE, declaredUrl: twin.canonicalUrl })
    library.add(row)
    const did = vi.fn()
    const done: unknown[] = []
    const port: TwinPort = {
      twinOf: async () => twin,
      merge: async (ids) => {
        done.push('merge', ...ids)
        return async () => undefined
      },
      keepApart: async (ids) => {
        done.push('keepBoth', ...ids)
        return async () => undefined
      },
    }
    const choices = createCardChoices(card, port, { did, fail: vi.fn() })
    await readAs()
    await settled()
    expect(choices.choice.value).toMatchObject({ about: 'twin', twin: { id: 'twin' }, row: { id: 'mine' } })
    await choices[answer]()
    expect(done).toEqual([answer, 'twin', 'mine'])
    expect(did).toHaveBeenCalledOnce()
    choices.dispose()
  })
})

describe('a page that cannot be read', () => {
  it('says why, and offers a link where there is an address of the web', async () => {
    void card.start()
    worker.page.reject(new PressmarkError('page-timed-out'))
    await settled()
    expect(card.face.value).toBe('failed')
    expect(card.failure.value).toBe('page-timed-out')
    expect(card.canSave.value).toBe(true)
    await card.save()
    await settled()
    expect(worker.saved[0]?.page.draft).toMatchObject({
      kind: 'link',
      reason: 'timed-out',
      title: 'Tab title',
    })
    expect(card.row.value?.kind).toBe('link')
  })
  it.each(['chrome://settings/', 'about:blank', ''])('offers nothing for %s', async (url) => {
    worker.url = url
    void card.start()
    worker.page.reject(new PressmarkError('page-forbidden'))
    await settled()
    expect(card.face.value).toBe('failed')
    expect(card.canSave.value).toBe(false)
    await card.save()
    expect(worker.saved).toHaveLength(0)
    expect(card.done.value).toBe('nothing')
  })
})
