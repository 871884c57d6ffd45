/**
 * `npm start` builds and opens Chromium with the extension on a sample news page.
 * `npm start -- --headless [URL or file]` makes the whole journey without a display and prints what came of it.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../helpers/build'
import { cardOf, cardWithPicture, listedTitles, readCard, savedCard } from '../helpers/card'
import { hasDisplay } from '../helpers/display'
import { type Popup, until } from '../helpers/driver'
import { KOREAN, SITE, serveSite } from '../helpers/sample-site'
import { launch } from '../helpers/stage-launch'
import { Web } from '../helpers/web'
import { setUp } from './setup'
import { startPage } from './start-page'
import { cardLines, recordLines } from './start-report'
import { ROOT } from './steps'

const { values, positionals } = parseArgs({
  options: { headless: { type: 'boolean', default: false } },
  allowPositionals: true,
})

const missing = setUp('chromium')
if (missing) console.log(missing)
build('chrome')
if (values.headless) await journey(positionals[0])
else if (hasDisplay()) await show()
else {
  console.error('There is no display here. Without one: npm start -- --headless [URL or file]')
  process.exitCode = 1
}

/** Opens a window for a person and waits until it is closed. */
async function show(): Promise<void> {
  const web = await Web.start()
  serveSite(web)
  const driver = await launch('chromium', {
    headless: false,
    localHosts: { [new URL(SITE).hostname]: web.port },
  })
  await driver.openPage(KOREAN)
  console.log(`
Chromium is open with Pressmark in it, on a sample news page.
  Alt+Shift+P   opens Pressmark (or the puzzle piece in the toolbar, then Pressmark)
  Enter         saves the page that the card shows
  Alt+Shift+S   saves without opening anything
Any news page of the web will do as well. Close the window to end.`)
  await driver.ended()
  await web.close()
}

async function journey(wish: string | undefined): Promise<void> {
  const web = await Web.start()
  serveSite(web)
  const page = startPage(wish, web)
  const folder = resolve(ROOT, 'exports', new Date().toISOString().replaceAll(/[:.]/g, '-'))
  mkdirSync(folder, { recursive: true })
  // A file needs no web: whatever it asks of other hosts is answered with "no such host" at once.
  const driver = await launch('chromium', {
    downloadDir: folder,
    ...(page.remote ? {} : { proxyPort: web.port }),
  })
  const shots: string[] = []
  const shoot = async (popup: Popup, name: string) => {
    shots.push(join(folder, name))
    await popup.screenshot(join(folder, name))
  }
  try {
    console.log(`Opening ${page.url}`)
    const tab = await driver.openPage(page.url)
    const popup = await driver.triggerAction(tab)
    const read = await readCard(popup)
    // The picture is optional: a card without one is a card.
    const card = read.state === 'article' ? await cardWithPicture(popup, 4_000).catch(() => read) : read
    console.log(`\n${cardLines(card).join('\n')}`)
    await shoot(popup, 'card.png')
    if (card.state === 'failed' && !(await canSave(popup))) {
      process.exitCode = 1
      return
    }

    await popup.press('Enter')
    const saved = await savedCard(popup)
    console.log(`\nAfter Enter: ${saved.saveFailure || saved.status}`)
    await until(async () => (await listedTitles(popup)).length > 0, 'the article in the list')
    await shoot(popup, 'saved-and-listed.png')
    const library = await driver.readLibrary()
    console.log(`\n${recordLines(library).join('\n')}`)
    writeFileSync(join(folder, 'record.json'), JSON.stringify(library, null, 2))
    console.log(`\nList\n${(await listedTitles(popup)).map((title) => `  ${title}`).join('\n')}`)

    const exported = await exportMarkdown(popup, folder)
    console.log(`\nExported     ${relative(ROOT, exported)}`)
    console.log(`Record       ${relative(ROOT, join(folder, 'record.json'))}`)
    for (const shot of shots) console.log(`Screenshot   ${relative(ROOT, shot)}`)
    if (saved.saveFailure || (await cardOf(popup)) === null) process.exitCode = 1
  } finally {
    await driver.close()
    await web.close()
  }
}

function canSave(popup: Popup): Promise<boolean> {
  return popup.evaluate(`Boolean(document.querySelector('[data-action="save"]'))`)
}

async function exportMarkdown(popup: Popup, folder: string): Promise<string> {
  await popup.click('[data-action="card-export"]')
  await popup.click('[data-action="export-card-markdown"]')
  const name = await until(
    // A browser makes an empty file first, and fills it.
    async () =>
      readdirSync(folder).find((each) => each.endsWith('.md') && statSync(join(folder, each)).size > 0),
    'the exported file',
  )
  return join(folder, name)
}
