/** Where a kept article's values come from, told in the reader. */
import { describe, expect, it } from 'vitest'
import { readCard, savedCard } from '../helpers/card'
import { LibraryPage } from '../helpers/library-page'
import { BROWSERS, KOREAN, stage } from '../helpers/stage'

describe.each(BROWSERS)('%s: the details of a page', (browser) => {
  const on = stage(browser)

  it('are kept with the article and stand folded under it, in the language of the interface', async () => {
    const popup = await on.driver.triggerAction(await on.driver.openPage(KOREAN))
    await readCard(popup)
    await popup.press('Enter')
    await savedCard(popup)
    await popup.close()
    const content = (await on.driver.readLibrary()).contents[0]
    expect(content?.details?.sources).toMatchObject({ title: 'heading', siteName: 'meta' })

    const page = await LibraryPage.open(on.driver, `#/article/${content?.id}`)
    await page.waitFor(`document.querySelector('[data-part="page-details"]') !== null`)
    const reader = page.tab
    expect(await reader.evaluate(`document.querySelector('[data-part="page-details"]').open`)).toBe(false)
    await reader.evaluate(`document.querySelector('[data-part="page-details"] summary').click()`)
    const lines = await reader.evaluate<string[]>(
      `[...document.querySelectorAll('[data-part="page-details"] dl > div')].map((each) => each.innerText.replace(/\\s+/g, ' '))`,
    )
    const row = (await on.driver.readLibrary()).articles[0]
    expect(lines).toContain(`Title ${row?.title} from a heading of the page`)
    expect(lines).toContain(`Site ${row?.siteName} from the page’s metadata`)
    expect(lines).toContain(`Address ${row?.canonicalUrl}`)
    expect(lines.some((line) => /^Saved \w+ \d+, \d{4}/.test(line))).toBe(true)
    const { version } = JSON.parse(
      await on.driver.evaluateInExtension<string>(`fetch('/manifest.json').then((file) => file.text())`),
    )
    expect(lines).toContain(`Saved by Pressmark ${version}`)
    expect(content?.details?.version).toBe(version)
    expect(
      await reader.evaluate(
        `document.querySelector('[data-part="address-canonical"] a').getAttribute('href')`,
      ),
    ).toBe(row?.canonicalUrl)
    await reader.close()
  })
})
