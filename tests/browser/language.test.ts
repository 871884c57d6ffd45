/** The interface speaks the language of the browser. */
import { describe, expect, it } from 'vitest'
import korean from '../../src/_locales/ko/messages.json'
import { readCard } from '../helpers/card'
import { BROWSERS, ENGLISH, stage } from '../helpers/stage'

describe.each(BROWSERS)('%s in Korean', (browser) => {
  const on = stage(browser, { lang: 'ko' })

  it('shows the popup in Korean, and says so to screen readers', async () => {
    const tab = await on.driver.openPage(ENGLISH)
    const popup = await on.driver.triggerAction(tab)
    await readCard(popup)
    expect(await popup.evaluate('document.documentElement.lang')).toBe('ko')
    expect(await popup.text()).toContain(korean.cardSave.message)
    await popup.close()
    await tab.close()
  })
})
