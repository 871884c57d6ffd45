/**
 * The settings in the extension's own storage: one record per setting, so that two pages that write at once never overwrite
 * each other. Every open page follows changes. The first paint cannot wait, so it reads a copy in localStorage.
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

/** Prefix of every setting's storage key. Deleting the library keeps the keys with this prefix. */
export const SETTING_PREFIX = 'setting.'

/** Key of the copy in localStorage; `src/first-paint.ts` reads it too. */
const COPY = 'settings'

export interface SettingsStore {
  /** The current settings. Until they are read: those that a page of this profile last used. */
  values: ReadonlySignal<Settings>
  /** Resolves once they are read. Never rejects. */
  ready: Promise<void>
  /** Stores one setting; every open page follows. @throws Error if the browser cannot store it. */
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void>
  /** Stops following. */
  dispose(): void
}

/** Returns the current settings, for a worker; defaults if they cannot be read. Never throws. */
export async function readSettings(): Promise<Settings> {
  try {
    return await readStored()
  } catch (thrown) {
    console.warn('The settings could not be read; the defaults are used.', thrown)
    return settingsFrom({})
  }
}

/** Calls `changed` with a setting's key whenever any context changes that setting. @returns a function that stops it. */
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

/** Opens the settings of a page; its entry point calls this once and hands the result down. */
export function openSettings(): SettingsStore {
  const values = signal(settingsFrom(readCopy()))
  /** Settings that changed during the first read: the values that it returns for them are outdated. */
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
    // The signal follows the storage event, as for a change by another page: all changes then have one order.
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
    // The next page briefly shows the defaults; nothing else depends on the copy.
    console.warn('The copy of the settings could not be kept.', thrown)
  }
}
