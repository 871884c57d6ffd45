/** Keeps the library in order while a page is open: the search index, the trash. Loaded after the page has shown what it was opened for. */
import { checkRows } from '../store/database/check-rows'
import type { LibraryDb } from '../store/database/db'
import { recountMark } from '../store/database/mark'
import { maintainIndex } from '../store/index/maintain'
import { verifyIndex } from '../store/index/verify'
import { purgeTrash } from '../store/lists/trash'
import { takesTurns } from '../store/lists/turns'
import { purgeVersions } from '../store/save/versions'

/** Of all open pages one works at a time. */
const LOCK = 'pressmark-index'

/** Repairing waits for no index: until it is done, the reader sees an empty list. */
const REPAIR_LOCK = 'pressmark-repair'

/** Takes in what the index does not have yet. Does nothing while another page does so. */
export async function keepIndex(db: LibraryDb): Promise<void> {
  const pause = takesTurns()
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await maintainIndex(db, { pause })
  })
}

/** Looks whether the index has lost anything, and builds it anew where it has. Does nothing while another page is at work. */
export async function checkIndex(db: LibraryDb): Promise<void> {
  const pause = takesTurns()
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock && !(await verifyIndex(db))) await maintainIndex(db, { pause })
  })
}

/** Repairs the keys of damaged rows, in steps, and counts whether articles are missing. After another page that does so. */
export async function repairRows(db: LibraryDb): Promise<void> {
  const pause = takesTurns()
  await navigator.locks.request(REPAIR_LOCK, async () => {
    await checkRows(db, { now: Date.now(), pause })
    await recountMark(db, Date.now())
  })
}

/** Deletes for good what has waited for 30 days in the trash, or since an update replaced it, in steps. Does nothing while another page is at work. */
export async function emptyOldTrash(db: LibraryDb): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    await purgeTrash(db, Date.now())
    await purgeVersions(db, Date.now())
  })
}
