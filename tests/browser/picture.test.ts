/** The lead image of a host that lets nobody read it: cut out of what is in view, without any permission. */
import { describe, expect, it } from 'vitest'
import { cardWithPicture, readCard, savedCard } from '../helpers/card'
import { LibraryPage } from '../helpers/library-page'
import { PICTURE_DETOUR, PRIVATE_PICTURE, ROUTER } from '../helpers/sample-site'
import { BROWSERS, ENGLISH, SITE, stage } from '../helpers/stage'

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
  it.each([
    [PRIVATE_PICTURE, `http://${ROUTER}/picture.png`, 'private-address'],
    [PICTURE_DETOUR, `${SITE}/detour.png`, 'unreachable'],
  ])('is not asked for in the reader’s own network: %s', async (address, url, missing) => {
    const tab = await on.driver.openPage(address)
    const popup = await on.driver.triggerAction(tab)
    const card = await readCard(popup)
    expect(card).toMatchObject({ state: 'article', picture: null })
    // The popup's own request has no end that shows: the same question again, and its answer.
    const answer = await popup.evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      const target = { captureId: 'capture-picture', tabId: tab.id, url: ${JSON.stringify(address)}, clickedAt: Date.now() }
      const image = { url: ${JSON.stringify(url)}, width: null, height: null, alt: '' }
      return await chrome.runtime.sendMessage({ type: 'page:image', question: 'q', request: { target, image } })
    })()`)
    expect(answer).toEqual({ ok: true, reply: { image: null, missing } })
    expect(on.web.requests.filter(({ host }) => host === ROUTER)).toEqual([])
    await popup.close()
    await tab.close()
  })
})
