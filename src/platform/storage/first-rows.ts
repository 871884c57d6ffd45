/**
 * A cache of the first rows of the two lists that pages open with. Stored outside the library, which opens more slowly the
 * more was
 * written into it. If rows are lost or damaged, the page only starts more slowly.
 */
import browser from '../browser'

export type FirstList = 'unread' | 'all'

const KEY = 'firstRows'

/** Returns the cached rows of a list unchecked: they may be damaged. Empty if there are none. Never throws. */
export async function readFirstRows(list: FirstList): Promise<readonly unknown[]> {
  try {
    const { [KEY]: value } = await browser.storage.local.get(KEY)
    const rows: unknown = (value as Partial<Record<FirstList, unknown>> | undefined)?.[list]
    return Array.isArray(rows) ? rows : []
  } catch (thrown) {
    console.warn('first rows not read', thrown)
    return []
  }
}

/** Replaces the cached rows. Never throws. */
export async function keepFirstRows(rows: Record<FirstList, readonly object[]>): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: rows })
  } catch (thrown) {
    console.warn('first rows not kept', thrown)
  }
}

/** Clears the cache: call it before changing the library while no page is open to follow. Never throws. */
export async function forgetFirstRows(): Promise<void> {
  try {
    await browser.storage.local.remove(KEY)
  } catch (thrown) {
    console.warn('first rows not forgotten', thrown)
  }
}
