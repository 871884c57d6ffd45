import { beforeEach, describe, expect, it, vi } from 'vitest'
import en from '../../../src/_locales/en/messages.json'
import ko from '../../../src/_locales/ko/messages.json'

type Locale = Record<string, { message: string }>
let locale: Locale = en
let uiLanguage = 'en-US'

vi.mock('../../../src/platform/browser', () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://pressmark/${path}` },
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

const { t, speak, plural, formatLanguage, formatNumber, localizeDocument, messageLanguage } = await import(
  '../../../src/platform/strings/i18n'
)

/** The files of the extension, each language's strings among them. */
const files = vi.fn(async (address: string) => {
  const language = /_locales\/(\w+)\/messages\.json$/.exec(address)?.[1]
  const strings = language === 'ko' ? ko : language === 'en' ? en : null
  if (!strings) throw new TypeError('Failed to fetch')
  return { json: async () => strings }
})

function browserSpeaks(language: string, strings: Locale) {
  uiLanguage = language
  locale = strings
}

beforeEach(async () => {
  browserSpeaks('en-US', en)
  vi.stubGlobal('fetch', files)
  await speak('browser')
})

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
    browserSpeaks('ko', ko)
    expect(plural('searchArticles', 1)).toBe('기사 1개 검색')
  })
})

describe('the language of formats', () => {
  it('is the browser’s, with its region, when the words are in it', () => {
    browserSpeaks('en-GB', en)
    expect(formatLanguage()).toBe('en-GB')
  })
  it('is the language of the words when the browser’s has no file', () => {
    browserSpeaks('de-AT', en)
    expect(formatLanguage()).toBe('en')
    expect(formatNumber(1234.5)).toBe('1,234.5')
    expect(messageLanguage()).toBe('en')
  })
})

describe('direction', () => {
  it('is told to the document with the language', () => {
    browserSpeaks('ko', ko)
    const root = { lang: '', dir: '' } as HTMLElement
    localizeDocument(root)
    expect(root).toEqual({ lang: 'ko', dir: 'ltr' })
  })
})

describe('a language that the reader chose', () => {
  it('has the strings, plurals, numbers and direction of the page', async () => {
    await speak('ko')
    expect(t('searchNothing', '항구')).toBe(ko.searchNothing.message.replace('$1', '항구'))
    expect(plural('searchArticles', 1)).toBe(ko.searchArticles_other.message.replace('$1', '1'))
    expect(messageLanguage()).toBe('ko')
    expect(formatLanguage()).toBe('ko')
  })
  it('is followed by the document when it changes', async () => {
    const root = { lang: '', dir: '' } as HTMLElement
    localizeDocument(root)
    expect(root.lang).toBe('en')
    await speak('ko')
    expect(root.lang).toBe('ko')
    await speak('browser')
    expect(root.lang).toBe('en')
  })
  it('is not read where the browser speaks it already', async () => {
    files.mockClear()
    await speak('en')
    expect(files).not.toHaveBeenCalled()
    expect(messageLanguage()).toBe('en')
  })
  it('is the one that was asked for last, however the files arrive', async () => {
    browserSpeaks('de', {})
    let arrive = () => {}
    files.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          arrive = () => resolve({ json: async () => ko })
        }),
    )
    const first = speak('ko')
    await speak('en')
    arrive()
    await first
    expect(messageLanguage()).toBe('en')
  })
  it('stays at what it was where the file cannot be read, and leaves dollar signs alone', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
    files.mockRejectedValueOnce(new TypeError('gone'))
    await speak('ko')
    expect(messageLanguage()).toBe('en')
    expect(warn).toHaveBeenCalledOnce()
    await speak('browser')
    await speak('ko')
    expect(t('searchNothing', '$1 $& $$')).toContain('$1 $& $$')
  })
})
