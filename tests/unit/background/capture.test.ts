import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CaptureTarget, TakenImage } from '../../../src/domain/message/capture'
import type { LibraryDb } from '../../../src/store/database/db'
import { listArticles, readArticle } from '../../../src/store/lists/articles'
import { browserDouble } from '../platform/browser-double'
import { freshDb, imageOf, pageOf, requestOf } from '../store/samples'

const double = browserDouble()
const NO_PICTURE: TakenImage = { image: null, missing: 'unreachable' }
const takeLeadImage = vi.fn(async (): Promise<TakenImage> => NO_PICTURE)
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))
vi.mock('../../../src/platform/storage/error-log', () => ({ logError: async () => {} }))
vi.mock('../../../src/background/lead-image', () => ({ takeLeadImage }))
const { captureLink, capturePage, savePage, takePage } = await import('../../../src/background/capture')
const { gesturesOf } = await import('../../../src/background/gestures')
const { undoSilentSave } = await import('../../../src/background/undo')
const { listenToUndo } = await import('../../../src/platform/save-notification')
const { recoverCaptures } = await import('../../../src/background/recover')
const { notePending } = await import('../../../src/platform/storage/capture-journal')
const { takeUnseen, UNDO_MS } = await import('../../../src/platform/storage/unseen-captures')
const { listenToGestures } = await import('../../../src/platform/gestures')

const PAGE = pageOf('one')
const TARGET: CaptureTarget = { captureId: 'capture-1', tabId: 7, url: PAGE.draft.url, clickedAt: 2000 }
const READ = { status: 'read', page: PAGE, href: PAGE.draft.url, documentStartedAt: 1000 }
let db: LibraryDb

/** What the injected reader gives, and what the text reader gives. */
function pageGives(result: unknown, textResult?: unknown) {
  double.executeScript.mockImplementation(async (injection: { files?: string[] }) => [
    { result: injection.files?.[0]?.endsWith('extract-text.js') ? textResult : result },
  ])
}

/** The newest failure that no popup has shown yet. */
const takeFailure = async () => (await takeUnseen(Date.now())).find(({ ended }) => ended === 'failed') ?? null
const silentSaves = async (now = Date.now()) =>
  (await takeUnseen(now)).filter(({ ended }) => ended === 'saved')
/** Keys in the extension's storage but for those that the next popup reads. */
const journal = () => [...double.kept.keys()].filter((key) => !key.startsWith('unseen:'))
const rows = () => listArticles(db, { list: 'all', limit: 100 })

beforeEach(() => {
  db = freshDb()
  double.kept.clear()
  double.badge.text.clear()
  double.badge.title.clear()
  double.executeScript.mockReset()
  takeLeadImage.mockClear()
  takeLeadImage.mockResolvedValue(NO_PICTURE)
  double.tabs.clear()
  double.allowed.clear()
  double.notifications.clear()
  double.tabs.set(7, { id: 7, windowId: 1, active: true, url: PAGE.draft.url, title: 'Tab title' })
  return () => db.close()
})

describe('takePage', () => {
  it('reads and stores, and adds the picture without being waited for', async () => {
    pageGives(READ)
    takeLeadImage.mockResolvedValue({ image: imageOf('one'), missing: null })
    const outcome = await takePage(db, { target: TARGET, title: 'Tab title' })
    expect(outcome).toEqual({ id: (await rows())[0]?.id, created: true, isLink: false })
    expect(double.badge.text.get(7)).toBe('✓')
    expect(journal()).toEqual([])
    await vi.waitFor(async () => expect(await db.images.count()).toBe(2))
    expect(await takePage(db, { target: TARGET, title: '' }), 'the same again').toEqual(outcome)
  })

  it('refuses what is no article, visibly, and keeps no link', async () => {
    pageGives(undefined)
    await expect(takePage(db, { target: TARGET, title: 'Tab title' })).rejects.toMatchObject({
      code: 'page-unreadable',
    })
    expect(await rows()).toEqual([])
    expect(await takeFailure()).toMatchObject({ code: 'page-unreadable', title: 'Tab title' })
    expect(journal()).toEqual([])
  })
})

describe('capturePage', () => {
  it('ends in a complete row, a tick and an empty journal', async () => {
    pageGives(READ)
    await capturePage(db, TARGET, 'Tab title')
    const [row] = await rows()
    expect(row).toMatchObject({ title: 'Title of one', captureId: 'capture-1', kind: 'article' })
    expect((await readArticle(db, row?.id ?? ''))?.content.text).toBe('Text of one.')
    expect(double.badge.text.get(7)).toBe('✓')
    expect(journal()).toEqual([])
  })

  it('adds the picture after the text, and none for a failure of its own', async () => {
    pageGives(READ)
    takeLeadImage.mockResolvedValue({ image: imageOf('one'), missing: null })
    await capturePage(db, TARGET, '')
    expect(await db.images.count()).toBe(2)
    await capturePage(db, { ...TARGET, captureId: 'capture-2' }, '')
    expect(takeLeadImage).toHaveBeenCalledTimes(1)
    takeLeadImage.mockRejectedValue(new Error('broken'))
    pageGives({ ...READ, page: pageOf('two'), href: pageOf('two').draft.url })
    await capturePage(db, { ...TARGET, captureId: 'capture-3', url: pageOf('two').draft.url }, '')
    expect(await rows()).toHaveLength(2)
    expect(await takeFailure()).toBeNull()
  })

  it('reads a page served as text with the other reader', async () => {
    pageGives({ status: 'needs-text-reader' }, READ)
    await capturePage(db, TARGET, '')
    expect(await rows()).toHaveLength(1)
  })

  it.each([
    ['nothing', undefined],
    ['nonsense', { status: 'read', page: { draft: { title: 1 } } }],
    ['no reader at all', { status: 'needs-text-reader' }],
    ['a draft of another address', { ...READ, page: pageOf('two') }],
  ])('keeps the link with the reason where the page gives %s', async (_what, result) => {
    pageGives(result, result)
    await capturePage(db, TARGET, '')
    expect(await rows()).toMatchObject([
      {
        kind: 'link',
        reason: 'extraction-failed',
        title: 'Tab title',
        canonicalUrl: 'https://news.example/one',
      },
    ])
  })

  it.each([
    ['stands at another address', { ...READ, href: 'https://news.example/two' }],
    ['began after the click', { ...READ, documentStartedAt: 9000 }],
  ])('refuses a document that %s, visibly', async (_what, result) => {
    pageGives(result)
    await capturePage(db, TARGET, 'Tab title')
    expect(await rows()).toEqual([])
    expect(double.badge.text.get('all')).toBe('!')
    expect(await takeFailure()).toMatchObject({ code: 'page-navigated', url: TARGET.url, title: 'Tab title' })
    expect(double.badge.text.get('all')).toBe('')
    expect(await takeFailure()).toBeNull()
  })

  it('does not keep the link of a tab that went on after reading failed', async () => {
    pageGives(undefined)
    const tab = double.tabs.get(7)
    if (tab) tab.url = 'https://news.example/other'
    await capturePage(db, TARGET, '')
    expect(await rows()).toEqual([])
    expect(await takeFailure()).toMatchObject({ code: 'page-navigated' })
  })

  it('shows a failure even when nothing can be stored', async () => {
    pageGives(READ)
    double.browser.storage.local.set.mockRejectedValue(new Error('disk full'))
    vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
    await capturePage(db, TARGET, '')
    expect(double.badge.text.get('all')).toBe('!')
    double.browser.storage.local.set.mockRestore()
  })

  it('is one row for two at once', async () => {
    pageGives(READ)
    await Promise.all([
      capturePage(db, TARGET, ''),
      capturePage(db, { ...TARGET, captureId: 'capture-2' }, ''),
    ])
    expect(await rows()).toHaveLength(1)
  })
})

describe('a capture without a popup', () => {
  it('can be undone by the next popup for ten minutes', async () => {
    pageGives(READ)
    await capturePage(db, TARGET, 'Tab title')
    const [row] = await rows()
    const save = {
      ended: 'saved',
      captureId: 'capture-1',
      title: 'Title of one',
      outcome: { id: row?.id, created: true, isLink: false },
    }
    expect(await silentSaves()).toMatchObject([save])
    expect(await silentSaves(Date.now() + UNDO_MS / 2), 'offered until it is dismissed').toMatchObject([save])
    expect(await silentSaves(Date.now() + UNDO_MS + 1)).toEqual([])
    expect(double.kept.size, 'nothing stays behind').toBe(0)
  })

  it('says nothing of a save that brought nothing new', async () => {
    pageGives(READ)
    await savePage(db, requestOf('one'))
    await capturePage(db, TARGET, '')
    expect(await silentSaves()).toEqual([])
  })

  it('says that only the link is kept, on the button and to the next popup', async () => {
    pageGives(undefined)
    await capturePage(db, TARGET, 'Tab title')
    expect(await rows()).toMatchObject([{ kind: 'link' }])
    expect(double.badge.title.get(7)).toBe('statusLinkKept')
    expect(double.badge.text.get(7)).toBe('badgeLink')
    expect(await silentSaves()).toMatchObject([{ title: 'Tab title', outcome: { isLink: true } }])
  })

  it('keeps an article that a bare link was to replace, and says so, then and in the next popup', async () => {
    await savePage(db, requestOf('one'))
    pageGives(undefined)
    await capturePage(db, { ...TARGET, captureId: 'capture-2' }, 'Tab title')
    expect(await rows()).toMatchObject([{ kind: 'article' }])
    expect(double.badge.title.get(7)).toBe('statusTextKept')
    expect(await takeUnseen(Date.now())).toMatchObject([{ ended: 'saved', outcome: { kept: 'no-text' } }])
  })

  it('names the failed page and the reason in the tooltip, and tells every failure once', async () => {
    pageGives({ ...READ, documentStartedAt: 9000 })
    await capturePage(db, TARGET, 'First page')
    expect(double.badge.title.get('all')).toBe('noticeNotSaved(First page, error_page_navigated)')
    await capturePage(db, { ...TARGET, captureId: 'capture-2' }, 'Second page')
    const told = await takeUnseen(Date.now())
    expect(told.map(({ title }) => title).sort()).toEqual(['First page', 'Second page'])
    expect(double.badge.text.get('all')).toBe('')
    expect(await takeUnseen(Date.now())).toEqual([])
  })

  it('keeps the sign of one failure when another page comes through', async () => {
    pageGives({ ...READ, documentStartedAt: 9000 })
    await capturePage(db, TARGET, 'First page')
    await capturePage(db, { ...TARGET, captureId: 'capture-2' }, 'Second page')
    pageGives(READ)
    await capturePage(db, { ...TARGET, captureId: 'capture-2' }, 'Second page')
    expect(double.badge.text.get('all')).toBe('!')
    expect(await takeFailure()).toMatchObject({ title: 'First page' })
  })

  it('shows no notification unless the reader allows it', async () => {
    pageGives(READ)
    await capturePage(db, TARGET, '')
    expect(double.notifications.size).toBe(0)
  })

  it('shows a notification whose button undoes the save', async () => {
    double.allowed.add('notifications')
    listenToUndo((captureId) => void undoSilentSave(async () => db, captureId))
    pageGives(READ)
    await capturePage(db, TARGET, '')
    expect(double.notifications.get('capture-1')).toMatchObject({
      title: 'statusSaved',
      message: 'Title of one',
      buttons: [{ title: 'undo' }],
    })
    double.on.notified.fire('capture-1', 0)
    await vi.waitFor(async () => expect(await rows()).toEqual([]))
    await vi.waitFor(async () => expect(await silentSaves()).toEqual([]))
    expect(double.notifications.size).toBe(0)
    await capturePage(db, { ...TARGET, captureId: 'capture-2' }, '')
    await undoSilentSave(async () => db, 'capture-1')
    expect(await rows(), 'an undo that came before takes nothing else back').toHaveLength(1)
  })

  it('shows no notification of a save that brought nothing new', async () => {
    double.allowed.add('notifications')
    pageGives(READ)
    await savePage(db, requestOf('one'))
    await capturePage(db, TARGET, '')
    expect(double.notifications.size).toBe(0)
  })

  it('ignores entries that are damaged', async () => {
    double.kept.set('unseen:x', {
      ended: 'saved',
      captureId: 'x',
      url: '',
      title: '',
      at: 1,
      outcome: { id: 5 },
    })
    double.kept.set('unseen:y', 'nonsense')
    expect(await takeUnseen(Date.now())).toEqual([])
    expect(double.kept.size).toBe(0)
  })
})

describe('captureLink', () => {
  const link = 'https://news.example/later?utm_source=x'

  it('takes the words of the link, of the page, or its address', async () => {
    double.executeScript.mockResolvedValue([{ result: 'From the page' }])
    await captureLink(db, TARGET, link, 'Words')
    expect(await rows()).toMatchObject([
      { kind: 'link', reason: 'link-only', title: 'Words', canonicalUrl: 'https://news.example/later' },
    ])
    await captureLink(db, { ...TARGET, captureId: 'capture-2' }, 'https://news.example/b', '')
    double.executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'))
    await captureLink(db, { ...TARGET, captureId: 'capture-3' }, 'https://news.example/c', '')
    const titles = (await rows()).map(({ title }) => title).sort()
    expect(titles).toEqual(['From the page', 'Words', 'https://news.example/c'])
  })

  it('refuses what is no web address, visibly', async () => {
    await captureLink(db, TARGET, 'javascript:alert(1)', 'x')
    expect(await rows()).toEqual([])
    expect(double.badge.text.get('all')).toBe('!')
  })
})

describe('savePage', () => {
  it('stores, and takes the picture that was not there yet', async () => {
    takeLeadImage.mockResolvedValue({ image: imageOf('one'), missing: null })
    const outcome = await savePage(db, requestOf('one'))
    expect(outcome.created).toBe(true)
    await vi.waitFor(async () => expect(await db.images.count()).toBe(2))
    expect(journal()).toEqual([])
  })

  it('throws its failure and shows it too: the popup may be gone', async () => {
    vi.spyOn(db, 'transaction').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'))
    await expect(savePage(db, requestOf('one'))).rejects.toMatchObject({ code: 'storage-full' })
    expect(double.badge.text.get('all')).toBe('!')
    await savePage(db, requestOf('one'))
    expect(double.badge.text.get('all')).toBe('')
    expect(await takeFailure()).toBeNull()
  })
})

describe('recoverCaptures', () => {
  const pending = {
    captureId: 'capture-1',
    tabId: 7,
    url: TARGET.url,
    title: 'T',
    startedAt: 100,
    canonicalUrl: null,
  }

  it('tells of a capture that its worker never ended, once', async () => {
    await notePending(pending)
    await recoverCaptures(async () => db, 200)
    expect(await takeFailure()).toMatchObject({ code: 'worker-stopped', url: TARGET.url, title: 'T' })
    await recoverCaptures(async () => db, 300)
    expect(await takeFailure()).toBeNull()
  })

  it('says nothing of one whose article is there', async () => {
    await savePage(db, requestOf('one'))
    await notePending({ ...pending, canonicalUrl: 'https://news.example/one' })
    await recoverCaptures(async () => db, 200)
    expect(await takeFailure()).toBeNull()
    expect(journal()).toEqual([])
  })

  it('leaves alone what this worker began, and removes what is damaged', async () => {
    await notePending({ ...pending, startedAt: 250 })
    double.kept.set('pending:x', { captureId: 7 })
    double.kept.set('settings', {})
    await recoverCaptures(async () => db, 200)
    expect(await takeFailure()).toBeNull()
    expect([...double.kept.keys()]).toEqual(['pending:capture-1', 'settings'])
  })
})

describe('gestures', () => {
  beforeEach(() => {
    for (const happening of [double.on.installed, double.on.command, double.on.menu])
      happening.listeners.clear()
    listenToGestures(gesturesOf(async () => db))
  })

  it('makes the two menu items on installation', async () => {
    double.on.installed.fire()
    await vi.waitFor(() => expect(double.browser.contextMenus.create).toHaveBeenCalledTimes(2))
    expect(double.browser.contextMenus.create.mock.calls.map(([item]) => item.id)).toEqual([
      'save-page',
      'save-link',
    ])
  })

  it.each([
    ['the command with its tab', () => double.on.command.fire('save-page', double.tabs.get(7))],
    ['the command without one', () => double.on.command.fire('save-page')],
    ['the menu', () => double.on.menu.fire({ menuItemId: 'save-page' }, double.tabs.get(7))],
  ])('saves the page by %s', async (_how, act) => {
    double.executeScript.mockResolvedValue([{ result: { ...READ, documentStartedAt: 1 } }])
    act()
    await vi.waitFor(async () => expect(await rows()).toHaveLength(1))
  })

  it('saves the link by the menu', async () => {
    const info = { menuItemId: 'save-link', linkUrl: 'https://news.example/z', linkText: 'Z' }
    double.on.menu.fire(info, double.tabs.get(7))
    await vi.waitFor(async () => expect(await rows()).toMatchObject([{ title: 'Z', kind: 'link' }]))
  })

  it('says so where there is no tab', async () => {
    double.on.menu.fire({ menuItemId: 'save-page' })
    await vi.waitFor(() => expect(double.badge.text.get('all')).toBe('!'))
    expect(await takeFailure()).toMatchObject({ code: 'tab-missing' })
  })
})
