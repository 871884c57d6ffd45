/**
 * The settings in the extension's own storage: one record a field, so that two pages that write at the same time never overwrite
 * each other's fields. Every open page follows them. A copy in localStorage is there for the first paint, which cannot wait.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import {
  SETTING_KEYS,
  type SettingKey,
  type Settings,
  settingFrom,
  settingsFrom,
} from '../../domain/settings'
import browser from '../browser'

/** Begins the storage key of every setting. What deletes the library keeps the keys that begin so. */
export const SETTING_PREFIX = 'setting.'

/** Key of the copy in localStorage; `src/first-paint.ts` reads it too. */
const COPY = 'settings'

export interface SettingsStore {
  /** The settings as they are now. Until they are read: as they were when a page of this profile was open last. */
  values: ReadonlySignal<Settings>
  /** Settles once they are read. Never rejects. */
  ready: Promise<void>
  /** Stores one setting; every open page follows. @throws Error where the browser cannot store it. */
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void>
  /** Stops following. */
  dispose(): void
}

/** The settings of this moment, for a worker. Defaults where they cannot be read. Never throws. */
export async function readSettings(): Promise<Settings> {
  try {
    return await readStored()
  } catch (thrown) {
    console.warn('The settings could not be read; the defaults are used.', thrown)
    return settingsFrom({})
  }
}

/** Has `changed` called with a setting's key whenever that setting was changed in any context. @returns the function that ends it. */
export function onSettingChanged(changed: (key: SettingKey, value: unknown) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return
    for (const key of SETTING_KEYS) {
      const change = changes[stored(key)]
      if (change) changed(key, change.newValue)
    }
  }
  browser.storage.onChanged.addListener(listen)
  return () => browser.storage.onChanged.removeListener(listen)
}

/** The settings of a page, made once by its entry point and handed down. */
export function openSettings(): SettingsStore {
  const values = signal(settingsFrom(readCopy()))
  /** Fields that changed while the first reading was under way: what it finds of them is older. */
  const newer = new Set<SettingKey>()

  function take(next: Settings) {
    values.value = next
    writeCopy(next)
  }
  const dispose = onSettingChanged((key, value) => {
    newer.add(key)
    take({ ...values.value, [key]: settingFrom(key, value) })
  })
  async function read() {
    try {
      const found = await readStored()
      const kept = [...newer].map((key) => [key, values.value[key]])
      take({ ...found, ...Object.fromEntries(kept) })
    } catch (thrown) {
      console.warn('The settings could not be read; the copy is used.', thrown)
    }
  }
  return {
    values,
    ready: read(),
    // The signal follows the storage's own event, as it does for a change by another page: one order of changes for all.
    set: (key, value) => browser.storage.local.set({ [stored(key)]: value }),
    dispose,
  }
}

function stored(key: SettingKey): string {
  return `${SETTING_PREFIX}${key}`
}

async function readStored(): Promise<Settings> {
  const found = await browser.storage.local.get(SETTING_KEYS.map(stored))
  return settingsFrom(Object.fromEntries(SETTING_KEYS.map((key) => [key, found[stored(key)]])))
}

function readCopy(): Record<string, unknown> {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(COPY) ?? '{}')
    return typeof copy === 'object' && copy !== null ? { ...copy } : {}
  } catch (thrown) {
    console.warn('The copy of the settings could not be read.', thrown)
    return {}
  }
}

function writeCopy(settings: Settings): void {
  try {
    localStorage.setItem(COPY, JSON.stringify(settings))
  } catch (thrown) {
    // The next page is painted by its defaults for a moment; nothing else depends on the copy.
    console.warn('The copy of the settings could not be kept.', thrown)
  }
}
