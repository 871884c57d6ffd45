import { beforeEach, describe, expect, it, vi } from 'vitest'
import en from '../../../src/_locales/en/messages.json'
import ko from '../../../src/_locales/ko/messages.json'

type Locale = Record<string, { message: string }>
let locale: Locale = en
let uiLanguage = 'en-US'

vi.mock('../../../src/platform/browser', () => ({
  default: {
    i18n: {
      getUILanguage: () => uiLanguage,
      /** As the browsers do: the locale, then the default locale, then nothing; `$1` from the substitutions. */
      getMessage: (key: string, words: string[] = []) => {
        const message = locale[key]?.message ?? (en as Locale)[key]?.message ?? ''
        return message.replace(/\$(\d)/g, (_all, digit: string) => words[Number(digit) - 1] ?? '')
      },
    },
  },
}))

const { t, plural, formatLanguage, formatNumber, directionOf, localizeDocument, messageLanguage } =
  await import('../../../src/platform/i18n')

function speak(language: string, strings: Locale) {
  uiLanguage = language
  locale = strings
}

beforeEach(() => speak('en-US', en))

describe('t', () => {
  it('puts the substitutions in their places', () => {
    expect(t('searchNothing', 'harbour')).toBe('Nothing found for “harbour”.')
  })
  it('leaves dollar signs of the substitutions alone', () => {
    expect(t('searchNothing', '$1 $& $$')).toBe('Nothing found for “$1 $& $$”.')
  })
  it('writes numbers as the language does', () => {
    expect(t('readingMinutes_other', 12345)).toBe('12,345 min')
  })
})

describe('plural', () => {
  it('chooses the form of the language', () => {
    expect(plural('searchArticles', 1)).toBe('Search 1 article')
    expect(plural('searchArticles', 1234)).toBe('Search 1,234 articles')
  })
  it('takes the only form that Korean has, also for one', () => {
    speak('ko', ko)
    expect(plural('searchArticles', 1)).toBe('기사 1개에서 찾기')
  })
})

describe('the language of formats', () => {
  it('is the browser’s, with its region, when the words are in it', () => {
    speak('en-GB', en)
    expect(formatLanguage()).toBe('en-GB')
  })
  it('is the language of the words when the browser’s has no file', () => {
    speak('de-AT', en)
    expect(formatLanguage()).toBe('en')
    expect(formatNumber(1234.5)).toBe('1,234.5')
    expect(messageLanguage()).toBe('en')
  })
})

describe('direction', () => {
  it('is read from the language', () => {
    expect(directionOf('ar-EG')).toBe('rtl')
    expect(directionOf('he')).toBe('rtl')
    expect(directionOf('ko-KR')).toBe('ltr')
    expect(directionOf('')).toBe('ltr')
  })
  it('is told to the document with the language', () => {
    speak('ko', ko)
    const root = { lang: '', dir: '' } as HTMLElement
    localizeDocument(root)
    expect(root).toEqual({ lang: 'ko', dir: 'ltr' })
  })
})
