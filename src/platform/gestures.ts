/** Actions that need no popup: the keyboard command and the two items of the context menu. */
import type { Tabs } from 'webextension-polyfill'
import browser from './browser'
import { t } from './strings/i18n'
import { followLanguage, speakAsSet } from './strings/worker-language'

const SAVE_PAGE = 'save-page'
const SAVE_LINK = 'save-link'

export interface Gestures {
  /** The tab is missing if the browser provides none. */
  savePage(tab: Tabs.Tab | undefined): void
  /** `text` is the link's text if the browser provides it, else ''. */
  saveLink(tab: Tabs.Tab | undefined, url: string, text: string): void
}

/** Registers the listeners. Call it in the first turn of the worker, or the event that woke it is missed. */
export function listenToGestures({ savePage, saveLink }: Gestures): void {
  browser.runtime.onInstalled.addListener(() => void createMenus())
  followLanguage(nameMenus)
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== SAVE_PAGE) return
    if (tab) savePage(tab)
    else void tabInFront().then(savePage)
  })
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === SAVE_PAGE) savePage(tab)
    if (info.menuItemId === SAVE_LINK) saveLink(tab, info.linkUrl ?? '', info.linkText ?? '')
  })
}

/** Menu items persist until they are removed, so they are made once per installation or update. */
async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll()
  await speakAsSet()
  browser.contextMenus.create({ id: SAVE_PAGE, title: t('menuSavePage'), contexts: ['page', 'selection'] })
  browser.contextMenus.create({
    id: SAVE_LINK,
    title: t('menuSaveLink'),
    contexts: ['link'],
    targetUrlPatterns: ['http://*/*', 'https://*/*'],
  })
}

/** Renames the menu items in the current language. */
async function nameMenus(): Promise<void> {
  await browser.contextMenus.update(SAVE_PAGE, { title: t('menuSavePage') })
  await browser.contextMenus.update(SAVE_LINK, { title: t('menuSaveLink') })
}

async function tabInFront(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab
}
