/** The strings of the interface in the reader's language: every key is checked against the English file. */
import { effect, signal } from '@preact/signals-core'
import type messages from '../../_locales/en/messages.json'
import type { Settings } from '../../domain/settings'
import { directionOf } from '../../domain/text/direction'
import browser from '../browser'
import { numberFormat, pluralRules } from './formatters'

/** The key of any string. */
export type MessageKey = keyof typeof messages

/** Keys of strings with plural forms: `searchArticles` for `searchArticles_one` and `searchArticles_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never

type Strings = Readonly<Record<string, { message: string }>>

/**
 * The strings of the language chosen in the settings, read from its file; null for the browser's choice. A cache:
 * a restarted worker reads it again. Components that call `t` re-render when it changes.
 */
const chosen = signal<Strings | null>(null)

/** The language requested last: a late answer for another one is dropped. */
const wanted: { language: Settings['language'] } = { language: 'browser' }

/** Switches all strings to this language; `browser` for the browser's choice. Never throws: on failure nothing changes. */
export async function speak(language: Settings['language']): Promise<void> {
  if (language === wanted.language) return
  const before = wanted.language
  wanted.language = language
  if (language === 'browser' || language === browser.i18n.getMessage('localeTag')) {
    chosen.value = null
    return
  }
  try {
    const file = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`))
    const strings: Strings = await file.json()
    if (wanted.language === language) chosen.value = strings
  } catch (thrown) {
    console.warn(`The strings of ${language} could not be read.`, thrown)
    if (wanted.language === language) wanted.language = before
  }
}

/**
 * Returns the string of a key with `$1`… replaced in order; formats numbers for the language.
 * Returns the key itself if no locale has it, so that a gap is visible.
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const words = substitutions.map((each) => (typeof each === 'number' ? formatNumber(each) : each))
  return messageOf(key, words) || key
}

/**
 * Returns the plural form for `count`, which is `$1`; further substitutions follow. Chooses by CLDR category
 * (Intl.PluralRules); `_other` if the locale has no such form.
 */
export function plural(key: PluralKey, count: number, ...substitutions: string[]): string {
  const words = [formatNumber(count), ...substitutions]
  const category = pluralRules(messageLanguage(), {}).select(count)
  return messageOf(`${key}_${category}`, words) || t(`${key}_other`, ...words)
}

/** Language of the strings: English if the browser's language has no file. BCP 47. */
export function messageLanguage(): string {
  return messageOf('localeTag', []) || 'en'
}

/**
 * Language for formatting dates, ages and numbers: the browser's own with its region (`en-GB`), if
 * the strings are in that language too; else the strings' own, so that a date matches the words around it.
 */
export function formatLanguage(): string {
  const words = messageLanguage()
  const browserLanguage = browser.i18n.getUILanguage()
  return primary(browserLanguage) === primary(words) ? browserLanguage : words
}

/** Formats a number with the digits and separators of the language. */
export function formatNumber(value: number): string {
  return numberFormat(formatLanguage(), {}).format(value)
}

/** Returns the name of a language in the interface's language; '' for an unknown tag. */
export function languageName(tag: string): string {
  const names = new Intl.DisplayNames(formatLanguage(), { type: 'language', fallback: 'none' })
  try {
    return names.of(tag) ?? ''
  } catch (thrown) {
    // A page may declare an invalid tag; any other error is a bug.
    if (thrown instanceof RangeError) return ''
    throw thrown
  }
}

/** Keeps the document's language and direction up to date. Call it before the first paint. */
export function localizeDocument(root: HTMLElement): void {
  effect(() => {
    const language = messageLanguage()
    root.lang = language
    root.dir = directionOf(language)
  })
}

/** Returns the string of a key in the current language; '' if it has none. */
function messageOf(key: string, words: string[]): string {
  const message = chosen.value?.[key]?.message
  // Falls back to the browser's strings if the chosen language lacks one.
  if (message === undefined) return browser.i18n.getMessage(key, words)
  return message.replace(/\$(\d)/g, (_all, digit: string) => words[Number(digit) - 1] ?? '')
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? language
}
