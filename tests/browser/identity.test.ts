/** Which article a page is, through the real capture: nothing that is kept is replaced, merged or lost without the reader's word. */
import { afterEach, describe, expect, it } from 'vitest'
import { readCard, savedCard } from '../helpers/card'
import { type Popup, type Tab, until } from '../helpers/driver'
import { LibraryPage } from '../helpers/library-page'
import { BROWSERS, SITE, stage } from '../helpers/stage'
import { html } from '../helpers/web'

const FERRY = '/people/ann/the-ferry-that-waits-at-night'
/** Names nothing by itself, so that what its page declares is believed. */
const EVIL = '/view?doc=eve'

/** Sentences enough for an article, all about one subject. */
function story(subject: string, sentences = 24): string {
  const lines = Array.from(
    { length: sentences },
    (_, at) =>
      `<p>The ${subject} of pier ${at * 7} came back to the ${subject} yard on day ${at * 3} of the long winter.</p>`,
  )
  return lines.join('')
}

function page(title: string, body: string, canonical?: string): ReturnType<typeof html> {
  const link = canonical ? `<link rel="canonical" href="${SITE}${canonical}">` : ''
  return html(
    `<!doctype html><html lang="en"><title>${title}</title>${link}<article><h1>${title}</h1>${body}</article>`,
  )
}

describe.each(BROWSERS)('%s: which article a page is', (browser) => {
  const on = stage(browser, { visible: true })
  const tabs: Tab[] = []

  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close()
  })

  async function open(path: string): Promise<Tab> {
    const tab = await on.driver.openPage(`${SITE}${path}`)
    tabs.push(tab)
    return tab
  }
  async function popupOn(tab: Tab): Promise<Popup> {
    const popup = await on.driver.triggerAction(tab)
    await readCard(popup)
    return popup
  }
  async function saveIn(tab: Tab): Promise<Popup> {
    const popup = await popupOn(tab)
    await popup.click('[data-action="save"]')
    await savedCard(popup)
    return popup
  }
  const library = () => on.driver.readLibrary()
  async function textAt(path: string): Promise<string> {
    const { articles, contents } = await library()
    const row = articles.find((each) => each.url === SITE + path && each.trashedAt === null)
    return contents.find(({ id }) => id === row?.id)?.text ?? ''
  }
  const question = `document.querySelector('[data-part="question"]')`

  it('never lets a page take the place of a kept article by declaring its address', async () => {
    on.web.host('news.example', {
      [FERRY]: page('The ferry that waits', story('ferry')),
      [EVIL]: page('Evil replaced', story('money'), FERRY),
    })
    await (await saveIn(await open(FERRY))).close()
    const popup = await popupOn(await open(EVIL))
    // It is not shown as the saved one.
    expect(await popup.evaluate(`document.querySelector('[data-action="save"]') !== null`)).toBe(true)
    await popup.click('[data-action="save"]')
    await popup.waitFor(`${question}?.dataset.about === 'twin'`)
    expect(await popup.evaluate(`${question}.textContent`)).toContain('The ferry that waits')
    const { articles } = await library()
    expect(articles.map(({ title }) => title).sort()).toEqual(['Evil replaced', 'The ferry that waits'])
    expect(await textAt(FERRY)).toContain('ferry yard')
    await popup.close()
    // Nor by the shortcut, once more.
    await on.driver.pressCommand('save-page', tabs[1] as Tab)
    await until(async () => (await library()).articles.length === 2, 'two articles')
    expect(await textAt(FERRY)).toContain('ferry yard')
  })

  it('offers in the library to merge the two, apart from what is merged at once', async () => {
    const view = await LibraryPage.open(on.driver, '#/duplicates')
    tabs.push(view.tab)
    await view.waitFor(
      `document.querySelector('[data-part="declared-duplicates"] [data-part="duplicate"]') !== null`,
    )
    expect(await view.tab.evaluate(`document.querySelector('[data-action="merge-all"]')`)).toBeNull()
    await view.click('[data-action="keep-apart"]')
    await view.notice('Both kept')
    await view.waitFor(`document.querySelector('[data-part="duplicate"]') === null`)
    await view.click('[data-action="undo"]')
    await view.waitFor(`document.querySelector('[data-part="duplicate"]') !== null`)
  })

  it('keeps the pages of an application apart', async () => {
    const shell = html(`<!doctype html><html lang="en"><title>Stories</title><article></article><script>
      const draw = () => {
        const [, id] = /story\\/(\\d+)/.exec(location.hash) ?? []
        document.title = 'Story ' + id
        document.querySelector('article').innerHTML = '<h1>Story ' + id + '</h1>' + (id === '12' ? ${JSON.stringify(story('ferry'))} : ${JSON.stringify(story('tram'))})
      }
      addEventListener('hashchange', draw)
      draw()</script>`)
    on.web.host('news.example', { '/reader': shell })
    await (await saveIn(await open('/reader#/story/12'))).close()
    await (await saveIn(await open('/reader#/story/13'))).close()
    const { articles } = await library()
    const here = articles.filter(({ url }) => url.includes('/reader'))
    expect(here.map(({ canonicalUrl }) => canonicalUrl).sort()).toEqual([
      `${SITE}/reader#/story/12`,
      `${SITE}/reader#/story/13`,
    ])
  })

  it('asks before a page with less text replaces what is kept, and can go back', async () => {
    const path = '/the-tram-that-came-back'
    const whole = page('The tram that came back', story('tram', 40))
    const wall = page('The tram that came back', `${story('tram', 6)}<p>Subscribe to read the rest.</p>`)
    on.web.host('news.example', { [path]: whole })
    const tab = await open(path)
    await (await saveIn(tab)).close()
    on.web.host('news.example', { [path]: wall })
    await tab.navigate(`${SITE}${path}`)
    await until(() => tab.evaluate<boolean>(`document.body?.innerText.includes('Subscribe')`), 'the wall')

    // The shortcut keeps what is there, and says so.
    const before = await textAt(path)
    await on.driver.pressCommand('save-page', tab)
    await until(
      () =>
        on.driver.evaluateInExtension<boolean>(
          `(globalThis.browser ?? chrome).storage.local.get(null).then((all) => Object.values(all).some((each) => each?.outcome?.kept))`,
        ),
      'the worker to note it',
    )
    const popup = await popupOn(tab)
    await popup.waitFor(`document.querySelector('[data-part="notice"]')?.textContent.includes('Not updated')`)
    expect(await textAt(path)).toBe(before)
    await popup.click('[data-action="notice-close"]')

    await popup.click('[data-action="update"]')
    await popup.waitFor(`${question}?.dataset.about === 'text'`)
    expect(await popup.evaluate(`${question}.textContent`)).toMatch(/about \d+% of the text/)
    expect(await popup.evaluate(`document.activeElement?.dataset.action`)).toBe('keep')
    expect(await textAt(path)).toBe(before)
    // By keyboard: the answer that changes nothing is at hand.
    await popup.press('Enter')
    await popup.waitFor(`${question} === null`)
    expect(await textAt(path)).toBe(before)

    await popup.click('[data-action="update"]')
    await popup.click('[data-action="replace"]')
    await until(async () => (await textAt(path)) !== before, 'the new text')
    expect((await textAt(path)).length).toBeLessThan(before.length / 2)
    await popup.click('[data-action="undo-save"]')
    await until(async () => (await textAt(path)) === before, 'the text of before')

    // Later, in the reader: from any version to any other.
    await popup.click('[data-action="update"]')
    await popup.click('[data-action="replace"]')
    await until(async () => (await textAt(path)) !== before, 'the new text')
    await popup.close()
    const { articles: rows } = await library()
    const id = rows.find(({ url }) => url === SITE + path)?.id
    const reader = await LibraryPage.open(on.driver, `#/article/${id}`)
    tabs.push(reader.tab)
    await reader.waitFor(`document.querySelector('[data-part="body"]')?.textContent.includes('pier 14')`)
    expect(
      await reader.tab.evaluate(`document.querySelector('[data-part="body"]').textContent`),
    ).not.toContain('pier 70')
    await reader.click('[data-part="versions"] summary')
    await reader.click('[data-action="go-back"]')
    await reader.notice('Back to the version of')
    await reader.waitFor(`document.querySelector('[data-part="body"]').textContent.includes('pier 70')`)
    expect(await textAt(path)).toBe(before)

    const again = await popupOn(await open(path))
    await again.click('[data-action="update"]')
    await again.click('[data-action="keep-both"]')
    await until(async () => {
      const { articles } = await library()
      return articles.filter(({ url }) => url === SITE + path).length === 2
    }, 'both')
    await again.close()
  })
})
