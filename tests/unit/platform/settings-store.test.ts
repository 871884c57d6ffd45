import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SETTINGS, settingsFrom } from '../../../src/domain/settings'
import { browserDouble } from './browser-double'

const double = browserDouble()
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))
const { openSettings, readSettings, SETTING_PREFIX } = await import(
  '../../../src/platform/storage/settings-store'
)

const DEFAULTS = settingsFrom({})
const copies = new Map<string, string>()
const warn = vi.spyOn(console, 'warn')

beforeEach(() => {
  double.kept.clear()
  double.on.stored.listeners.clear()
  copies.clear()
  warn.mockReset().mockReturnValue(undefined)
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => copies.get(key) ?? null,
    setItem: (key: string, value: string) => void copies.set(key, value),
  })
})

/** Another page opened `page` and looked at it once it had read. */
async function opened() {
  const page = openSettings()
  await page.ready
  return page
}

describe('the store of settings', () => {
  it('gives the defaults before anything was set', async () => {
    expect((await opened()).values.value).toEqual(DEFAULTS)
    expect(await readSettings()).toEqual(DEFAULTS)
    expect(warn).not.toHaveBeenCalled()
  })
  it('keeps one record a field', async () => {
    const page = await opened()
    await page.set('theme', 'dark')
    await page.set('summaryLength', 5)
    expect([...double.kept]).toEqual([
      [`${SETTING_PREFIX}theme`, 'dark'],
      [`${SETTING_PREFIX}summaryLength`, 5],
    ])
    expect((await readSettings()).theme).toBe('dark')
  })
  it('tells every open page', async () => {
    const [one, other] = [await opened(), await opened()]
    await one.set('keyTerms', false)
    expect(one.values.value.keyTerms).toBe(false)
    expect(other.values.value.keyTerms).toBe(false)
  })
  it('lets two pages that write at once keep both their fields', async () => {
    const [one, other] = [await opened(), await opened()]
    await Promise.all([one.set('theme', 'light'), other.set('language', 'ko'), one.set('keyTerms', false)])
    const expected = { ...DEFAULTS, theme: 'light', language: 'ko', keyTerms: false }
    expect(one.values.value).toEqual(expected)
    expect(other.values.value).toEqual(expected)
    expect(await readSettings()).toEqual(expected)
  })
  it('agrees with the last writer of a field, in every page', async () => {
    const [one, other] = [await opened(), await opened()]
    await Promise.all([one.set('theme', 'light'), other.set('theme', 'dark')])
    expect(one.values.value.theme).toBe('dark')
    expect(other.values.value.theme).toBe('dark')
  })
  it('does not let a slow first reading undo a change that came meanwhile', async () => {
    double.kept.set(`${SETTING_PREFIX}language`, 'ko')
    const old = await double.browser.storage.local.get([`${SETTING_PREFIX}language`])
    double.browser.storage.local.get.mockImplementationOnce(async () => {
      await double.browser.storage.local.set({ [`${SETTING_PREFIX}theme`]: 'dark' })
      return old
    })
    expect((await opened()).values.value).toEqual({ ...DEFAULTS, theme: 'dark', language: 'ko' })
  })
  it('lets damaged records fall back alone', async () => {
    double.kept.set(`${SETTING_PREFIX}theme`, { not: 'a theme' })
    double.kept.set(`${SETTING_PREFIX}keyTerms`, false)
    expect((await opened()).values.value).toEqual({ ...DEFAULTS, keyTerms: false })
    expect((await readSettings()).theme).toBe(SETTINGS.theme.default)
  })
  it('goes back to the default when a record is removed or damaged by a change', async () => {
    const page = await opened()
    await page.set('theme', 'dark')
    double.on.stored.fire({ [`${SETTING_PREFIX}theme`]: {} }, 'local')
    expect(page.values.value.theme).toBe('system')
    double.on.stored.fire({ [`${SETTING_PREFIX}theme`]: { newValue: 7 } }, 'local')
    expect(page.values.value.theme).toBe('system')
  })
  it('does not listen to other records and other areas', async () => {
    const page = await opened()
    double.on.stored.fire({ theme: { newValue: 'dark' }, firstRows: { newValue: [] } }, 'local')
    double.on.stored.fire({ [`${SETTING_PREFIX}theme`]: { newValue: 'dark' } }, 'session')
    expect(page.values.value).toEqual(DEFAULTS)
  })
  it('says that a setting could not be stored, and stays at what is stored', async () => {
    const page = await opened()
    double.browser.storage.local.set.mockRejectedValueOnce(new Error('quota'))
    await expect(page.set('theme', 'dark')).rejects.toThrow('quota')
    expect(page.values.value.theme).toBe('system')
  })
  it('stops following when it is disposed of', async () => {
    const page = await opened()
    page.dispose()
    expect(double.on.stored.listeners.size).toBe(0)
  })
})

describe('the first paint', () => {
  it('has the settings of the last time at once, before anything was read', async () => {
    const page = await opened()
    await page.set('theme', 'dark')
    const next = openSettings()
    expect(next.values.value.theme).toBe('dark')
    await next.ready
  })
  it('follows the storage where the copy says something else', async () => {
    copies.set('settings', '{"theme":"dark","keyTerms":false}')
    expect((await opened()).values.value).toEqual(DEFAULTS)
    expect(JSON.parse(copies.get('settings') ?? '')).toEqual(DEFAULTS)
  })
  it('keeps to the copy where the storage cannot be read', async () => {
    copies.set('settings', '{"theme":"dark"}')
    double.browser.storage.local.get.mockRejectedValueOnce(new Error('broken'))
    expect((await opened()).values.value.theme).toBe('dark')
    double.browser.storage.local.get.mockRejectedValueOnce(new Error('broken'))
    expect((await readSettings()).theme).toBe('system')
  })
  it.each(['{', '[]', 'null', '"dark"', '{"theme":["dark"]}'])('survives a copy like %s', async (copy) => {
    copies.set('settings', copy)
    expect(openSettings().values.value).toEqual(DEFAULTS)
  })
  it('works where the browser gives no localStorage', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError')
      },
      setItem: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const page = await opened()
    await page.set('theme', 'dark')
    expect(page.values.value.theme).toBe('dark')
  })
})
