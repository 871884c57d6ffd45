import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepFocus } from '../../../src/ui/keep-focus'

let document: Document
let end: () => void

beforeEach(() => {
  const { window } = new JSDOM(
    '<input id="home"><div id="list" tabindex="0"></div><button id="act">Save</button>',
  )
  document = window.document
  vi.stubGlobal('MutationObserver', window.MutationObserver)
  end = keepFocus(document, () => at('home'))
})
afterEach(() => {
  end()
  vi.unstubAllGlobals()
})

const at = (id: string): HTMLElement | null => document.getElementById(id)
const focused = (): string => document.activeElement?.id ?? ''
const observed = (): Promise<void> => new Promise((done) => setTimeout(done))

it('goes back to where it was before', async () => {
  at('list')?.focus()
  at('act')?.focus()
  at('act')?.remove()
  await observed()
  expect(focused()).toBe('list')
})

it('goes home where it was nowhere, or that place is gone too', async () => {
  at('act')?.focus()
  at('act')?.remove()
  await observed()
  expect(focused()).toBe('home')
})

it('stays away where the reader put it down, or something else took it', async () => {
  at('act')?.focus()
  at('act')?.blur()
  at('list')?.remove()
  await observed()
  expect(focused()).toBe('')
  at('home')?.focus()
  at('act')?.remove()
  await observed()
  expect(focused()).toBe('home')
})
