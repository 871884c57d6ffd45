/** What stands inside lines, in the reader: formulas are drawn, notes are followed and left again without leaving the article. */
import { describe, expect, it } from 'vitest'
import { readCard, savedCard } from '../helpers/card'
import { LibraryPage } from '../helpers/library-page'
import { BROWSERS, SITE, stage } from '../helpers/stage'
import { html } from '../helpers/web'

const ADDRESS = `${SITE}/2026/11/ferry-notes.html`
const sentence = 'The harbour was dredged, and the old pier had to go before the new ferry could come.'
const paragraphs = [1, 2, 3, 4, 5, 6].map((number) => `<p>${number}. ${sentence} ${sentence}</p>`).join('')
const later = paragraphs.replaceAll(sentence, `Later, ${sentence}`)
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry of Norrby and its load</title></head><body><main><article>
<h1>The ferry of Norrby and its load</h1>${paragraphs}
<p>It was last painted in 1961.<sup id="fnref1"><a href="#fn1">1</a></sup> The load is 10<sup>6</sup> tons of CO<sub>2</sub>, and the speed is <math><mfrac><mi>s</mi><mi>t</mi></mfrac></math>.</p>
<ol type="a" start="3"><li>The third of the boats that came to the harbour.</li></ol>${later}
<ol><li id="fn1">Harbour ledger, volume 12, kept in the archive of the town. <a href="#fnref1">↩</a></li></ol></article></main></body></html>`

const BODY = `document.querySelector('[data-part="body"]')`
const isSeen = (selector: string) =>
  `((box) => box && box.top >= 0 && box.bottom <= innerHeight && box.height > 0)(${BODY}.querySelector('${selector}')?.getBoundingClientRect())`

describe.each(BROWSERS)('%s: what stands inside lines', (browser) => {
  const on = stage(browser)

  it('is drawn in the reader, and notes lead there and back', async () => {
    on.web.host('news.example', { '/2026/11/ferry-notes.html': html(PAGE) })
    const popup = await on.driver.triggerAction(await on.driver.openPage(ADDRESS))
    await readCard(popup)
    await popup.press('Enter')
    await savedCard(popup)
    await popup.close()
    const saved = (await on.driver.readLibrary()).contents[0]
    expect(saved?.text).toContain(
      'painted in 1961. The load is 10⁶ tons of CO₂, and the speed is \\frac{s}{t}.',
    )

    const hash = `#/article/${saved?.id}`
    const page = await LibraryPage.open(on.driver, hash)
    const { tab } = page
    await page.waitFor(`Boolean(${BODY}?.querySelector('math'))`)
    // A fraction is drawn as one: its parts stand above each other.
    expect(
      await tab.evaluate(
        `(([top, bottom]) => top.getBoundingClientRect().bottom <= bottom.getBoundingClientRect().top + 1)([...${BODY}.querySelectorAll('mi')])`,
      ),
    ).toBe(true)
    expect(await tab.evaluate(`getComputedStyle(${BODY}.querySelector('ol[type=a]')).listStyleType`)).toBe(
      'lower-alpha',
    )
    expect(await tab.evaluate(`${BODY}.querySelector('ol[type=a] li').value`)).toBe(3)

    await tab.evaluate(`${BODY}.querySelector('a[href="#fn1"]').click()`)
    await page.waitFor(isSeen('#fn1'))
    expect(await tab.evaluate(`document.activeElement.id`)).toBe('fn1')
    await tab.evaluate(`${BODY}.querySelector('a[href="#fnref1"]').click()`)
    await page.waitFor(isSeen('#fnref1'))
    expect(await tab.evaluate(`document.activeElement.id`)).toBe('fnref1')
    expect(await tab.evaluate('location.hash')).toContain(hash)
    await tab.close()
  })
})
