import { beforeEach, expect, it, vi } from 'vitest'
import ko from '../../../src/_locales/ko/messages.json'
import { browserDouble } from './browser-double'

const double = browserDouble()
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))
vi.stubGlobal('fetch', async () => ({ json: async () => ko }))
const { listenToGestures } = await import('../../../src/platform/gestures')
const { speak, t } = await import('../../../src/platform/strings/i18n')

beforeEach(async () => {
  double.kept.clear()
  double.on.stored.listeners.clear()
  double.on.installed.listeners.clear()
  double.browser.contextMenus.create.mockClear()
  double.browser.contextMenus.update.mockClear()
  await speak('browser')
})
const listen = () => listenToGestures({ savePage: () => {}, saveLink: () => {} })

it('a worker speaks the language of the settings from its start', async () => {
  double.kept.set('setting.language', 'ko')
  listen()
  await vi.waitFor(() => expect(t('menuSavePage')).toBe(ko.menuSavePage.message))
})
it('makes the menu in the language of the settings when it is installed', async () => {
  double.kept.set('setting.language', 'ko')
  listen()
  double.on.installed.fire()
  await vi.waitFor(() => expect(double.browser.contextMenus.create).toHaveBeenCalledTimes(2))
  expect(double.browser.contextMenus.create.mock.calls.map(([item]) => item)).toMatchObject([
    { title: ko.menuSavePage.message },
    { title: ko.menuSaveLink.message },
  ])
})
it('renames the menu when the language is changed', async () => {
  listen()
  await double.browser.storage.local.set({ 'setting.language': 'ko' })
  await vi.waitFor(() =>
    expect(double.browser.contextMenus.update.mock.calls).toEqual([
      ['save-page', { title: ko.menuSavePage.message }],
      ['save-link', { title: ko.menuSaveLink.message }],
    ]),
  )
})
