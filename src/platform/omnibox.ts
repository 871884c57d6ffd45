/** The extension's keyword in the address bar: text typed after it searches the library. */
import browser from './browser'
import { t } from './strings/i18n'
import { speakAsSet } from './strings/worker-language'

export interface OmniboxLine {
  /** The text that the address bar shows while the line is selected, and returns on Enter. */
  content: string
  title: string
  detail: string
}

export interface OmniboxActs {
  suggest(text: string): Promise<OmniboxLine[]>
  /** Returns the page address for the typed or chosen text. */
  address(text: string): Promise<string>
}

/** Registers the keyword. Call it in the first turn of the worker, or the event that woke it is missed. */
export function listenToOmnibox({ suggest, address }: OmniboxActs): void {
  // Firefox for Android has no keywords.
  if (!browser.omnibox) return
  browser.omnibox.onInputStarted.addListener(() => {
    // The keyword may have woken the worker, which has not read its language yet.
    void speakAsSet().then(() =>
      browser.omnibox.setDefaultSuggestion({ description: described(t('omniboxHint', '%s')) }),
    )
  })
  browser.omnibox.onInputChanged.addListener((text, show) => {
    void suggest(text).then((lines) =>
      show(
        lines.map(({ content, title, detail }) => ({
          content,
          description: described(detail === '' ? title : `${title} — ${detail}`),
        })),
      ),
    )
  })
  browser.omnibox.onInputEntered.addListener((text, where) => void go(text, where, address))
}

async function go(text: string, where: string, address: OmniboxActs['address']): Promise<void> {
  const url = await address(text)
  if (where === 'currentTab') await browser.tabs.update({ url })
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' })
}

/** Formats a description for the browser: Chromium parses it as XML, Firefox as plain text. */
function described(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (!browser.runtime.getURL('').startsWith('chrome-extension:')) return line
  // One character that is illegal in XML would lose every line.
  const legal = line.toWellFormed().replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  return legal
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
