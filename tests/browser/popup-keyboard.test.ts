/** The list in the popup, by keyboard alone: each action, and taken back; selections, search, help, reading. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCard } from '../helpers/card'
import { type Popup, type Tab, until } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { BROWSERS, KOREAN, stage } from '../helpers/stage'

const NOW = Date.UTC(2026, 2, 10)
const ARTICLES: Filling[] = Array.from({ length: 5 }, (_, at) => ({
  slug: `k${at}`,
  title: `Harbour ${at}`,
  canonicalUrl: `https://news.example/k${at}`,
  text: at === 3 ? '역마다 무료와이파이를 놓는다.' : 'Text.',
  savedAt: NOW - at,
  tags: at === 0 ? ['war'] : [],
}))

describe.each(BROWSERS)('%s: the list in the popup, by keyboard alone', (browser) => {
  const on = stage(browser)
  let tab: Tab
  let popup: Popup

  beforeEach(async () => {
    await fillLibrary(on.driver, ARTICLES)
    tab = await on.driver.openPage(KOREAN)
    popup = await on.driver.triggerAction(tab)
    await readCard(popup)
    await popup.waitFor(`document.querySelectorAll('[data-part="row"]').length === 5`)
    await popup.press('ArrowDown')
    await popup.waitFor(`document.activeElement?.dataset.part === 'list'`)
  })
  afterEach(async () => {
    if (await popup.isOpen()) await popup.close()
    await tab.close()
  })

  const rows = async () => (await on.driver.readLibrary()).articles
  const row = async (id: string) => (await rows()).find((each) => each.id === id)
  const notice = (text: string) =>
    popup.waitFor(
      `document.querySelector('[data-part="toast"]')?.textContent.includes(${JSON.stringify(text)})`,
    )

  it('marks, archives, reads, tags and deletes; z takes each back', async () => {
    for (const [key, says, field] of [
      ['f', 'Added to favourites', 'favouritedAt'],
      ['e', 'Archived', 'archivedAt'],
      ['u', 'Marked as read', 'readAt'],
      ['#', 'Moved to trash', 'trashedAt'],
    ] as const) {
      await popup.press('Home')
      await popup.press(key)
      await notice(says)
      await until(async () => (await row('k0'))?.[field] !== null, field)
      await popup.press('z')
      await notice('Undone')
      await until(async () => (await row('k0'))?.[field] === null, `no ${field}`)
    }
    await popup.press('Home')
    await popup.press('t')
    await popup.waitFor(`document.activeElement?.closest('[data-part="tags-editor"]') !== null`)
    await popup.type('sea')
    await popup.press('Enter')
    await popup.press('Enter')
    await until(async () => (await row('k0'))?.tags.join() === 'war,sea', 'the tag')
    await popup.press('z')
    await until(async () => (await row('k0'))?.tags.join() === 'war', 'no tag')
  })

  it('changes a selection and all hits of a search, each under one undo', async () => {
    await popup.press('Home')
    await popup.press('x')
    await popup.press('Shift+ArrowDown')
    await popup.press('e')
    await notice('2 articles archived')
    await popup.press('z')
    await until(async () => (await rows()).every(({ archivedAt }) => archivedAt === null), 'no archive')
    await popup.press('/')
    await popup.type('harb')
    await popup.waitFor(`document.querySelectorAll('[data-part="row"] mark').length === 5`)
    await popup.press('ArrowDown')
    await popup.waitFor(`document.activeElement?.dataset.part === 'list'`)
    await popup.press('Control+a')
    await popup.waitFor(`document.querySelector('[data-part="bulk"]')?.textContent.includes('5 selected')`)
    await popup.press('#')
    await notice('5 articles moved to trash')
    await until(async () => (await rows()).every(({ trashedAt }) => trashedAt !== null), 'the trash')
    await popup.press('z')
    await until(async () => (await rows()).every(({ trashedAt }) => trashedAt === null), 'no trash')
  })

  it('searches, shows its keys, and reads what was found', async () => {
    await popup.press('?')
    await popup.waitFor(`document.querySelector('[data-part="help"]') !== null`)
    await popup.press('Escape')
    await popup.waitFor(`document.querySelector('[data-part="help"]') === null`)
    await popup.press('/')
    await popup.type('와이파이')
    // Enter may be quicker than the search: it opens what the whole text finds. The key closes the popup before it is
    // let go: what it did is seen below.
    await popup.press('Enter').catch(() => undefined)
    expect(await until(async () => (await row('k3'))?.readAt != null, 'the article read')).toBe(true)
  })
})
