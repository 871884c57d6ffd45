// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { hasSelection, isCopyKey } from '../../../../src/ui/summary/copy-key'

const free = { selected: false, bare: false }
const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', { key: 'c', code: 'KeyC', ...init })

describe('the key that copies the summary', () => {
  it('is Ctrl or Cmd with C, on any keyboard', () => {
    expect(isCopyKey(key({ ctrlKey: true }), free)).toBe(true)
    expect(isCopyKey(key({ metaKey: true }), free)).toBe(true)
    expect(isCopyKey(key({ key: 'ㅊ', ctrlKey: true }), free)).toBe(true)
    expect(isCopyKey(key({ key: 'j', ctrlKey: true }), free)).toBe(false)
    expect(isCopyKey(key({ ctrlKey: true, shiftKey: true }), free)).toBe(false)
    expect(isCopyKey(key({ ctrlKey: true, isComposing: true }), free)).toBe(false)
  })
  it('is what is selected that the reader copies, where something is', () => {
    expect(isCopyKey(key({ ctrlKey: true }), { selected: true, bare: true })).toBe(false)
  })
  it('is a C alone only where asked', () => {
    expect(isCopyKey(key({}), free)).toBe(false)
    expect(isCopyKey(key({}), { selected: false, bare: true })).toBe(true)
    expect(isCopyKey(key({ key: 'ㅊ' }), { selected: false, bare: true })).toBe(true)
  })
  it('sees a selection in the page and in a field', () => {
    document.body.textContent = 'a text'
    expect(hasSelection(document)).toBe(false)
    document.getSelection()?.selectAllChildren(document.body)
    expect(hasSelection(document)).toBe(true)
    const field = document.createElement('input')
    document.body.replaceChildren(field)
    field.value = 'abc'
    field.focus()
    field.setSelectionRange(1, 1)
    expect(hasSelection(document)).toBe(false)
    field.setSelectionRange(0, 2)
    expect(hasSelection(document)).toBe(true)
  })
})
