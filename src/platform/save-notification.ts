/**
 * The browser's notification of a save without a popup, with Undo. It needs the optional permission
 * `notifications`; without it the toolbar button and the next popup show the same.
 */
import { canTakeBack } from '../domain/message/capture'
import browser from './browser'
import { silentSave } from './storage/unseen-captures'
import { t } from './strings/i18n'

const PERMISSION = { permissions: ['notifications'] } as const

/** Whether the reader allows notifications. */
export async function mayNotify(): Promise<boolean> {
  return await browser.permissions.contains({ permissions: [...PERMISSION.permissions] })
}

/** Asks the reader to allow notifications; call it from a click. @returns whether they agree. */
export async function askToNotify(): Promise<boolean> {
  return await browser.permissions.request({ permissions: [...PERMISSION.permissions] })
}

/** Returns the permission. */
export async function stopNotifying(): Promise<void> {
  await browser.permissions.remove({ permissions: [...PERMISSION.permissions] })
}

/** Shows a save that can be undone, if the reader allows notifications. Never throws: the article is safe. */
export async function notifySaved(captureId: string): Promise<void> {
  try {
    const save = (await mayNotify()) ? await silentSave(captureId, Date.now()) : null
    if (!save || !canTakeBack(save.outcome)) return
    const { title, url, outcome } = save
    const notification = {
      type: 'basic' as const,
      iconUrl: browser.runtime.getURL('icons/128.png'),
      title: t(outcome.isLink ? 'statusLinkKept' : 'statusSaved'),
      message: title || url,
    }
    // Notifications in Firefox have no buttons: a click on the whole notification undoes, and its text says so.
    const withUndo = hasButtons()
      ? { ...notification, buttons: [{ title: t('undo') }] }
      : { ...notification, message: `${notification.message}\n${t('notificationClickUndoes')}` }
    await browser.notifications.create(captureId, withUndo)
  } catch (thrown) {
    console.info('no notification', thrown)
  }
}

/** Removes the notification of a capture. Never throws. */
export async function clearNotification(captureId: string): Promise<void> {
  try {
    if (await mayNotify()) await browser.notifications.clear(captureId)
  } catch (thrown) {
    console.info('notification not cleared', thrown)
  }
}

/**
 * Calls `undo` with the capture that the reader undoes. Call it in the first turn of the worker, or the event
 * that woke it is missed. A permission granted later takes effect at once.
 */
export function listenToUndo(undo: (captureId: string) => void): void {
  const listen = (): void => {
    if (hasButtons()) browser.notifications.onButtonClicked.addListener(undo)
    else browser.notifications.onClicked.addListener(undo)
  }
  // Without the permission the browser provides no `notifications` object.
  if (browser.notifications) listen()
  else
    browser.permissions.onAdded.addListener(({ permissions }) => {
      if (permissions?.includes('notifications')) listen()
    })
}

/** Firefox has the button event but refuses buttons; only Chromium has `getPermissionLevel`. */
function hasButtons(): boolean {
  return 'getPermissionLevel' in browser.notifications
}
