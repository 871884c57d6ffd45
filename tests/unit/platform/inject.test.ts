import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browserDouble } from './browser-double'

const double = browserDouble()
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))
const { injectFiles, injectFunction } = await import('../../../src/platform/page/inject')

const TARGET = { captureId: 'capture-1', tabId: 7, url: 'https://news.example/a#top', clickedAt: 1000 }
const SAME = { href: 'https://news.example/a', documentStartedAt: 900 }
const MISSING = 'Missing host permission for the tab, and any iframes.'
const never = () => new Promise<never>(() => {})

/** The page: our script by `file`, the look at the document by `there`. */
function page(file: () => Promise<unknown>, there: () => Promise<unknown> = async () => [{ result: SAME }]) {
  double.executeScript.mockImplementation((injection: { files?: string[] }) =>
    injection.files ? file() : there(),
  )
}

beforeEach(() => {
  double.executeScript.mockReset()
  double.tabs.clear()
  double.tabs.set(7, { id: 7, windowId: 1, active: true, url: TARGET.url, title: 'A' })
})

describe('inject', () => {
  it('injects at once, into the top frame, and gives what comes back', async () => {
    page(async () => [{ frameId: 0, result: 42 }])
    await expect(injectFiles(TARGET, ['src/content/extract.js'])).resolves.toBe(42)
    expect(double.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      injectImmediately: true,
      files: ['src/content/extract.js'],
    })
    expect(double.on.removed.listeners.size + double.on.updated.listeners.size).toBe(0)
  })

  it('sends a function with its arguments', async () => {
    double.executeScript.mockResolvedValue([{ result: 'x' }])
    const func = (word: string) => word
    await expect(injectFunction(TARGET, func, ['x'])).resolves.toBe('x')
    expect(double.executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ func, args: ['x'] }),
    )
  })

  it.each([
    'chrome://settings/',
    'about:addons',
    'view-source:https://news.example/',
    'data:text/html,x',
    'chrome-extension://abc/x.html',
    'javascript:1',
    '',
  ])('does not even try %s', async (url) => {
    await expect(injectFiles({ ...TARGET, url }, ['x.js'])).rejects.toMatchObject({ code: 'page-forbidden' })
    expect(double.executeScript).not.toHaveBeenCalled()
  })

  it.each([
    ['Cannot access a chrome:// URL', 'page-forbidden'],
    ['Cannot access contents of the page. Extension manifest must request permission', 'page-forbidden'],
    ['The extensions gallery cannot be scripted.', 'page-forbidden'],
    [MISSING, 'page-forbidden'],
    ['Frame with ID 0 is showing error page', 'page-forbidden'],
    ['Frame with ID 0 was removed.', 'page-navigated'],
    ['An unexpected error occurred', 'page-unreadable'],
  ])('%s: %s', async (message, code) => {
    vi.useFakeTimers()
    page(() => Promise.reject(new Error(message)))
    const injected = expect(injectFiles(TARGET, ['x.js'])).rejects.toMatchObject({ code })
    await vi.advanceTimersByTimeAsync(3000)
    await injected
    vi.useRealTimers()
  })

  it.each([
    ['another address', 'https://news.example/b', 'page-navigated'],
    ['a hidden address', undefined, 'page-navigated'],
    ['the same address', 'https://news.example/a', 'page-forbidden'],
  ])('a refusal while the tab loads %s: %s is %s', async (_what, url, code) => {
    vi.useFakeTimers()
    page(() => Promise.reject(new Error(MISSING)))
    double.tabs.set(7, { id: 7, windowId: 1, active: true, url: url as string, title: 'A' })
    const injected = expect(injectFiles(TARGET, ['x.js'])).rejects.toMatchObject({ code })
    double.on.updated.fire(7, { status: 'loading' })
    await vi.advanceTimersByTimeAsync(4000)
    await injected
    vi.useRealTimers()
  })

  it.each(['Frame with ID 0 was removed.', 'An unexpected error occurred', 'No tab with id: 7.', MISSING])(
    'a closed tab: %s',
    async (message) => {
      double.tabs.clear()
      page(() => Promise.reject(new Error(message)))
      await expect(injectFiles(TARGET, ['x.js'])).rejects.toMatchObject({ code: 'page-closed' })
    },
  )

  it('is patient with a permission that comes late', async () => {
    vi.useFakeTimers()
    let tries = 0
    page(async () => {
      if (tries++ < 3) throw new Error(MISSING)
      return [{ result: 'read' }]
    })
    const injected = expect(injectFiles(TARGET, ['x.js'])).resolves.toBe('read')
    await vi.advanceTimersByTimeAsync(1000)
    await injected
    vi.useRealTimers()
  })
})

describe('an injection that never settles', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    return () => void vi.useRealTimers()
  })

  it('ends at its deadline', async () => {
    page(never)
    const injected = expect(injectFiles(TARGET, ['x.js'], 10_000)).rejects.toMatchObject({
      code: 'page-timed-out',
    })
    await vi.advanceTimersByTimeAsync(10_000)
    await injected
    expect(double.on.removed.listeners.size + double.on.updated.listeners.size).toBe(0)
  })

  it('ends when the tab is closed, and not when another is', async () => {
    page(never)
    const injected = expect(injectFiles(TARGET, ['x.js'])).rejects.toMatchObject({ code: 'page-closed' })
    double.on.removed.fire(8)
    await vi.advanceTimersByTimeAsync(1000)
    double.on.removed.fire(7)
    await injected
  })

  it.each([
    ['another address', { ...SAME, href: 'https://news.example/b' }],
    ['the same address, loaded anew', { ...SAME, documentStartedAt: 5000 }],
    ['nonsense', null],
  ])('ends when the tab shows another document: %s', async (_what, result) => {
    page(never, async () => [{ result }])
    const injected = expect(injectFiles(TARGET, ['x.js'])).rejects.toMatchObject({ code: 'page-navigated' })
    double.on.updated.fire(7, { status: 'loading' })
    await vi.advanceTimersByTimeAsync(200)
    await injected
  })

  it('ends when the permission went with the document', async () => {
    page(never, () => Promise.reject(new Error(MISSING)))
    const injected = expect(injectFiles(TARGET, ['x.js'])).rejects.toMatchObject({ code: 'page-navigated' })
    double.on.updated.fire(7, { status: 'loading' })
    await vi.advanceTimersByTimeAsync(4000)
    await injected
  })

  it('goes on where the document only says that it loads', async () => {
    let finish: (value: unknown) => void = () => {}
    page(() => new Promise((resolve) => (finish = resolve)))
    const injected = expect(injectFiles(TARGET, ['x.js'])).resolves.toBe('read')
    double.on.updated.fire(7, { status: 'loading' })
    await vi.advanceTimersByTimeAsync(5000)
    finish([{ result: 'read' }])
    await injected
    double.executeScript.mockClear()
    await vi.advanceTimersByTimeAsync(5000)
    expect(double.executeScript).not.toHaveBeenCalled()
  })
})
