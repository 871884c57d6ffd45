/** The keyword in the address bar: what is typed after it searches the library. */
import browser from './browser'
import { t } from './strings/i18n'
import { speakAsSet } from './strings/worker-language'

export interface OmniboxLine {
  /** What the address bar shows while the line is chosen, and hands over with Enter. */
  content: string
  title: string
  detail: string
}

export interface OmniboxActs {
  suggest(text: string): Promise<OmniboxLine[]>
  /** Address of the page for what was typed or chosen. */
  address(text: string): Promise<string>
}

/** Registers the keyword. To be called in the first turn of the worker, or the event that woke it is missed. */
export function listenToOmnibox({ suggest, address }: OmniboxActs): void {
  // Not in every browser: Firefox for Android has no keywords.
  if (!browser.omnibox) return
  browser.omnibox.onInputStarted.addListener(() => {
    // The keyword may be what woke the worker: its language is not read yet.
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

/** A description as the browser wants it: Chromium reads it as XML, Firefox as plain text. */
function described(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (!browser.runtime.getURL('').startsWith('chrome-extension:')) return line
  // What XML cannot hold at all would lose every line.
  const legal = line.toWellFormed().replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  return legal
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
