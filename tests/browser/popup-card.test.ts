/** The card owns the popup until its page is saved: whole sentences, a visible edge where they scroll, one line while the reader searches. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCard, savedCard } from '../helpers/card'
import { CARD_PAGES, serveCardPages } from '../helpers/card-pages'
import type { Popup, Tab } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { popupFaults } from '../helpers/popup-faults'
import { BROWSERS, stage, TALL } from '../helpers/stage'

const MANY: Filling[] = Array.from({ length: 60 }, (_, at) => ({
  slug: `c${at}`,
  title: at === 0 ? '무료와이파이를 역마다 놓는다는 소식에 주민들이 다시 모여들기 시작했다' : `Lantern ${at}`,
  canonicalUrl: `https://news.example/c${at}`,
  text: 'Text.',
  savedAt: Date.UTC(2026, 2, 14) - at,
  lang: null,
}))

interface Shown {
  size: string
  /** Heights in CSS pixels. */
  card: number
  list: number
  /** Sentences that end below the edge of their box. */
  cut: number
  more: string
  hasTabs: boolean
  height: number
}

const SHOWN = `(() => {
  const card = document.querySelector('[data-part="card"]')
  const summary = document.querySelector('[data-part="summary"]')
  const edge = summary?.getBoundingClientRect().bottom ?? 0
  return {
    size: card.dataset.size,
    card: card.offsetHeight,
    list: document.querySelector('main').offsetHeight,
    cut: [...summary?.children ?? []].filter((each) => each.getBoundingClientRect().bottom > edge + 1).length,
    more: summary?.dataset.more ?? '',
    hasTabs: document.querySelector('[data-action="list-all"]') !== null,
    height: innerHeight,
  }
})()`

describe.each(BROWSERS)('%s: the card of the page', (browser) => {
  const on = stage(browser, { switches: TALL })
  let tab: Tab
  let popup: Popup

  beforeEach(() => serveCardPages(on.web))
  afterEach(async () => {
    if (await popup.isOpen()) await popup.close()
    await tab.close()
  })

  async function open(url: string): Promise<Shown> {
    tab = await on.driver.openPage(url)
    popup = await on.driver.triggerAction(tab)
    await readCard(popup)
    // The library's rows and counts come after the text, and the list takes its room by them.
    await popup.waitFor(`document.querySelector('[data-part="row"], [data-part="empty"]') !== null`)
    await popup.waitFor(`document.getAnimations().length === 0`)
    return shown()
  }
  const shown = () => popup.evaluate<Shown>(SHOWN)
  const sized = (size: string) =>
    popup.waitFor(`document.querySelector('[data-part="card"]').dataset.size === '${size}'`)

  describe('with nothing kept', () => {
    it('has the whole popup, and says how to save this article', async () => {
      await open(CARD_PAGES.endless)
      await popup.waitFor(`document.querySelector('[data-action="list-all"]') === null`)
      const { card, height } = await shown()
      expect(card).toBeGreaterThan(height - 90)
      await popup.close()
      await tab.close()
      await open(CARD_PAGES.usual)
      await popup.waitFor(
        `document.querySelector('[data-part="empty"]')?.innerText.includes('Press Enter to save this article')`,
      )
      expect(await popupFaults(popup)).toEqual([])
    })

    it('says what Enter does on a page that is no article', async () => {
      await open(CARD_PAGES.front)
      await popup.waitFor(
        `document.querySelector('[data-part="empty"]')?.innerText.includes('Press Enter to keep this page as a link')`,
      )
    })
  })

  describe('above a list', () => {
    beforeEach(() => fillLibrary(on.driver, MANY))

    it('shows every sentence whole, and leaves the list what is left', async () => {
      const usual = await open(CARD_PAGES.usual)
      expect(usual).toMatchObject({ size: 'whole', cut: 0, more: '', hasTabs: true })
      await popup.close()
      await tab.close()
      const long = await open(CARD_PAGES.long)
      expect(long).toMatchObject({ size: 'whole', cut: 0, more: '' })
      expect(long.card).toBeGreaterThan(usual.card)
      expect(long.list).toBeLessThan(usual.list)
      expect(long.list).toBeGreaterThanOrEqual(78)
      expect(await popupFaults(popup)).toEqual([])
    })

    it('fades a summary that has to scroll towards the edge that hides more', async () => {
      const { cut, more, list } = await open(CARD_PAGES.endless)
      expect(cut).toBeGreaterThan(0)
      expect(more).toBe('bottom')
      expect(list).toBeGreaterThanOrEqual(78)
      expect(await popupFaults(popup)).toEqual([])
      await popup.evaluate(`document.querySelector('[data-part="summary"]').scrollTop = 1e6`)
      await popup.waitFor(`document.querySelector('[data-part="summary"]').dataset.more === 'top'`)
    })

    it('is one line while a search is typed, with Save no longer the act of Enter', async () => {
      await open(CARD_PAGES.long)
      const save = `(({ textContent, className }) => ({ text: textContent, look: /primary/.test(className) }))(document.querySelector('[data-action="save"]'))`
      expect(await popup.evaluate(save)).toEqual({ text: 'Save↵', look: true })
      await popup.type('lantern')
      await sized('line')
      expect(await popup.evaluate(save)).toEqual({ text: 'Save', look: false })
      expect((await shown()).card).toBeLessThanOrEqual(52)
      await popup.press('Escape')
      await sized('whole')
      expect(await popup.evaluate(save)).toEqual({ text: 'Save↵', look: true })
    })

    it('folds to a line while the reader is in the list, and back by its button', async () => {
      await open(CARD_PAGES.long)
      await popup.press('ArrowDown')
      await sized('line')
      await popup.click('[data-action="card-fold"]')
      await sized('whole')
    })

    it('folds once it is saved, by the choice of the reader, which is remembered', async () => {
      await open(CARD_PAGES.long)
      await popup.press('Enter')
      await savedCard(popup)
      expect(await shown()).toMatchObject({ size: 'whole', cut: 0 })
      await popup.click('[data-action="card-fold"]')
      await sized('folded')
      const folded = await shown()
      expect(folded.card).toBeLessThan(130)
      await popup.close()
      await tab.close()
      await open(CARD_PAGES.long)
      await sized('folded')
      expect(await popupFaults(popup)).toEqual([])
      await popup.close()
      await tab.close()
      // An article that is not saved is shown whole all the same.
      await open(CARD_PAGES.usual)
      await sized('whole')
      await popup.close()
      await tab.close()
      await open(CARD_PAGES.long)
      await popup.waitFor(`document.querySelector('[data-action="card-fold"]') !== null`)
      await popup.click('[data-action="card-fold"]')
      await sized('whole')
    })

    it('breaks a Korean title of no known language between words', async () => {
      await open(CARD_PAGES.usual)
      await popup.press('ArrowDown')
      await sized('line')
      const broken = `(() => {
        const title = [...document.querySelectorAll('[data-part="row"] [dir="auto"]')].find((each) => each.textContent.includes('와이파이'))
        const text = title.firstChild
        return [...text.data.matchAll(/\\S+/g)].filter(({ index, 0: word }) => {
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
        }).map(([word]) => word)
      })()`
      await popup.waitFor(`document.querySelectorAll('[data-part="row"]').length > 3`)
      expect(await popup.evaluate(broken)).toEqual([])
    })
  })

  it('has the numerals of an Arabic summary where its reading begins', async () => {
    await open(CARD_PAGES.arabic)
    const sides = await popup.evaluate<
      boolean[]
    >(`[...document.querySelectorAll('[data-part="summary"] li')].map(
      (li) => li.firstElementChild.getBoundingClientRect().left >= li.lastElementChild.getBoundingClientRect().right)`)
    expect(sides.length).toBeGreaterThan(0)
    expect(sides).toEqual(sides.map(() => true))
  })

  it('says why there is no picture when it is asked', async () => {
    const why = `document.querySelector('[data-part="no-picture"]')?.title`
    await open(CARD_PAGES.unreachable)
    expect(await popup.waitFor(why)).toBe('The picture can’t be reached from here.')
    await popup.close()
    await tab.close()
    await open(CARD_PAGES.usual)
    expect(await popup.waitFor(why)).toBe('This page names no picture.')
  })
})
