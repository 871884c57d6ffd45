/** The page of settings, as a reader uses it: every choice takes effect, at once and in all open pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import manifest from '../../manifest.json'
import korean from '../../src/_locales/ko/messages.json'
import { readCard, savedCard } from '../helpers/card'
import { type Popup, until } from '../helpers/driver'
import { fillLibrary } from '../helpers/fill-library'
import { comes, HARBOUR } from '../helpers/harbour-library'
import { LibraryPage } from '../helpers/library-page'
import { BROWSERS, ENGLISH, stage } from '../helpers/stage'
import { html } from '../helpers/web'

/** An article about names, which are what key terms are made of. */
const NAMES = `<html lang="en"><title>Maria Lindqvist leads the Alder Ferry Company in Port Alder</title><article>
<h1>Maria Lindqvist leads the Alder Ferry Company in Port Alder</h1>
<p>The harbour office of Port Alder said on Monday that Maria Lindqvist will lead the Alder Ferry Company from March, after a year in which nobody did and the boats lay at the quay.</p>
<p>Maria Lindqvist told the Alder Ferry Company that the boats to Port Alder would run again before the summer, and that nobody who works on them would have to go.</p>
<p>The Alder Ferry Company carried half a million people last year, and Port Alder wants more of them to come by water. Maria Lindqvist agreed that this could be done with two more boats.</p>
<p>The Port Alder council votes on Friday on the plan of the Alder Ferry Company, which costs nine million and would be paid from the harbour's own dues over ten years.</p>
<p>Readers who live on the islands wrote that they had waited long for such a plan, and that the last one was forgotten within a winter because the money went to the road.</p>
</article></html>`

describe.each(BROWSERS)('%s: the settings', (browser) => {
  const on = stage(browser)
  let page: LibraryPage
  const setting = (name: string) => `[data-setting="${name}"]`
  const chosenIn = (selector: string) =>
    page.tab.evaluate<string>(`document.querySelector('${selector}').value`)

  /** Chooses a value of a list as a reader does who does not use a mouse. */
  async function choose(name: string, value: string): Promise<void> {
    await page.tab.evaluate(`(() => {
      const field = document.querySelector('${setting(name)}')
      field.focus()
      field.value = ${JSON.stringify(value)}
      field.dispatchEvent(new Event('change', { bubbles: true }))
    })()`)
    await comes(`${name} is ${value}`, async () => (await chosenIn(setting(name))) === value)
    await stored(name, value)
  }
  /** Waits until the browser has stored it: the pages follow that alone. */
  async function stored(name: string, value: unknown): Promise<void> {
    await comes(`${name} is stored`, async () =>
      page.tab.evaluate<boolean>(
        `JSON.parse(localStorage.getItem('settings'))[${JSON.stringify(name)}] + '' === ${JSON.stringify(`${value}`)}`,
      ),
    )
  }
  async function turn(name: string, isOn: boolean): Promise<void> {
    await page.click(setting(name))
    await stored(name, isOn)
  }
  async function popupOn(url: string): Promise<Popup> {
    const popup = await on.driver.triggerAction(await on.driver.openPage(url))
    await readCard(popup)
    return popup
  }

  beforeEach(async () => {
    await fillLibrary(on.driver, HARBOUR)
    page = await LibraryPage.open(on.driver, '#/settings')
    await page.waitFor(`document.querySelector('[data-part="sizes"]') !== null`)
  })
  afterEach(() => page.tab.close())

  it('are reached by the comma and from the places, and left again', async () => {
    await page.click('[data-action="back"]')
    await page.waitFor(`document.querySelector('[data-part="row"]') !== null`)
    await page.toFirstRow()
    await page.press(',')
    await page.waitFor(`document.querySelector('[data-part="settings-reading"]') !== null`)
    expect(await page.hash()).toBe('#/settings')
    await page.click('[data-action="place-all"]')
    await page.waitFor(`document.querySelector('[data-part="row"]') !== null`)
    // From among the places: on the way around the page, Firefox's own bars would take the focus.
    await page.tab.evaluate(`document.querySelector('[data-action="place-all"]').focus()`)
    await page.choose('[data-action="settings"]')
    await page.waitFor(`document.querySelector('[data-part="settings-about"]') !== null`)
  })

  it('change the theme of every open page at once, and of the next one before it is painted', async () => {
    const other = await LibraryPage.open(on.driver)
    const scheme = 'getComputedStyle(document.documentElement).colorScheme'
    for (const theme of ['dark', 'light']) {
      await page.click(`${setting('theme')}[value="${theme}"]`)
      await comes(theme, async () => (await other.tab.evaluate(scheme)) === theme)
      expect(await page.tab.evaluate(scheme)).toBe(theme)
    }
    await page.click(`${setting('theme')}[value="dark"]`)
    await stored('theme', 'dark')
    const popup = await popupOn(ENGLISH)
    expect(await popup.evaluate(scheme)).toBe('dark')
    const paper = await popup.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')
    expect(paper).toBe('rgb(22, 23, 26)')
    await popup.close()
    // The plain script stands before the styles and the module, and does its work alone.
    for (const name of ['popup', 'library']) {
      const html = await on.driver.evaluateInExtension<string>(
        `fetch('/src/${name}/index.html').then((answer) => answer.text())`,
      )
      const at = html.indexOf('src="/src/pages/first-paint.js"')
      expect(at).toBeGreaterThan(0)
      expect(at).toBeLessThan(html.indexOf('type="module"'))
      expect(at).toBeLessThan(html.indexOf('rel="stylesheet"'))
    }
    const alone = await on.driver.evaluateInExtension<string>(`new Promise((done, failed) => {
      const script = document.createElement('script')
      script.onload = () => done(document.documentElement.dataset.theme)
      script.onerror = () => failed(new Error('not loaded'))
      document.documentElement.removeAttribute('data-theme')
      const url = globalThis.trustedTypes
        ? trustedTypes.createPolicy('pressmark', { createScriptURL: (each) => each }).createScriptURL('/src/pages/first-paint.js')
        : '/src/pages/first-paint.js'
      script.src = url
      document.documentElement.append(script)
    })`)
    expect(alone).toBe('dark')
    await page.click(`${setting('theme')}[value="system"]`)
    await stored('theme', 'system')
    await other.tab.close()
  })

  it('change the language of every open page, the focus staying where it is', async () => {
    const other = await LibraryPage.open(on.driver, '#/tags')
    const heading = `document.querySelector('h1').textContent`
    await choose('language', 'ko')
    await comes('Korean', async () => (await page.tab.evaluate(heading)) === korean.settings.message)
    expect(await page.tab.evaluate(`document.activeElement.dataset.setting`)).toBe('language')
    expect(await page.tab.evaluate(`document.documentElement.lang`)).toBe('ko')
    await comes('Korean there', async () => (await other.tab.evaluate(heading)) === korean.tags.message)
    await other.tab.close()
    const popup = await popupOn(ENGLISH)
    expect(await popup.evaluate('document.documentElement.lang')).toBe('ko')
    expect(await popup.text()).toContain(korean.cardSave.message)
    await popup.close()
    await choose('language', 'browser')
    await comes('English', async () => (await page.tab.evaluate(heading)) === 'Settings')
  })

  it('say which lists the pages open on', async () => {
    await choose('libraryOpensOn', 'favourite')
    await choose('popupOpensOn', 'all')
    const other = await LibraryPage.open(on.driver)
    expect(await other.tab.evaluate(`document.querySelector('[aria-current="true"]').dataset.action`)).toBe(
      'place-favourite',
    )
    await other.tab.close()
    const popup = await popupOn(ENGLISH)
    expect(await popup.evaluate(`document.querySelector('nav [aria-current="true"]').dataset.action`)).toBe(
      'list-all',
    )
    await popup.close()
    await choose('libraryOpensOn', 'all')
    await choose('popupOpensOn', 'unread')
  })

  it('say how long summaries are, and whether terms are offered', async () => {
    const sentences = `document.querySelectorAll('[data-part="summary"] li').length`
    const terms = `document.querySelector('[data-part="terms"]') !== null`
    on.web.host('names.example', { '/ferry.html': html(NAMES) })
    const before = await popupOn('http://names.example/ferry.html')
    await before.waitFor(terms)
    expect(await before.evaluate(sentences)).toBeGreaterThan(1)
    await before.close()
    await choose('summaryLength', '1')
    await turn('keyTerms', false)
    const after = await popupOn('http://names.example/ferry.html')
    expect(await after.evaluate(sentences)).toBe(1)
    // The list below is drawn later than the terms would be.
    await after.waitFor(`document.querySelector('[data-part="row"]') !== null`)
    expect(await after.evaluate(terms)).toBe(false)
    await after.press('Enter')
    await savedCard(after)
    await after.close()
    const { contents } = await on.driver.readLibrary()
    expect(contents.filter(({ summary }) => summary).map(({ summary }) => summary?.sentences.length)).toEqual(
      [1],
    )
    await choose('summaryLength', 'auto')
    await turn('keyTerms', true)
  })

  it('tell what is permitted and why, what was asked for, and how much is kept', async () => {
    const text = (part: string) =>
      page.tab.evaluate<string>(`document.querySelector('[data-part="${part}"]').innerText`)
    const named = manifest[`{{${browser === 'chromium' ? 'chrome' : 'firefox'}}}.permissions`]
    await page.waitFor(`document.querySelectorAll('[data-part="permissions"] dt').length === ${named.length}`)
    const permissions = await text('permissions')
    for (const name of named) expect(permissions).toContain(name)
    expect(await text('requests-others')).toBe('0')
    // Pictures are counted from the pages of the other tests on.
    expect(await text('requests-pictures')).toMatch(/^\d+$/)
    await comes('sizes', async () => /Articles\s+\d+\s+about \d+/.test(await text('sizes')))
  })

  it('write a diagnostics file in which nothing of the library stands', async () => {
    await page.waitFor(`document.querySelector('[data-part="diagnostics"] summary') !== null`)
    await page.click('[data-part="diagnostics"] summary')
    const shown = `document.querySelector('[data-part="diagnostics"] pre').textContent`
    await page.waitFor(`${shown}.length > 10`)
    const file = JSON.parse(await page.tab.evaluate<string>(shown))
    expect(file).toMatchObject({ format: 'pressmark-diagnostics', settings: { theme: 'system' } })
    expect(file.counts.all).toBeGreaterThanOrEqual(HARBOUR.length)
    for (const secret of ['Harbour', 'news.example', 'war', 'lighthouse', 'k3'])
      expect(JSON.stringify(file), secret).not.toMatch(new RegExp(`\\b${secret}\\b`))
    await page.click('[data-action="diagnostics"]')
    const path = join(on.downloads, 'pressmark-diagnostics.json')
    await until(
      async () => existsSync(path) && readFileSync(path, 'utf8').trimEnd().endsWith('}'),
      'the diagnostics file',
    )
    expect(JSON.parse(readFileSync(path, 'utf8')).version).toBe(file.version)
  })

  it('name the licences of what is inside', async () => {
    await page.click('[data-part="licences"] summary')
    await page.waitFor(`document.querySelectorAll('[data-part="licence"]').length > 5`)
    expect(await page.tab.evaluate(`document.querySelector('[data-part="licences"]').innerText`)).toMatch(
      /dexie \d/,
    )
  })

  it('delete everything only by a typed word, after a download, and nothing but the settings stays', async () => {
    const list = await LibraryPage.open(on.driver)
    await turn('cardFolded', true)
    await page.click('[data-action="erase"]')
    await page.waitFor(`document.querySelector('[data-part="erase-dialog"]') !== null`)
    expect(await page.tab.evaluate(`document.querySelector('[data-action="erase-now"]').disabled`)).toBe(true)
    await page.click('[data-action="erase-download"]')
    const written = () => readdirSync(on.downloads).filter((name) => /^pressmark-.*\d.*\.json$/.test(name))
    const file = () => readFileSync(join(on.downloads, written()[0] ?? ''), 'utf8')
    await until(async () => written().length > 0 && file().endsWith(']}\n'), 'the whole file')
    expect(JSON.parse(file()).articles.length).toBeGreaterThanOrEqual(HARBOUR.length)
    // Enter before the word is there deletes nothing.
    await page.reach('[data-part="erase-dialog"] input')
    await page.type('delet')
    await page.press('Enter')
    expect((await on.driver.readLibrary()).articles.length).toBeGreaterThanOrEqual(HARBOUR.length)
    await page.type('e')
    await page.press('Enter')
    await page.notice('Everything was deleted')
    expect(await on.driver.readLibrary()).toMatchObject({
      articles: [],
      contents: [],
      images: [],
      tombstones: [],
    })
    await list.waitFor(`document.querySelector('[data-part="empty"]') !== null`)
    await list.tab.close()
    await stored('cardFolded', true)
    expect(await page.tab.evaluate(`document.querySelector('${setting('cardFolded')}').checked`)).toBe(true)
    const popup = await popupOn(ENGLISH)
    expect(await popup.evaluate(`document.querySelector('[data-part="row"]')`)).toBeNull()
    await popup.press('Enter')
    await savedCard(popup)
    await popup.close()
    const next = await LibraryPage.open(on.driver)
    expect(await next.titles()).toHaveLength(1)
    await next.tab.close()
    await turn('cardFolded', false)
  })
})
