/** The badge on the toolbar button: the only place that shows how a save without a popup ended. */
import type { SaveOutcome } from '../domain/message/capture'
import type { ErrorCode } from '../domain/message/errors'
import { capText } from '../domain/text/text'
import browser from './browser'
import { type MessageKey, t } from './strings/i18n'

const COLOURS = { working: '#5f6368', saved: '#1e6b3a', failed: '#b3261e' }

/** How long "saved" is shown. Milliseconds. */
const SAVED_MS = 2000

/** A longer page name is cut, because browsers show only a few lines of a tooltip. */
const MAX_NAME_GRAPHEMES = 80

/** Shows on the button of this tab that a save is under way. */
export async function badgeWorking(tabId: number): Promise<void> {
  await show('…', COLOURS.working, t('statusSaving'), tabId)
}

/**
 * Shows for a moment on the button of this tab how the page was saved: with its text, as a bare link, or unchanged. Then shows
 * the
 * badge of all tabs again.
 */
export async function badgeSaved(tabId: number, { isLink, kept }: SaveOutcome): Promise<void> {
  if (kept) await show('=', COLOURS.working, t('statusTextKept'), tabId)
  else if (isLink) await show(t('badgeLink'), COLOURS.saved, t('statusLinkKept'), tabId)
  else await show('✓', COLOURS.saved, t('statusSaved'), tabId)
  setTimeout(() => void clearBadge(tabId), SAVED_MS)
}

/**
 * Shows on the button of every tab that a save failed, until the popup is opened. The tooltip names the page, which may be in
 * another tab, and the reason.
 */
export async function badgeFailed(code: ErrorCode, name: string, tabId?: number): Promise<void> {
  if (tabId !== undefined) await clearBadge(tabId)
  const key = `error_${code.replaceAll('-', '_')}` as MessageKey
  const sentence =
    name === '' ? t('statusFailed', t(key)) : t('noticeNotSaved', capText(name, MAX_NAME_GRAPHEMES), t(key))
  await show('!', COLOURS.failed, sentence)
}

/** Removes the badge of one tab, or the one that all tabs share. */
export async function clearBadge(tabId?: number): Promise<void> {
  await show('', COLOURS.working, t('actionTitle'), tabId)
}

async function show(text: string, color: string, title: string, tabId?: number): Promise<void> {
  const where = tabId === undefined ? {} : { tabId }
  try {
    // A tab without its own text shows the common one.
    await browser.action.setBadgeText({ text: text === '' && tabId !== undefined ? null : text, ...where })
    if (text !== '') await browser.action.setBadgeBackgroundColor({ color, ...where })
    await browser.action.setTitle({ title, ...where })
  } catch (thrown) {
    // The tab is gone, and its button with it.
    console.info('no badge', thrown)
  }
}
