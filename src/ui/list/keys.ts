/** Which key means what in the list. */

export type ListCommand =
  | { do: 'move'; steps: number; extend: boolean }
  | { do: 'page'; direction: 1 | -1 }
  | { do: 'end'; end: 'first' | 'last' }
  | {
      do:
        | 'open'
        | 'archive'
        | 'favourite'
        | 'read'
        | 'tags'
        | 'note'
        | 'trash'
        | 'undo'
        | 'select'
        | 'search'
        | 'help'
        | 'settings'
        | 'original'
        | 'all'
    }
  | { do: 'escape' }

/** The parts of a KeyboardEvent that are looked at. */
export interface Key {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const NAMED = new Map<string, ListCommand>([
  ['ArrowUp', { do: 'move', steps: -1, extend: false }],
  ['ArrowDown', { do: 'move', steps: 1, extend: false }],
  ['PageUp', { do: 'page', direction: -1 }],
  ['PageDown', { do: 'page', direction: 1 }],
  ['Home', { do: 'end', end: 'first' }],
  ['End', { do: 'end', end: 'last' }],
  ['Enter', { do: 'open' }],
  ['Delete', { do: 'trash' }],
  ['Escape', { do: 'escape' }],
  ['#', { do: 'trash' }],
  ['/', { do: 'search' }],
  ['?', { do: 'help' }],
  [',', { do: 'settings' }],
])

const LETTERS = new Map<string, ListCommand>([
  ['e', { do: 'archive' }],
  ['f', { do: 'favourite' }],
  ['u', { do: 'read' }],
  ['t', { do: 'tags' }],
  ['n', { do: 'note' }],
  ['z', { do: 'undo' }],
  ['x', { do: 'select' }],
  ['j', { do: 'move', steps: 1, extend: false }],
  ['k', { do: 'move', steps: -1, extend: false }],
  ['o', { do: 'open' }],
  ['v', { do: 'original' }],
])

/**
 * The command of a key pressed in the list; undefined for none. A key that gives no Latin letter (a Hangul or
 * Cyrillic layout, an input method at work) counts by its place on the keyboard.
 */
export function commandOf(key: Key): ListCommand | undefined {
  if ((key.ctrlKey || key.metaKey) && !key.altKey && letterOf(key) === 'a') return { do: 'all' }
  if (key.ctrlKey || key.metaKey || key.altKey) return undefined
  const named = NAMED.get(key.key)
  if (named?.do === 'move') return { ...named, extend: key.shiftKey }
  if (named) return named
  if (key.shiftKey) return undefined
  return LETTERS.get(letterOf(key))
}

/** True for a key that gives a Latin letter, small or capital, by itself. */
export function isLetter(key: Key, letter: string): boolean {
  return !key.ctrlKey && !key.metaKey && !key.altKey && letterOf(key) === letter
}

/** The Latin letter of a key, small; '' for none. */
function letterOf({ key, code }: Key): string {
  const letter = /^[a-z]$/i.test(key) ? key : /^Key([A-Z])$/.exec(code)?.[1]
  return letter?.toLowerCase() ?? ''
}

/** True for a key that writes something: in the list it begins a search. */
export function isTyping(key: Key): boolean {
  if (key.ctrlKey || key.metaKey || key.altKey) return false
  return key.key === 'Process' || ([...key.key].length === 1 && key.key !== ' ')
}
