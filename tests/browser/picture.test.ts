/** The lead image of a host that lets nobody read it: cut out of what is in view, without any permission. */
import { describe, expect, it } from 'vitest'
import { cardWithPicture, savedCard } from '../helpers/card'
import { LibraryPage } from '../helpers/library-page'
import { BROWSERS, ENGLISH, stage } from '../helpers/stage'

describe.each(BROWSERS)('a picture of another host in %s', (browser) => {
  const on = stage(browser)

  it('is shown on the card and stored in two sizes, from the pixels in view', async () => {
    const tab = await on.driver.openPage(ENGLISH)
    expect(
      await tab.evaluate(`fetch('http://pictures.example/workshop.png').then(() => 'read', () => 'refused')`),
    ).toBe('refused')
    const popup = await on.driver.triggerAction(tab)
    await cardWithPicture(popup)
    await popup.press('Enter')
    await savedCard(popup)
    const { images } = await on.driver.readLibrary()
    expect(images.map(({ role }) => role).sort()).toEqual(['card', 'thumbnail'])
    const card = images.find(({ role }) => role === 'card')
    expect(card?.sourceUrl).toBe('http://pictures.example/workshop.png')
    expect((card?.width ?? 0) / (card?.height ?? 1)).toBeCloseTo(1200 / 630, 1)
    expect(images.find(({ role }) => role === 'thumbnail')).toMatchObject({ width: 96, height: 96 })
    await popup.close()
    await tab.close()
  })

  it('stands in the reader with its credit', async () => {
    const [row] = (await on.driver.readLibrary()).articles
    expect(row?.leadImage?.credit).toBe('Ada Moor')
    const page = await LibraryPage.open(on.driver, `#/article/${row?.id}`)
    await page.waitFor(`document.querySelector('[data-part="picture-credit"]') !== null`)
    const line = `document.querySelector('figure:has(> img) > [data-part="picture-credit"]').textContent`
    expect(await page.tab.evaluate(line)).toBe('Picture: Ada Moor')
    await page.tab.close()
  })
})
