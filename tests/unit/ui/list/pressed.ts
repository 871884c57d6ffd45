import { vi } from 'vitest'
import type { Key } from '../../../../src/ui/commands/keys'

/** A key as a listener gets it: `Shift+ArrowDown`, `Control+a`, `ㄷ@KeyE` for one of another layout. */
export function pressed(written: string, target: unknown = null) {
  const [name = '', code = ''] = written.split('@')
  const parts = name.split(/(?<=.)\+/)
  const key = parts.at(-1) ?? ''
  const event: Key & { isComposing: boolean; defaultPrevented: boolean; target: unknown } = {
    key,
    code,
    shiftKey: parts.slice(0, -1).includes('Shift'),
    ctrlKey: parts.slice(0, -1).includes('Control'),
    metaKey: parts.slice(0, -1).includes('Meta'),
    altKey: parts.slice(0, -1).includes('Alt'),
    isComposing: false,
    defaultPrevented: false,
    target,
  }
  return {
    ...event,
    preventDefault: vi.fn(),
    stopPropagation: vi.fn(),
  }
}
