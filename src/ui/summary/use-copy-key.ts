import { useEffect } from 'preact/hooks'
import { hasSelection, isCopyKey } from './copy-key'

/**
 * Copies the summary on its key, as long as the part is shown. `bare`: a C alone does it too, outside fields, menus and
 * dialogs.
 */
export function useCopyKey(copy: () => void, bare: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const at = event.target instanceof HTMLElement ? event.target : null
      const elsewhere = at?.matches('input, textarea, select, [role^=menu], dialog *') ?? false
      const key = { selected: hasSelection(document), bare: bare && !elsewhere }
      if (event.defaultPrevented || at?.closest('dialog') || !isCopyKey(event, key)) return
      event.preventDefault()
      copy()
    }
    // Before the page's own keys: there a letter begins a search.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [copy, bare])
}
