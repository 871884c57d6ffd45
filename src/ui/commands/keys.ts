/** Which key means which command. */
import type { MessageKey } from '../../platform/strings/i18n'
import { COMMAND_IDS, COMMANDS, type CommandId, type CommandIn, commandWith, type Place } from './commands'

/** The parts of a KeyboardEvent that are looked at. */
export interface Key {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** A letter, alone or with a modifier. */
const LETTER = /^(?:Ctrl\+|Shift\+)?[a-z]$/

/** Keys that have a name, or write a sign: they count by that, whatever else is held. */
const NAMED = new Set(COMMAND_IDS.flatMap((id) => commandWith(id).keys.filter((key) => !LETTER.test(key))))

/**
 * The command of a key pressed in a place; undefined for none. A key that gives no Latin letter (a Hangul or
 * Cyrillic layout, an input method at work) counts by its position on the keyboard.
 */
export function commandOf<P extends Place>(key: Key, place: P): CommandIn<P> | undefined {
  const name = nameOf(key)
  return name === null ? undefined : COMMAND_IDS.find((id): id is CommandIn<P> => isIn(id, place, name))
}

function isIn(id: CommandId, place: Place, name: string): boolean {
  const { keys, in: places } = commandWith(id)
  return places.includes(place) && keys.includes(name)
}

/** The name of a key in the table of commands; null for one that belongs to the browser. */
function nameOf(key: Key): string | null {
  if ((key.ctrlKey || key.metaKey) && !key.altKey) return `Ctrl+${letterOf(key)}`
  if (key.ctrlKey || key.metaKey || key.altKey) return null
  if (NAMED.has(key.key)) return key.key
  return `${key.shiftKey ? 'Shift+' : ''}${letterOf(key)}`
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

const SIGNS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page ↑↓',
  PageDown: 'Page ↑↓',
  Escape: 'Esc',
}

/** A key as readers know it. */
function signOf(key: string): string {
  return (
    SIGNS[key] ??
    (LETTER.test(key) ? key.replace(/.$/, (letter) => letter.toUpperCase()) : key).replace('+', ' ')
  )
}

/** The first key of a command as readers know it. */
export function keySign(id: CommandId): string {
  return signOf(COMMANDS[id].keys[0] ?? '')
}

/** A line of Help. */
export interface KeyLine {
  says: MessageKey
  keys: string[]
}

/** The lines of Help: every key with what it does, letters after the keys that have names. */
export function keyLines(): KeyLine[] {
  const lines = new Map<MessageKey, string[]>()
  for (const id of COMMAND_IDS) {
    const { keys, help, label } = commandWith(id)
    const says = help ?? label
    if (keys.length > 0 && says) lines.set(says, [...(lines.get(says) ?? []), ...keys])
  }
  return [...lines].map(([says, keys]) => {
    const letters = keys
      .filter((key) => LETTER.test(key))
      .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
    return { says, keys: [...new Set([...keys.filter((key) => !LETTER.test(key)), ...letters].map(signOf))] }
  })
}
