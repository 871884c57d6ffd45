import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'

const api = vi.hoisted(() => {
  const listeners: Record<string, (...args: never[]) => void> = {}
  const event = (name: string) => ({
    addListener: (listener: (...args: never[]) => void) => {
      listeners[name] = listener
    },
  })
  return {
    listeners,
    opened: [] as unknown[],
    browser: {
      i18n: { getMessage: (key: string, words: string[] = []) => [key, ...words].join(' ') },
      runtime: { getURL: (path: string) => `chrome-extension://x/${path}` },
      omnibox: {
        setDefaultSuggestion: (value: unknown) => void api.opened.push(value),
        onInputStarted: event('started'),
        onInputChanged: event('changed'),
        onInputEntered: event('entered'),
      },
      tabs: {
        update: async (what: unknown) => void api.opened.push(what),
        create: async (what: unknown) => void api.opened.push(what),
      },
    },
  }
})
vi.mock('../../../src/platform/browser', () => ({ default: api.browser }))

import { omniboxOf } from '../../../src/background/omnibox'
import { listenToOmnibox } from '../../../src/platform/omnibox'
import { saveArticle } from '../../../src/store/lists/articles'
import { freshDb, requestOf } from '../store/samples'

async function typed(text: string): Promise<{ content: string; description: string }[]> {
  return new Promise((resolve) => api.listeners.changed?.(...([text, resolve] as never[])))
}

describe('the keyword of the address bar', () => {
  it('suggests articles, without a character that the browser would read as markup', async () => {
    const db = freshDb()
    const title = '무료와이파이 <b>&"\u0001'
    const { id } = await saveArticle(db, requestOf('one', { over: { title } }), 1)
    await saveArticle(db, requestOf('two'), 2)
    listenToOmnibox(omniboxOf(async () => db))
    expect(await typed('와이파이')).toEqual([
      {
        content: 'https://news.example/one',
        description: '무료와이파이 &lt;b&gt;&amp;&quot; — News Example',
      },
    ])
    expect(await typed('nowhere')).toEqual([])
    api.opened.length = 0
    const enter = async (text: string, where: string) => {
      api.listeners.entered?.(...([text, where] as never[]))
      await vi.waitUntil(() => api.opened.length > 0)
      return api.opened.splice(0)
    }
    const page = 'chrome-extension://x/src/library/index.html'
    expect(await enter('https://news.example/one', 'currentTab')).toEqual([{ url: `${page}#/article/${id}` }])
    expect(await enter('항구 & is:unread', 'newForegroundTab')).toEqual([
      { url: `${page}#/all?q=%ED%95%AD%EA%B5%AC+%26+is%3Aunread`, active: true },
    ])
  })
  it('suggests nothing where the library fails', async () => {
    const db = freshDb()
    db.close()
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(await omniboxOf(async () => db).suggest('x')).toEqual([])
  })
})
