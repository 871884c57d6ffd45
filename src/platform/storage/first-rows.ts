/**
 * The first rows of the two lists that pages open with, as they were last: kept apart from the library, which takes the longer to
 * open the more was written into it. A hint and no more: what is lost, damaged or cannot be written costs the head start.
 */
import browser from '../browser'

export type FirstList = 'unread' | 'all'

const KEY = 'firstRows'

/** What was kept for a list, not looked at yet: it may be damaged. Empty where nothing was. Never throws. */
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

/** Puts rows in the place of those kept before. Never throws. */
export async function keepFirstRows(rows: Record<FirstList, readonly object[]>): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: rows })
  } catch (thrown) {
    console.warn('first rows not kept', thrown)
  }
}

/** Forgets them: whoever changes the library where no page looks on does so first. Never throws. */
export async function forgetFirstRows(): Promise<void> {
  try {
    await browser.storage.local.remove(KEY)
  } catch (thrown) {
    console.warn('first rows not forgotten', thrown)
  }
}
