/** What a screen reader and a keyboard meet, judged by axe in the real pages: no violation in any state, light or dark. */
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { cardWithPicture, readCard, savedCard } from '../helpers/card'
import type { Popup, Tab } from '../helpers/driver'
import { KOREAN, SITE, stage } from '../helpers/stage'

/** Rules that are broken, each with the elements that break it. */
async function violations(page: Popup | Tab): Promise<string[]> {
  await page.evaluate(`${axe.source}; 0`)
  // Half-faded text has half its contrast. What is taken off the page in the middle is faded no longer.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().map((each) => each.finished)).then(() => 0)',
  )
  return await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' | ').slice(0, 500)))`)
}

describe.each([
  ['light', []],
  ['dark', ['--blink-settings=preferredColorScheme=0']],
] as const)('in %s', (_scheme, switches) => {
  const on = stage('chromium', { lang: 'ko', switches })

  it('the popup stands in every state', async () => {
    const front = await on.driver.openPage(`${SITE}/`)
    const empty = await on.driver.triggerAction(front)
    await readCard(empty)
    expect(await violations(empty), 'a front page, nothing saved').toEqual([])
    await empty.close()
    await front.close()

    const tab = await on.driver.openPage(KOREAN)
    const popup = await on.driver.triggerAction(tab)
    await cardWithPicture(popup)
    expect(await violations(popup), 'an article').toEqual([])
    await popup.press('Enter')
    await savedCard(popup)
    expect(await violations(popup), 'saved').toEqual([])
    await popup.click('[data-action="card-export"]')
    await popup.waitFor(`document.querySelector('[role="menu"]') !== null`)
    expect(await violations(popup), 'a menu').toEqual([])
    await popup.press('Escape')
    await popup.click('[data-action="tags"]')
    await popup.waitFor(`document.querySelector('[data-part="tags-editor"]') !== null`)
    expect(await violations(popup), 'tags').toEqual([])
    await popup.close()
    await tab.close()
  })

  it('the library and the reader stand', async () => {
    const [article] = (await on.driver.readLibrary()).articles
    expect(article, 'saved by the test before').toBeDefined()
    const library = await on.driver.openPage(`${on.driver.origin}/src/library/index.html`)
    await until(library, '[data-part="row"]')
    expect(await violations(library), 'the list').toEqual([])
    const page = `${on.driver.origin}/src/library/index.html`
    const click = (selector: string) => library.evaluate(`document.querySelector('${selector}').click()`)
    await library.press('ArrowDown')
    await library.press('x')
    await until(library, '[data-part="bulk"]')
    expect(await violations(library), 'a selection').toEqual([])
    await library.press('Escape')
    await library.press('/')
    for (const key of '항구 is:') await library.press(key)
    await until(library, '[data-part="completions"]')
    await library.press('ArrowDown')
    expect(await violations(library), 'completions').toEqual([])
    await library.press('Escape')
    await until(library, 'mark')
    expect(await violations(library), 'hits').toEqual([])
    await click('[data-action="keep-search"]')
    await until(library, '[data-part="name-dialog"]')
    expect(await violations(library), 'a name').toEqual([])
    await library.press('Enter')
    await until(library, '[data-action^="smart-menu"]')
    await click('[data-action="sort"]')
    expect(await violations(library), 'saved searches and a menu').toEqual([])
    await library.close()
    for (const hash of ['tags', 'duplicates', 'trash']) {
      const other = await on.driver.openPage(`${page}#/${hash}`)
      await until(other, `[data-part="${hash === 'trash' ? 'empty' : hash}"]`)
      expect(await violations(other), hash).toEqual([])
      await other.resize(420, 700)
      expect(await violations(other), `${hash} in one pane`).toEqual([])
      await other.close()
    }
    const settings = await on.driver.openPage(`${page}#/settings`)
    await until(settings, '[data-part="settings-about"] summary')
    await until(settings, '[data-part="permissions"]')
    expect(await violations(settings), 'settings').toEqual([])
    await settings.resize(360, 700)
    for (const part of ['licences', 'diagnostics'])
      await settings.evaluate(`document.querySelector('[data-part="${part}"] summary').click()`)
    await until(settings, '[data-part="licence"]')
    expect(await violations(settings), 'settings in one pane, everything unfolded').toEqual([])
    await settings.evaluate(`document.querySelector('[data-action="erase"]').click()`)
    await until(settings, '[data-part="erase-dialog"]')
    expect(await violations(settings), 'a deletion of everything').toEqual([])
    await settings.close()
    const reader = await on.driver.openPage(
      `${on.driver.origin}/src/library/index.html#/article/${article?.id}`,
    )
    await until(reader, '[data-part="body"]')
    expect(await violations(reader), 'an article beside the list').toEqual([])
    await reader.resize(420, 700)
    expect(await violations(reader), 'an article alone').toEqual([])
    await reader.close()
  })
})

async function until(tab: Tab, selector: string): Promise<void> {
  await tab.evaluate(`new Promise((done) => {
    const look = () => (document.querySelector('${selector}') ? done(true) : setTimeout(look, 50))
    look()
  })`)
}
