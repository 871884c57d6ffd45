/** The words of the interface, in the reader's language: every key is checked against the English file. */
import { effect, signal } from '@preact/signals-core'
import type messages from '../../_locales/en/messages.json'
import type { Settings } from '../../domain/settings'
import { directionOf } from '../../domain/text/direction'
import browser from '../browser'
import { numberFormat, pluralRules } from './formatters'

/** Every string there is. */
export type MessageKey = keyof typeof messages

/** The strings that depend on a number: `searchArticles` for `searchArticles_one` and `searchArticles_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never

type Strings = Readonly<Record<string, { message: string }>>

/**
 * The strings of a language that the reader chose in the settings, read from its file; null for the browser's own choice. A cache:
 * a worker that was stopped reads it again. Components that call `t` are drawn again when it changes.
 */
const chosen = signal<Strings | null>(null)

/** The language that was asked for last: an answer that comes late for another one is dropped. */
const wanted: { language: Settings['language'] } = { language: 'browser' }

/** Has every string in this language from now on; `browser` for the browser's own choice. Never throws: it stays at what it was. */
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
 * The string of a key with `$1`… replaced in order; numbers are written as the language writes them.
 * A key that no locale has gives the key itself, so that a gap is seen.
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const words = substitutions.map((each) => (typeof each === 'number' ? formatNumber(each) : each))
  return messageOf(key, words) || key
}

/**
 * The plural form for `count`, which is `$1`; further substitutions follow it. Forms by CLDR's categories
 * (Intl.PluralRules), `_other` where the locale has no form of its own.
 */
export function plural(key: PluralKey, count: number, ...substitutions: string[]): string {
  const words = [formatNumber(count), ...substitutions]
  const category = pluralRules(messageLanguage(), {}).select(count)
  return messageOf(`${key}_${category}`, words) || t(`${key}_other`, ...words)
}

/** Language of the strings themselves, which is English where the browser's language has no file. BCP 47. */
export function messageLanguage(): string {
  return messageOf('localeTag', []) || 'en'
}

/**
 * Language by which dates, ages and numbers are written: the browser's own with its region (`en-GB`), as long
 * as the strings are in that language too; a date never stands in another language than the words around it.
 */
export function formatLanguage(): string {
  const words = messageLanguage()
  const browserLanguage = browser.i18n.getUILanguage()
  return primary(browserLanguage) === primary(words) ? browserLanguage : words
}

/** A number with the digits and separators of the language. */
export function formatNumber(value: number): string {
  return numberFormat(formatLanguage(), {}).format(value)
}

/** The name of a language in the interface's own; '' for a tag that names none. */
export function languageName(tag: string): string {
  const names = new Intl.DisplayNames(formatLanguage(), { type: 'language', fallback: 'none' })
  try {
    return names.of(tag) ?? ''
  } catch (thrown) {
    // What a page declared need not be a tag at all; anything else is a mistake of ours.
    if (thrown instanceof RangeError) return ''
    throw thrown
  }
}

/** Tells the document its language and direction, whenever they change. To be called before the first paint. */
export function localizeDocument(root: HTMLElement): void {
  effect(() => {
    const language = messageLanguage()
    root.lang = language
    root.dir = directionOf(language)
  })
}

/** The string of a key in the present language; '' for a key that it has not. */
function messageOf(key: string, words: string[]): string {
  const message = chosen.value?.[key]?.message
  // What a chosen language lacks, the browser has.
  if (message === undefined) return browser.i18n.getMessage(key, words)
  return message.replace(/\$(\d)/g, (_all, digit: string) => words[Number(digit) - 1] ?? '')
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? language
}
