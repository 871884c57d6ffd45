import { readFileSync } from 'node:fs'
import { savedCard } from './card'
import { type Driver, type StoredLibrary, until } from './driver'
import { faultsOf } from './library'
import { fixture, type Web } from './web'

const HOST = 'kills.example'

/** What became of one save during which the worker was ended. */
export interface KilledSave {
  url: string
  killedAfterMs: number
  /** Whether there was a worker to end at that moment. */
  hit: boolean
  /** `saved`: the popup said so. `refused`: the popup gave a reason. `silent`: neither came. */
  outcome: 'saved' | 'refused' | 'silent'
  said: string
}

/**
 * Saves a page of its own by the toolbar button and Enter, and ends the worker so many milliseconds after the
 * click. Without a delay nothing is ended, and the pictures are waited for as well.
 */
export async function saveWhileKilling(
  driver: Driver,
  web: Web,
  number: number,
  killAfterMs: number | null,
): Promise<KilledSave> {
  const url = serveStory(web, number)
  const tab = await driver.openPage(url)
  const opening = driver.triggerAction(tab)
  const killing =
    killAfterMs === null
      ? Promise.resolve(false)
      : new Promise((done) => setTimeout(done, killAfterMs)).then(() => driver.killWorker())
  const popup = await opening
  try {
    // Enter counts from the first moment on that keys are heard: what is being read is saved as soon as it is read.
    await popup.waitFor(`document.activeElement?.tagName === 'INPUT'`)
    await popup.press('Enter')
    const outcome = await savedCard(popup).then(
      (card) =>
        ({ outcome: card.saveFailure ? 'refused' : 'saved', said: card.saveFailure || card.status }) as const,
      (error) => silence(popup.text(), error),
    )
    const hit = await killing
    // On a busy machine the picture may miss its deadline: the article is whole without it.
    if (killAfterMs === null) await until(() => hasPictures(driver, url), 'pictures', 5_000).catch(() => null)
    return { url, killedAfterMs: killAfterMs ?? -1, hit, ...outcome }
  } finally {
    await popup.close()
    await tab.close()
  }
}

async function hasPictures(driver: Driver, url: string): Promise<boolean> {
  const { articles, images } = await driver.readLibrary()
  const id = articles.find((row) => row.canonicalUrl === url)?.id
  return images.filter((image) => image.articleId === id).length === 2
}

/** A page that could not be read says so on the card; anything else is silence. */
async function silence(text: Promise<string>, error: unknown) {
  const said = await text
  const outcome = /stopped Pressmark|did not answer/.test(said) ? 'refused' : 'silent'
  return {
    outcome,
    said: outcome === 'refused' ? said : `${said.slice(0, 200)} ${error}`.slice(0, 400),
  } as const
}

/** The three figures that have to be 0. */
export interface KillFigures {
  lost: KilledSave[]
  faults: string[]
  silent: KilledSave[]
}

/** Holds what was said against what is stored. */
export function judge(saves: KilledSave[], library: StoredLibrary): KillFigures {
  const stored = new Set(library.articles.map((row) => row.canonicalUrl))
  return {
    lost: saves.filter((save) => save.outcome === 'saved' && !stored.has(save.url)),
    faults: faultsOf(library),
    silent: saves.filter((save) => save.outcome === 'silent'),
  }
}

function serveStory(web: Web, number: number): string {
  const url = `http://${HOST}/story-${number}.html`
  const paragraphs = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (each) =>
      `<p>Paragraph ${each} of story ${number} tells how the harbour master counted the boats again, found one more than yesterday, and wrote the number ${number * each} into the book that nobody reads.</p>`,
  )
  web.host(HOST, {
    [`/story-${number}.html`]: {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Story ${number} of the harbour</title>
        <meta property="og:type" content="article">
        <meta property="og:image" content="http://${HOST}/picture-${number}.png">
        <article><h1>Story ${number} of the harbour</h1>${paragraphs.join('')}</article>`,
    },
    [`/picture-${number}.png`]: { type: 'image/png', body: readFileSync(fixture('site/images/harbour.png')) },
  })
  return url
}
