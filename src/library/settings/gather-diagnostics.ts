/** What helps to find a fault, and nothing of what the reader kept: no title, address, tag, search or text goes in. */
import type { ListName } from '../../domain/article/article'
import type { UpkeepPort } from '../../domain/library/library'
import type { Settings } from '../../domain/settings'
import { extensionVersion } from '../../platform/extension-url'
import { readLocalModel } from '../../platform/local-model'
import { type HeldPermissions, heldPermissions } from '../../platform/permissions'
import { type LoggedError, readErrorLog } from '../../platform/storage/error-log'
import { type RequestCounts, readRequestCounts } from '../../platform/storage/request-counts'
import type { LibraryModel } from '../model'

/** The file. Every field is a number, a word of ours, or the browser's own. */
export interface Diagnostics {
  format: 'pressmark-diagnostics'
  formatVersion: 1
  version: string
  browser: { userAgent: string; languages: readonly string[]; online: boolean }
  window: { width: number; height: number; pixelRatio: number }
  settings: Settings
  localModel: 'set up' | 'none'
  permissions: HeldPermissions
  counts: Record<ListName, number> | 'unknown'
  tags: number | 'unknown'
  smartLists: number
  /** Articles that an index which is built anew has taken in; null where it is whole. */
  indexed: number | null | 'unknown'
  unsummarized: number | 'unknown'
  sizes: Awaited<ReturnType<UpkeepPort['sizes']>> | 'unknown'
  storage: { usage: number | null; quota: number | null; persisted: boolean }
  requests: RequestCounts
  errors: LoggedError[]
}

/** Gathers it. A part that cannot be read is said to be unknown: that is where the fault may be. */
export async function gatherDiagnostics(model: LibraryModel): Promise<Diagnostics> {
  const { userAgent, languages, onLine, storage } = navigator
  const { usage = null, quota = null } = await storage.estimate()
  return {
    format: 'pressmark-diagnostics',
    formatVersion: 1,
    version: extensionVersion(),
    browser: { userAgent, languages, online: onLine },
    window: { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio },
    settings: model.settings.peek(),
    localModel: (await readLocalModel()) ? 'set up' : 'none',
    permissions: await heldPermissions(),
    counts: await known(model.ports.library.counts()),
    tags: await known(model.ports.library.tagCounts().then((tags) => tags.length)),
    smartLists: model.shelf.smartLists.peek().length,
    indexed: await known(model.background.indexed()),
    unsummarized: await known(model.background.unsummarized()),
    sizes: await known(model.ports.upkeep.sizes()),
    storage: { usage, quota, persisted: await storage.persisted() },
    requests: await readRequestCounts(),
    errors: await readErrorLog(),
  }
}

async function known<T>(asked: Promise<T>): Promise<T | 'unknown'> {
  try {
    return await asked
  } catch (thrown) {
    console.warn('A part of the diagnostics could not be read.', thrown)
    return 'unknown'
  }
}
