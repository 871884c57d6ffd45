import { describe, expect, it } from 'vitest'
import { commandOf, isTyping, type Key } from '../../../../src/ui/commands/keys'

const press = (key: string, more: Partial<Key> = {}): Key => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('keys', () => {
  it('mean their acts by letter', () => {
    expect(commandOf(press('e', { code: 'KeyD' }), 'list')).toBe('archive')
    expect(commandOf(press('#'), 'list')).toBe('trash')
    expect(commandOf(press('g'), 'list')).toBeUndefined()
  })
  it('mean the same by place, where the layout gives no Latin letter', () => {
    expect(commandOf(press('ㄷ', { code: 'KeyE' }), 'list')).toBe('archive')
    expect(commandOf(press('Process', { code: 'KeyF' }), 'list')).toBe('favourite')
    expect(commandOf(press('я', { code: 'KeyZ' }), 'list')).toBe('undo')
  })
  it('leave the browser its own', () => {
    expect(commandOf(press('f', { ctrlKey: true }), 'list')).toBeUndefined()
    // A French keyboard has A where others have Q.
    expect(commandOf(press('a', { ctrlKey: true, code: 'KeyQ' }), 'list')).toBe('selectAll')
    expect(commandOf(press('q', { ctrlKey: true, code: 'KeyA' }), 'list')).toBeUndefined()
    expect(commandOf(press('ㅁ', { metaKey: true, code: 'KeyA' }), 'list')).toBe('selectAll')
    expect(commandOf(press('z', { metaKey: true }), 'list')).toBeUndefined()
  })
  it('count with Shift where they have a name', () => {
    expect(commandOf(press('E', { shiftKey: true }), 'list')).toBeUndefined()
    expect(commandOf(press('ArrowDown', { shiftKey: true }), 'list')).toBe('next')
  })
  it('that write are told from those that do not', () => {
    expect(['a', '한', 'é', '🙂', 'Process'].map((key) => isTyping(press(key)))).toEqual(Array(5).fill(true))
    expect(['Enter', 'Tab', 'Shift', 'F5', ' ', 'Dead'].map((key) => isTyping(press(key)))).toEqual(
      Array(6).fill(false),
    )
  })
})
