/** The browser-wide shortcuts as the reader has set them. */
import browser from './browser'

/** Keys as the browser writes them (`Alt+Shift+P`); '' if none is set. */
export interface Shortcuts {
  popup: string
  savePage: string
}

/** Firefox's method that opens its shortcut page; the shared types lack it. */
interface WithSettings {
  openShortcutSettings?: () => Promise<void>
}

/** Returns the current shortcuts. @throws Error if the browser does not provide them. */
export async function globalShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll()
  const keysOf = (name: string) => commands.find((each) => each.name === name)?.shortcut ?? ''
  return { popup: keysOf('_execute_action'), savePage: keysOf('save-page') }
}

/** Opens the browser page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const commands: WithSettings = browser.commands
  if (commands.openShortcutSettings) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
