/** The mark on the toolbar button: the one place where a save without a popup says how it ended. */
import type { SaveOutcome } from '../domain/message/capture'
import type { ErrorCode } from '../domain/message/errors'
import { capText } from '../domain/text/text'
import browser from './browser'
import { type MessageKey, t } from './strings/i18n'

const COLOURS = { working: '#5f6368', saved: '#1e6b3a', failed: '#b3261e' }

/** How long "saved" stays. Milliseconds. */
const SAVED_MS = 2000

/** A longer name of a page is cut in the tooltip, which browsers show on a few lines only. */
const MAX_NAME_GRAPHEMES = 80

/** The button of this tab shows that a save is under way. */
export async function badgeWorking(tabId: number): Promise<void> {
  await show('…', COLOURS.working, t('statusSaving'), tabId)
}

/**
 * The button of this tab shows for a moment how the page is stored, with its text, as a bare link, or as it was; then again what
 * all tabs show.
 */
export async function badgeSaved(tabId: number, { isLink, kept }: SaveOutcome): Promise<void> {
  if (kept) await show('=', COLOURS.working, t('statusTextKept'), tabId)
  else if (isLink) await show(t('badgeLink'), COLOURS.saved, t('statusLinkKept'), tabId)
  else await show('✓', COLOURS.saved, t('statusSaved'), tabId)
  setTimeout(() => void clearBadge(tabId), SAVED_MS)
}

/**
 * Every tab's button shows that a save failed, until the popup is opened; its tooltip names the page, which may stand in
 * another tab, and says why.
 */
export async function badgeFailed(code: ErrorCode, name: string, tabId?: number): Promise<void> {
  if (tabId !== undefined) await clearBadge(tabId)
  const key = `error_${code.replaceAll('-', '_')}` as MessageKey
  const sentence =
    name === '' ? t('statusFailed', t(key)) : t('noticeNotSaved', capText(name, MAX_NAME_GRAPHEMES), t(key))
  await show('!', COLOURS.failed, sentence)
}

/** Takes the mark away: of one tab, or the one that all tabs share. */
export async function clearBadge(tabId?: number): Promise<void> {
  await show('', COLOURS.working, t('actionTitle'), tabId)
}

async function show(text: string, color: string, title: string, tabId?: number): Promise<void> {
  const where = tabId === undefined ? {} : { tabId }
  try {
    // Without a text of its own, a tab shows the common one.
    await browser.action.setBadgeText({ text: text === '' && tabId !== undefined ? null : text, ...where })
    if (text !== '') await browser.action.setBadgeBackgroundColor({ color, ...where })
    await browser.action.setTitle({ title, ...where })
  } catch (thrown) {
    // The tab is gone, and its button with it.
    console.info('no badge', thrown)
  }
}
