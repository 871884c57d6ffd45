/**
 * A small double of the extension API for tests of platform and background: what is stored can be read, what is
 * registered can be fired and counted, and the page's answer is the test's own function.
 */
import { vi } from 'vitest'

type Listener = (...args: never[]) => unknown

class Happening<L extends Listener> {
  readonly listeners = new Set<L>()
  addListener = (listener: L): void => void this.listeners.add(listener)
  removeListener = (listener: L): void => void this.listeners.delete(listener)
  fire(...args: Parameters<L>): unknown[] {
    return [...this.listeners].map((listener) => listener(...args))
  }
}

export interface DoubleTab {
  id: number
  windowId: number
  active: boolean
  url: string
  title: string
}

/** The key itself, with the substitutions of those strings that name something. */
function messageOf(key: string, words: string[] = []): string {
  return words.length > 1 ? `${key}(${words.join(', ')})` : key
}

export function browserDouble() {
  const kept = new Map<string, unknown>()
  const tabs = new Map<number, DoubleTab>()
  const badge = { text: new Map<number | 'all', string | null>(), title: new Map<number | 'all', string>() }
  const on = {
    message: new Happening<(message: unknown, sender: unknown, send: (value: unknown) => void) => unknown>(),
    installed: new Happening<() => void>(),
    command: new Happening<(command: string, tab?: unknown) => void>(),
    menu: new Happening<(info: unknown, tab?: unknown) => void>(),
    removed: new Happening<(id: number) => void>(),
    notified: new Happening<(id: string, button: number) => void>(),
    allowed: new Happening<(what: { permissions?: string[] }) => void>(),
    updated: new Happening<(id: number, change: { status?: string }) => void>(),
    stored: new Happening<(changes: Record<string, { newValue?: unknown }>, area: string) => void>(),
  }
  /** Optional permissions that the reader gave. */
  const allowed = new Set<string>()
  const notifications = new Map<string, { title: string; message: string; buttons?: { title: string }[] }>()
  const executeScript = vi.fn<(injection: never) => Promise<unknown>>()
  const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>()
  const browser = {
    runtime: {
      id: 'pressmark@test',
      getURL: (path: string) => `chrome-extension://pressmark/${path}`,
      getManifest: () => ({ version: '1.2.3' }),
      sendMessage,
      onMessage: on.message,
      onInstalled: on.installed,
    },
    commands: { onCommand: on.command },
    contextMenus: {
      onClicked: on.menu,
      removeAll: vi.fn(async () => {}),
      create: vi.fn<(item: { id: string }) => void>(),
      update: vi.fn<(id: string, item: { title: string }) => Promise<void>>(async () => {}),
    },
    i18n: { getMessage: messageOf, getUILanguage: () => 'en' },
    permissions: {
      contains: async ({ permissions = [] }: { permissions?: string[] }) =>
        permissions.every((each) => allowed.has(each)),
      onAdded: on.allowed,
    },
    notifications: {
      getPermissionLevel: async () => 'granted',
      create: async (id: string, what: { title: string; message: string }) =>
        void notifications.set(id, what),
      clear: async (id: string) => notifications.delete(id),
      onButtonClicked: on.notified,
    },
    scripting: { executeScript },
    storage: {
      onChanged: on.stored,
      local: {
        get: vi.fn(async (wanted: string | string[] | null) =>
          structuredClone(
            Object.fromEntries([...kept].filter(([key]) => wanted === null || [wanted].flat().includes(key))),
          ),
        ),
        set: vi.fn(async (items: object) => {
          for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value))
          on.stored.fire(
            Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])),
            'local',
          )
        }),
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) kept.delete(key)
        },
      },
    },
    tabs: {
      onRemoved: on.removed,
      onUpdated: on.updated,
      get: async (id: number) => {
        const tab = tabs.get(id)
        if (!tab) throw new Error(`No tab with id: ${id}.`)
        return tab
      },
      query: async () => [...tabs.values()].filter(({ active }) => active),
      captureVisibleTab: vi.fn<() => Promise<string>>(),
    },
    action: {
      setBadgeText: async ({ text, tabId }: { text: string | null; tabId?: number }) =>
        void badge.text.set(tabId ?? 'all', text),
      setBadgeBackgroundColor: async () => {},
      setTitle: async ({ title, tabId }: { title: string; tabId?: number }) =>
        void badge.title.set(tabId ?? 'all', title),
    },
  }
  return { browser, kept, tabs, badge, on, allowed, notifications, executeScript, sendMessage }
}
