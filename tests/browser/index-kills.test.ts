/**
 * Rebuilds of the index whose page is closed at a few instants: what is searched for is found all the same, then and afterwards.
 * `npm run soak:rounds -- --count 20 tests/browser/index-kills.test.ts` closes it at twenty.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { until } from '../helpers/driver'
import { type Filling, fillLibrary, writeArticles } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { rounds } from '../helpers/rounds'
import { stage } from '../helpers/stage'

const MINUTE = 60_000
const KILLS = rounds(4)
/** Enough for a dozen steps that take articles in, and for a merge of many steps. */
const MANY = 1500
/** More rows than stand in view are counted, not read. */
const IN_VIEW = 8

/** Words of which every article gets some, put together as compounds are. */
const WORDS = [
  '무료',
  '와이파이',
  '항구',
  '東京都',
  'カタカナ',
  'Élysée',
  'harbour',
  '国会',
  'ท่าเรือ',
  'wifi7',
]

/** What the index says of itself. */
interface State {
  stamp: number
  /** Whether nothing is left to do. */
  whole: boolean
  merging: boolean
}

/** Syllables in no order: the index of texts as varied as real ones has many blocks, and a merge of it many steps. */
function varied(at: number): string {
  const syllables = Array.from({ length: 80 }, (_, place) => 0xac00 + (((at * 80 + place) * 7919) % 11_171))
  return String.fromCodePoint(...syllables)
}

function articleOf(at: number): Filling {
  const word = (step: number) => WORDS[Math.floor(at / step) % WORDS.length] ?? ''
  return {
    slug: `n${at}`,
    title: `Article ${at}`,
    text: `${word(1)}${word(10)} ${at % 7}번 ${word(100)}${word(3)}를 ${at}호\n${varied(at)}`,
    savedAt: 1_000_000_000_000 + at * 1000,
  }
}

/** Parts of words, across scripts and without regard to case and accents; few hits and many. */
const QUERIES = [
  '파이1',
  '와이파이東京',
  '京都 77',
  'elyseewifi',
  'HARBOURท่า',
  '1499호',
  '会 항구カタ',
  '하나도없음',
]

describe('a rebuild of the index', () => {
  const on = stage('chromium')
  const articles = Array.from({ length: MANY }, (_, at) => articleOf(at))

  beforeAll(() => fillLibrary(on.driver, articles))

  const state = () => on.driver.evaluateInExtension<State>(`(${readState})()`)
  const discard = () => on.driver.evaluateInExtension(`(${makeOld})()`)

  /** Titles that reading every text finds, newest first. */
  function scanned(query: string): string[] {
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
        .toLowerCase()
    return articles
      .filter(({ title, text }) =>
        query.split(' ').every((word) => plain(`${title}\n${text}`).includes(plain(word))),
      )
      .map(({ title }) => title ?? '')
      .reverse()
  }

  /** Asks everything of a page that was just opened, and holds it against the texts. */
  async function expectRight(page: LibraryPage): Promise<void> {
    for (const query of QUERIES) {
      const wanted = scanned(query)
      await page.tab.evaluate(`location.hash = '#/all?q=${encodeURIComponent(query)}'; 0`)
      const says = wanted.length === 0 ? '0 articles' : `${wanted.length} article`
      await page.waitFor(
        `document.querySelector('input').value === ${JSON.stringify(query)} && document.querySelector('[role=status]').textContent.startsWith('${says}')`,
      )
      const titles = await page.titles()
      expect({ query, titles: titles.slice(0, IN_VIEW) }).toEqual({
        query,
        titles: wanted.slice(0, IN_VIEW),
      })
    }
  }

  it(
    'that was killed at several points finds everything, then and once it has gone on',
    async () => {
      const first = await LibraryPage.open(on.driver)
      await until(async () => (await state()).whole, 'the index', MINUTE)
      const before = (await state()).stamp
      await discard()
      await first.tab.close()
      const second = await LibraryPage.open(on.driver)
      await until(async () => (await state()).whole, 'the index built anew', MINUTE)
      const steps = (await state()).stamp - before
      await expectRight(second)
      await second.tab.close()

      const killedAt: State[] = []
      for (let round = 1; killedAt.length < KILLS && round <= 2 * KILLS; round++) {
        await discard()
        const from = (await state()).stamp
        const page = await LibraryPage.open(on.driver)
        const at = from + Math.max(1, Math.floor(((steps - 3) * (killedAt.length + 1)) / KILLS))
        await until(async () => (await state()).stamp >= at, `step ${at - from} of ${steps}`, MINUTE)
        await page.tab.close()
        const left = await state()
        // Whoever was quicker than the hand that kills is no kill.
        if (!left.whole) killedAt.push(left)
        // Saved while half an index is there.
        const fresh = articleOf(MANY + round)
        articles.push(fresh)
        await writeArticles(on.driver, [fresh])
        const next = await LibraryPage.open(on.driver, '#/all?q=wifi')
        // How far it is stands over what was found, until it is there.
        const says = `document.querySelector('[data-part="index-progress"]')?.textContent ?? ''`
        if (round === 4) await next.waitFor(`(${says}).match(/ [0-9,]+ of 1,5[0-9]{2} articles/) !== null`)
        await expectRight(next)
        if (round % 4 === 0) {
          await until(async () => (await state()).whole, 'the index that went on', MINUTE)
          await next.waitFor(`document.querySelector('[data-part="index-progress"]') === null`)
          await expectRight(next)
        }
        await next.tab.close()
      }
      expect(killedAt).toHaveLength(KILLS)
      // Some while articles were taken in, some while segments were merged.
      expect(new Set(killedAt.map(({ merging }) => merging))).toEqual(new Set([true, false]))
      const last = await LibraryPage.open(on.driver)
      await until(async () => (await state()).whole, 'the index in the end', MINUTE)
      await expectRight(last)
    },
    KILLS * MINUTE,
  )
})

/** Runs in a page of the extension. */
const opened = `new Promise((done, failed) => {
  const opening = indexedDB.open('pressmark')
  opening.onerror = () => failed(opening.error)
  opening.onsuccess = () => done(opening.result)
})`

const readState = `async () => {
  const db = await ${opened}
  const transaction = db.transaction(['meta', 'unindexed'])
  const state = transaction.objectStore('meta').get('index')
  const waiting = transaction.objectStore('unindexed').count()
  await new Promise((done) => (transaction.oncomplete = done))
  db.close()
  const { stamp = 0, version = 0, builtTo = '', merging = null } = state.result ?? {}
  return { stamp, merging: merging !== null, whole: version > 0 && builtTo === null && merging === null && waiting.result === 0 }
}`

/** An index of another version: the next page builds it anew. */
const makeOld = `async () => {
  const db = await ${opened}
  const transaction = db.transaction('meta', 'readwrite')
  const meta = transaction.objectStore('meta')
  const reading = meta.get('index')
  reading.onsuccess = () => meta.put({ ...reading.result, version: 0 })
  await new Promise((done) => (transaction.oncomplete = done))
  db.close()
  return 0
}`
