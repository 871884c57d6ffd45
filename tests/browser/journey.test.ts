/** The main job, by the real toolbar button: read, save, list, take back, export. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { afterEach, describe, expect, it } from 'vitest'
import { cardWithPicture, listedTitles, readCard, savedCard } from '../helpers/card'
import { type Popup, type Tab, until } from '../helpers/driver'
import { faultsOf } from '../helpers/library'
import { BROWSERS, KOREAN, stage } from '../helpers/stage'

const TITLE = '새벽 항구에 다시 불이 켜졌다'

describe.each(BROWSERS)('%s: the journey of a reader', (browser) => {
  const on = stage(browser)
  const open: (Tab | Popup)[] = []

  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close()
    expect(faultsOf(await on.driver.readLibrary())).toEqual([])
  })

  async function click(url: string): Promise<Popup> {
    const tab = await on.driver.openPage(url)
    const popup = await on.driver.triggerAction(tab)
    open.push(tab, popup)
    return popup
  }

  it('shows the page with its summary and picture, and saves it whole on Enter', async () => {
    const popup = await click(KOREAN)
    const card = await readCard(popup)
    expect(card).toMatchObject({ state: 'article', title: TITLE, status: '' })
    expect(card.facts[0]).toBe('갯마을일보')
    expect(card.summary).toHaveLength(3)
    expect((await cardWithPicture(popup)).picture).toMatch(/^data:image\//)

    await popup.press('Enter')
    expect(await savedCard(popup)).toMatchObject({ status: 'Saved just now', saveFailure: '' })
    const { articles, contents, images } = await on.driver.readLibrary()
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({
      kind: 'article',
      title: TITLE,
      canonicalUrl: KOREAN,
      siteName: '갯마을일보',
      lang: 'ko',
      publishedAt: '2026-03-14T06:30:00+09:00',
      leadImage: { url: 'http://news.example/images/harbour.png' },
    })
    expect(contents[0]?.summary?.sentences.map((each) => each.text)).toEqual(card.summary)
    expect(contents[0]?.text).not.toContain('낚시 용품 할인')
    expect(images.map((image) => image.role).sort()).toEqual(['card', 'thumbnail'])
    await until(async () => (await listedTitles(popup)).includes(TITLE), 'the row in the list')
  })

  it('says since when, on a page that is saved already', async () => {
    const popup = await click(KOREAN)
    await readCard(popup)
    await popup.waitFor(`document.querySelector('[data-part="status"]')?.textContent.startsWith('Saved at')`)
    expect(await listedTitles(popup)).toEqual([TITLE])
  })

  it('takes a removal back', async () => {
    const popup = await click(KOREAN)
    await popup.click('[data-action="trash"]')
    await until(async () => {
      const [row] = (await on.driver.readLibrary()).articles
      return row !== undefined && row.trashedAt !== null
    }, 'the article in the trash')
    await popup.click('[data-part="toast"] button')
    await until(async () => (await on.driver.readLibrary()).articles[0]?.trashedAt === null, 'it back again')
    await until(async () => (await listedTitles(popup)).length === 1, 'its row')
  })

  it('saves again and keeps one row, its place and the mark of the reader', async () => {
    const popup = await click(KOREAN)
    await readCard(popup)
    await popup.click('[data-action="favourite"]')
    await until(
      async () => (await on.driver.readLibrary()).articles[0]?.favouritedAt != null,
      'the favourite',
    )
    const [before] = (await on.driver.readLibrary()).articles
    await popup.click('[data-action="update"]')
    await popup.waitFor(`document.querySelector('[data-part="status"]')?.textContent === 'Updated just now'`)
    const { articles } = await on.driver.readLibrary()
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({
      id: before?.id,
      savedAt: before?.savedAt,
      favouritedAt: before?.favouritedAt,
    })
    expect(articles[0]?.captureId).not.toBe(before?.captureId)
  })

  it('exports Markdown whose front matter is YAML with the same values', async () => {
    const popup = await click(KOREAN)
    await readCard(popup)
    // The card of a saved page has buttons of its own, which come once the library has answered.
    await popup.waitFor(`document.querySelector('[data-part="status"]') !== null`)
    await popup.click('[data-action="card-export"]')
    await popup.click('[data-action="export-card-markdown"]')
    // A browser makes an empty file first, and fills it.
    const text = await until(
      async () => {
        const name = readdirSync(on.downloads).find((each) => each.endsWith('.md'))
        return name && readFileSync(join(on.downloads, name), 'utf8')
      },
      'the file',
      30_000,
      () => popup.text(),
    )
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(`${text}`) ?? []
    const front = load(head) as { excerpt: string }
    // A folded YAML text ends in a line break, in the seed's posts as well.
    expect({ ...front, excerpt: front.excerpt.trimEnd() }).toMatchObject({
      title: TITLE,
      excerpt:
        '삼 년 동안 멈췄던 솔섬 항구의 새벽 경매가 다시 열렸다. 주민들은 작은 배 다섯 척으로 시작했다.',
      image: 'http://news.example/images/harbour.png',
    })
    expect(head).toContain('2026-03-14')
    expect(body).toContain('방파제 복구 공사는 지난달 끝났다.')
  })

  it('finds a part of a word as it is typed', async () => {
    const popup = await click(KOREAN)
    await readCard(popup)
    // From the button of a menu that was closed again: the key leads into the field and writes nothing.
    await popup.click('[data-action="more"]')
    await popup.press('Escape')
    await popup.waitFor(`document.activeElement?.dataset.action === 'more'`)
    await popup.type('/')
    await popup.type('여관')
    const shown = () =>
      popup.evaluate<string>(`document.querySelector('input')?.value + ' | ' + document.body.innerText`)
    const listed = async (count: number) => (await listedTitles(popup)).length === count
    await until(() => listed(1), 'the article found by its text', 15_000, shown)
    await popup.type('없음')
    await until(() => listed(0), 'nothing found', 15_000, shown)
  })

  it("asked no host but the page's own in all of this", () => {
    expect([...new Set(on.web.requests.map((each) => each.host))]).toEqual(['news.example'])
  })
})
