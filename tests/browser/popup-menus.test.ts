/** Menus of the popup know its edges, and nothing scrolls behind them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readCard } from '../helpers/card'
import { CARD_PAGES, serveCardPages } from '../helpers/card-pages'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { menuFaults } from '../helpers/popup-faults'
import { BROWSERS, stage, TALL } from '../helpers/stage'

const TAGGED: Filling[] = Array.from({ length: 40 }, (_, at) => ({
  slug: `m${at}`,
  title: `Lantern ${at}`,
  canonicalUrl: `https://news.example/m${at}`,
  text: 'Text.',
  savedAt: Date.UTC(2026, 2, 14) - at,
  tags: [`a tag with a rather long name ${at}`],
}))

/** Whether a turn of the wheel on an element would scroll something. */
const wheelOn = (selector: string) => `(() => {
  const event = new WheelEvent('wheel', { deltaY: 60, bubbles: true, cancelable: true })
  document.querySelector('${selector}').dispatchEvent(event)
  return !event.defaultPrevented
})()`

describe.each(BROWSERS)('%s: the menus of the popup', (browser) => {
  const on = stage(browser, { switches: TALL })
  beforeAll(async () => {
    serveCardPages(on.web)
    await fillLibrary(on.driver, TAGGED)
  })

  async function withPopup(
    use: (popup: Awaited<ReturnType<typeof on.driver.triggerAction>>) => Promise<void>,
  ) {
    const tab = await on.driver.openPage(CARD_PAGES.long)
    const popup = await on.driver.triggerAction(tab)
    await readCard(popup)
    await popup.waitFor(`document.querySelectorAll('[data-part="row"]').length > 0`)
    await use(popup)
    if (await popup.isOpen()) await popup.close()
    await tab.close()
  }

  // Firefox gives its popup the height that the screen has room for: see popup-window.test.ts.
  it.each(browser === 'chromium' ? [600, 400, 320] : [600])('stay inside a popup of %i pixels', (height) =>
    withPopup(async (popup) => {
      if (browser === 'chromium') await popup.resize(400, height)
      expect(await menuFaults(popup)).toEqual([])
      // Beside a folded card the menus of the list open further up.
      await popup.press('ArrowDown')
      expect(await menuFaults(popup)).toEqual([])
    }),
  )

  it('scroll within themselves, and nothing behind them does', () =>
    withPopup(async (popup) => {
      expect(await popup.evaluate(wheelOn('[data-part="list"]'))).toBe(true)
      await popup.click('[data-action="tags-menu"]')
      await popup.waitFor(`document.querySelectorAll('[role="menuitemradio"]').length > 40`)
      expect(await popup.evaluate(wheelOn('[data-part="list"]'))).toBe(false)
      expect(await popup.evaluate(wheelOn('[data-part="summary"]'))).toBe(false)
      expect(await popup.evaluate(wheelOn('[role="menuitemradio"]'))).toBe(true)
      // The last item is reached by keyboard, in view, with the page where it was.
      await popup.press('End')
      expect(
        await popup.evaluate(`(() => {
          const { top, bottom } = document.activeElement.getBoundingClientRect()
          const scrolled = [...document.querySelectorAll('*')].filter((each) => each.scrollTop > 0 && each.role !== 'menu')
          return [top >= 0 && bottom <= innerHeight, scrolled.length]
        })()`),
      ).toEqual([true, 0])
      await popup.press('Escape')
      expect(await popup.evaluate(`document.activeElement.dataset.action`)).toBe('tags-menu')
      // A menu that is whole has nothing to scroll either.
      await popup.click('[data-action="sort"]')
      await popup.waitFor(`document.querySelector('[role="menuitemradio"]') !== null`)
      const scrolls = await popup.evaluate<boolean>(
        `(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)(document.querySelector('[role="menu"]'))`,
      )
      expect(await popup.evaluate(wheelOn('[role="menuitemradio"]'))).toBe(scrolls)
      await popup.press('Escape')
    }))
})
