import type { Popup } from './driver'

/** What the popup's first card shows. */
export interface ShownCard {
  state: 'reading' | 'article' | 'link' | 'failed'
  title: string
  /** Site, date and reading time, as shown. */
  facts: string[]
  /** Start of the picture's address; null where the letter tile stands. */
  picture: string | null
  summary: string[]
  /** The sentence of a page that is no article, or of a failure. */
  sentence: string
  /** `Saved just now`; empty while it is not saved. */
  status: string
  /** Why saving failed; empty when it did not. */
  saveFailure: string
}

const CARD = `(() => {
  const card = document.querySelector('[data-part="card"]')
  if (!card) return null
  const text = (selector) => card.querySelector(selector)?.textContent?.trim() ?? ''
  return {
    state: card.dataset.state,
    title: text('h1'),
    facts: [...card.querySelectorAll('h1 ~ p bdi')].map((each) => each.textContent),
    picture: card.querySelector('img')?.src.slice(0, 40) ?? null,
    summary: [...card.querySelectorAll('[data-part="summary"] li > span:last-child')].map((each) => each.textContent),
    sentence: text('p[role="status"]'),
    status: text('[data-part="status"]'),
    saveFailure: text('[data-part="save-failure"]'),
  }
})()`

/** The card as it stands now; null before the popup is drawn. */
export function cardOf(popup: Popup): Promise<ShownCard | null> {
  return popup.evaluate(CARD)
}

/** The card once the page is read, or is known to be unreadable. */
export function readCard(popup: Popup, timeoutMs?: number): Promise<ShownCard> {
  return popup.waitFor(`((card) => card && card.state !== 'reading' ? card : null)(${CARD})`, timeoutMs)
}

/** The card once it has its picture. */
export function cardWithPicture(popup: Popup, timeoutMs?: number): Promise<ShownCard> {
  return popup.waitFor(`((card) => card?.picture ? card : null)(${CARD})`, timeoutMs)
}

/** The card once its save is through, well or badly. */
export function savedCard(popup: Popup): Promise<ShownCard> {
  return popup.waitFor(
    `((card) => card && (card.saveFailure || card.status && !/…$/.test(card.status)) ? card : null)(${CARD})`,
  )
}

/** Titles of the rows that the list shows, from the top. */
export function listedTitles(popup: Popup): Promise<string[]> {
  return popup.evaluate(
    `[...document.querySelectorAll('[data-part="row"]')].map((row) => row.querySelector('[dir="auto"]').textContent)`,
  )
}
