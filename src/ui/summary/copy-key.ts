/** The one key that copies the summary: Ctrl or Cmd with C while nothing is selected; a bare C where nothing is typed. */
import { commandOf, type Key } from '../commands/keys'

interface Pressed extends Key {
  isComposing: boolean
}

/**
 * True for the key that copies the summary. `selected`: something is selected, which is then what the reader means to
 * copy. `bare`: a C alone counts too, by its place on a keyboard that gives no Latin letters.
 */
export function isCopyKey(key: Pressed, { selected, bare }: { selected: boolean; bare: boolean }): boolean {
  if (key.isComposing || key.altKey || key.shiftKey || selected) return false
  const command = key.ctrlKey && key.metaKey ? undefined : commandOf(key, 'article')
  return command === 'copyFromCard' || (bare && command === 'copySummary')
}

/** True where a text is selected, in the page or in the field that has the focus. */
export function hasSelection(document: Document): boolean {
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.selectionStart !== field.selectionEnd
  }
  return document.getSelection()?.isCollapsed === false
}
