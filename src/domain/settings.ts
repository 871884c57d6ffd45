/** Every setting of the reader: its default, and how a stored value is parsed. The types derive from this one table. */
interface Setting<T> {
  default: T
  /** Every value that it may have. */
  choices: readonly T[]
}

/** Lists that the library page may open with. */
export const OPENING_LISTS = ['unread', 'all', 'favourite', 'archive'] as const

/** Languages of the interface, named as the folders of `_locales`. */
export const LANGUAGES = ['en', 'ko'] as const

const THEMES = ['system', 'light', 'dark'] as const

/** The table. A new setting is one line here. */
export const SETTINGS = {
  theme: choice(THEMES, 'system'),
  /** Language of the interface; `browser` follows the browser. */
  language: choice(['browser', ...LANGUAGES], 'browser'),
  /** The list that the library page shows if its address names none. */
  libraryOpensOn: choice(OPENING_LISTS, 'all'),
  popupOpensOn: choice(OPENING_LISTS, 'unread'),
  /** Whether opening an unread article marks it as read. */
  markReadOnOpening: flag(true),
  /** Number of sentences of a new summary; `auto` depends on the article's length. */
  summaryLength: choice(['auto', 1, 3, 5], 'auto'),
  /** Whether key terms are suggested as tags. */
  keyTerms: flag(true),
  /** Whether the popup's card collapses to a line once the page is saved. */
  cardFolded: flag(false),
} as const satisfies Record<string, Setting<unknown>>

export type SettingKey = keyof typeof SETTINGS

export type Settings = { readonly [Key in SettingKey]: (typeof SETTINGS)[Key]['default'] }

/** The same table typed by key, for code that is generic over the keys. */
const BY_KEY: { readonly [Key in SettingKey]: Setting<Settings[Key]> } = SETTINGS

/** The keys in the order of the table. */
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]

/** Reads one stored value; returns the default if nothing is stored or the value is no choice of this setting. Never throws. */
export function settingFrom<Key extends SettingKey>(key: Key, value: unknown): Settings[Key] {
  const setting = BY_KEY[key]
  const known = setting.choices.find((choice) => choice === value)
  if (known !== undefined) return known
  if (value !== undefined) console.warn(`The setting ${key} is damaged; its default is used.`)
  return setting.default
}

/** Parses all settings from stored values; a damaged value falls back to its own default. Never throws. */
export function settingsFrom(values: { readonly [key: string]: unknown }): Settings {
  return Object.fromEntries(
    SETTING_KEYS.map((key) => [key, settingFrom(key, Object.hasOwn(values, key) ? values[key] : undefined)]),
  ) as Settings
}

/** Returns the number of sentences of a new summary, as the summarizer takes it. */
export function summarySentences({ summaryLength }: Pick<Settings, 'summaryLength'>): number | 'fitting' {
  return summaryLength === 'auto' ? 'fitting' : summaryLength
}

function choice<const Choices extends readonly (string | number)[]>(
  choices: Choices,
  first: NoInfer<Choices[number]>,
): Setting<Choices[number]> {
  return { default: first, choices }
}

function flag(value: boolean): Setting<boolean> {
  return { default: value, choices: [true, false] }
}
