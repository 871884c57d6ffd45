/** The popup on saved pages, in every look it has: a picture of each, and what is cut off or leaves the popup. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from '../../helpers/build'
import { readCard } from '../../helpers/card'
import type { Driver } from '../../helpers/driver'
import { type Filling, fillLibrary } from '../../helpers/fill-library'
import { menuFaults, popupFaults } from '../../helpers/popup-faults'
import { launch, TALL } from '../../helpers/stage-launch'
import { html, Web } from '../../helpers/web'
import { inputsOf } from '../extract-inputs'
import { addressOfFile } from '../extract-locate'
import { THEMES } from './looks'

interface Options {
  /** Pages that are taken. */
  count: number
  /** How the names of the wanted looks begin: `en`, `ko-dark-full`. */
  only: string
  folder: string
}

interface Page {
  id: string
  url: string
}

/** Languages, themes, libraries and zooms; every one with every other. */
const LOOKS = (['en', 'ko'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    ([0, 120] as const).map((articles) => ({ lang, theme, articles })),
  ),
)
/** Heights that the browser gives the popup, by the zoom in percent. */
const ZOOMS = { 100: 600, 150: 400 }

const LONG_TAGS = [
  '경제',
  'Wirtschaft und Arbeit',
  'politique étrangère',
  'science',
  '지역 소식',
  'transport',
]

/** Takes the pictures into a folder, one folder a look. @returns how many faults were found; each is told. */
export async function takePagePictures(source: string, { count, only, folder }: Options): Promise<number> {
  build('chrome')
  const web = await Web.start()
  const pages = serve(web, source, count)
  let faults = 0
  for (const look of LOOKS) {
    const lookName = `${look.lang}-${look.theme}-${look.articles === 0 ? 'empty' : 'full'}`
    if (!lookName.startsWith(only)) continue
    const driver = await launch('chromium', {
      lang: look.lang,
      proxyPort: web.port,
      switches: [...TALL, ...THEMES[look.theme].switches],
    })
    try {
      await fillLibrary(driver, articles(look.articles))
      for (const [zoom, height] of Object.entries(ZOOMS)) {
        const name = `${lookName}-${zoom}`
        const inside = resolve(folder, name)
        mkdirSync(inside, { recursive: true })
        for (const [at, page] of pages.entries()) {
          const found = await lookAt(driver, page, height, inside, at === 0)
          faults += found.length
          console.log(`${name} ${page.id}: ${found.join(', ') || 'whole'}`)
        }
      }
    } finally {
      await driver.close()
    }
  }
  await web.close()
  return faults
}

async function lookAt(
  driver: Driver,
  { id, url }: Page,
  height: number,
  folder: string,
  withMenus: boolean,
): Promise<string[]> {
  const tab = await driver.openPage(url, { wait: 'commit' })
  const popup = await driver.triggerAction(tab)
  await readCard(popup, 30_000)
  await popup.resize(400, height)
  // Key terms and pictures come after the text; nothing tells of those that never come.
  await new Promise((done) => setTimeout(done, 1_200))
  await popup.screenshot(resolve(folder, `${id}.png`))
  const faults = await popupFaults(popup)
  faults.push(
    ...(await menuFaults(popup, async (menu) => {
      if (withMenus) await popup.screenshot(resolve(folder, `menu-${menu}.png`))
    })),
  )
  await popup.close()
  await tab.close()
  return faults
}

/** Puts the first pages of a folder or corpus on the made-up web, at their own addresses without encryption. */
function serve(web: Web, source: string, count: number): Page[] {
  const pages: Page[] = []
  for (const input of inputsOf([source])) {
    if (pages.length === count) break
    const text = input.load()
    const url = new URL(input.url ?? addressOfFile(input.path, text))
    url.protocol = 'http:'
    web.host(url.hostname, { [url.pathname + url.search]: html(text) })
    pages.push({ id: input.id.replaceAll(/[^\w.-]/g, '_'), url: url.href })
  }
  return pages
}

function articles(count: number): Filling[] {
  return Array.from({ length: count }, (_, at) => ({
    slug: `p${at}`,
    title:
      at % 2
        ? `Harbour ${at}: the ferry runs again, and the town has come to see it off`
        : `항구 ${at}: 무료와이파이를 역마다 놓는다는 소식에 주민들이 다시 모여들었다`,
    canonicalUrl: `https://harbour.example/${at}`,
    text: 'The harbour.',
    savedAt: Date.now() - at * 3_600_000,
    readAt: at % 3 ? null : 1,
    tags: at % 4 ? [] : [LONG_TAGS[at % LONG_TAGS.length] ?? '', `tag ${at}`],
  }))
}
