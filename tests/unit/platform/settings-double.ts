/** Settings in memory, for models that are tested without a browser. */
import { type Signal, signal } from '@preact/signals'
import { type SettingKey, type Settings, settingsFrom } from '../../../src/domain/settings'

export interface SettingsDouble {
  values: Signal<Settings>
  ready: Promise<void>
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void>
}

/** The defaults but for what is given. */
export function settingsDouble(over: Partial<Settings> = {}): SettingsDouble {
  const values = signal<Settings>({ ...settingsFrom({}), ...over })
  return {
    values,
    ready: Promise.resolve(),
    set: async (key, value) => {
      values.value = { ...values.value, [key]: value }
    },
  }
}
