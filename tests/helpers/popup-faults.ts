/** What a reader would call broken in the popup as it stands: text cut without a sign, parts on each other, menus out of the window. */
import type { Popup } from './driver'

const CUT = `(() => {
  const faults = []
  const boxOf = (selector) => document.querySelector(selector)?.getBoundingClientRect()
  const summary = document.querySelector('[data-part="summary"]')
  const card = document.querySelector('[data-part="card"]')
  if (summary) {
    const shown = summary.getBoundingClientRect()
    const last = summary.lastElementChild.getBoundingClientRect()
    const isMarked = (summary.dataset.more ?? '').includes('bottom') && getComputedStyle(summary).maskImage !== 'none'
    if (last.bottom > shown.bottom + 1 && !isMarked) faults.push('a sentence is cut without a sign')
    if (last.bottom <= shown.bottom + 1 && isMarked) faults.push('a whole summary fades')
    if (shown.height < 60 && isMarked) faults.push('the summary is ' + Math.round(shown.height) + ' pixels high')
    for (const part of summary.querySelectorAll('li > *'))
      if (part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0) faults.push('a sentence is wider than its line')
  }
  const parts = ['search', '[data-part="card"]', 'main', 'footer'].map((part) => [part, boxOf(part)]).filter(([, box]) => box && box.height > 0)
  for (const [at, [name, box]] of parts.entries()) {
    if (box.left < -0.5 || box.right > innerWidth + 0.5 || box.top < -0.5 || box.bottom > innerHeight + 0.5) faults.push(name + ' leaves the popup')
    const next = parts[at + 1]
    if (next && box.bottom > next[1].top + 0.5) faults.push(name + ' lies on ' + next[0])
  }
  if (card.scrollHeight > card.clientHeight + 1) faults.push('the card scrolls as a whole')
  const meta = card.querySelector('h1 ~ p')
  if (meta && meta.getBoundingClientRect().height > 30) faults.push('the line about the article wraps')
  const save = boxOf('[data-action="save"]') ?? boxOf('[data-part="status"]')
  if (!save || save.bottom > innerHeight || save.bottom > card.getBoundingClientRect().bottom) faults.push('the button to save is not in view')
  return faults
})()`

const MENU = `(() => {
  const menu = document.querySelector('[role="menu"]')
  const box = menu.getBoundingClientRect()
  const faults = []
  if (box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight) faults.push('leaves the popup')
  const items = [...menu.querySelectorAll('[role^="menuitem"]')]
  if (menu.scrollHeight > menu.clientHeight + 1 && menu.clientHeight < 90) faults.push('is ' + menu.clientHeight + ' pixels high')
  if (items.some((item) => item.scrollWidth > item.clientWidth + 1)) faults.push('is too narrow')
  return faults
})()`

/** Parts that are cut off or lie on each other. */
export function popupFaults(popup: Popup): Promise<string[]> {
  return popup.evaluate<string[]>(CUT)
}

/** Opens each menu that is there and tells what is wrong with its place; `seen` is called while one is open. */
export async function menuFaults(popup: Popup, seen?: (name: string) => Promise<void>): Promise<string[]> {
  const names = await popup.evaluate<string[]>(
    `[...document.querySelectorAll('[aria-haspopup="menu"]:not(:disabled)')].filter((each) => each.checkVisibility()).map((each) => each.dataset.action)`,
  )
  const faults: string[] = []
  for (const name of names) {
    await popup.click(`[data-action="${name}"]`)
    await popup.waitFor(`document.querySelector('[role="menu"]') !== null`)
    // A window that was just resized is laid out in its next frame.
    await popup.evaluate(
      `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`,
    )
    faults.push(...(await popup.evaluate<string[]>(MENU)).map((fault) => `${name} ${fault}`))
    await seen?.(name)
    await popup.press('Escape')
    await popup.waitFor(`document.querySelector('[role="menu"]') === null`)
  }
  return faults
}
