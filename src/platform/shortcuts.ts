/** The shortcuts that work anywhere in the browser, as the reader has set them there. */
import browser from './browser'

/** Keys as the browser writes them (`Alt+Shift+P`); '' where the reader or the browser has set none. */
export interface Shortcuts {
  popup: string
  savePage: string
}

/** Firefox's own way to its page of shortcuts; the shared types do not have it. */
interface WithSettings {
  openShortcutSettings?: () => Promise<void>
}

/** The shortcuts of this moment. @throws Error where the browser does not tell them. */
export async function globalShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll()
  const keysOf = (name: string) => commands.find((each) => each.name === name)?.shortcut ?? ''
  return { popup: keysOf('_execute_action'), savePage: keysOf('save-page') }
}

/** Opens the page of the browser on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const commands: WithSettings = browser.commands
  if (commands.openShortcutSettings) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
