import { type Driver, type Tab, until } from './driver'

/** More presses of Tab than the page has stops. */
const STOPS = 90

/** The library page as a reader meets it: what stands where, by names that stay. */
export class LibraryPage {
  private constructor(
    readonly tab: Tab,
    readonly driver: Driver,
  ) {}

  /** Opens the page at a hash and waits for its rows, its page, or the words in their place. */
  static async open(driver: Driver, hash = '', width = 1300): Promise<LibraryPage> {
    // Firefox tells of no load of an extension's page.
    const wait = driver.name === 'firefox' ? ('commit' as const) : ('load' as const)
    const tab = await driver.openPage(`${driver.origin}/src/library/index.html${hash}`, { wait })
    const page = new LibraryPage(tab, driver)
    await tab.resize(width, 800)
    await page.waitFor(
      `document.querySelector('[data-part="empty"], [data-part="row"], [data-part="tags"], [data-part="duplicates"], [data-part="settings"], [data-part="body"]') !== null`,
    )
    return page
  }

  waitFor<T>(expression: string): Promise<Exclude<T, undefined | null | false>> {
    return until(
      () => this.tab.evaluate<T>(expression),
      expression,
      15_000,
      () => this.tab.evaluate<string>('location.hash + " " + document.body.innerText'),
    )
  }

  async click(selector: string): Promise<void> {
    await this.waitFor(`document.querySelector(${JSON.stringify(selector)}) !== null`)
    await this.tab.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`)
  }

  press(key: string): Promise<void> {
    return this.tab.press(key)
  }

  async type(text: string): Promise<void> {
    for (const key of text) await this.press(key)
  }

  /** Presses Tab until something has the focus. */
  async reach(selector: string): Promise<void> {
    const isThere = () =>
      this.tab.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)
    for (let stop = 0; stop < STOPS; stop++) {
      if (await isThere()) return
      await this.press('Tab')
    }
    throw new Error(`Tab never comes to ${selector}.`)
  }

  /** Goes to a button with Tab and presses it with Enter. */
  async choose(selector: string): Promise<void> {
    await this.reach(selector)
    await this.press('Enter')
  }

  /** Opens a menu by keyboard and goes down to an item. */
  async chooseIn(menu: string, item: string): Promise<void> {
    await this.choose(menu)
    for (let step = 0; step < 20; step++) {
      if ((await this.focus()) === item) return this.press('Enter')
      await this.press('ArrowDown')
    }
    throw new Error(`The menu ${menu} has no ${item}.`)
  }

  /** Moves the first two articles to the trash. */
  async trashFirstTwo(): Promise<void> {
    await this.toFirstRow()
    await this.press('x')
    await this.press('Shift+ArrowDown')
    await this.press('#')
    await this.notice('2 articles moved to trash')
  }

  /** Moves the first two articles to the trash and empties it; the time for Undo runs. */
  async emptyTrashOfTwo(): Promise<void> {
    await this.trashFirstTwo()
    await this.choose('[data-action="place-trash"]')
    await this.choose('[data-action="trash-empty"]')
    await this.notice('2 articles deleted forever')
  }

  /** From the search field into the list, with its cursor on the first row. */
  async toFirstRow(): Promise<void> {
    await this.press('ArrowDown')
    await this.waitFor(`document.activeElement?.dataset.part === 'list'`)
  }

  /** Titles of the rows that are drawn, from the top. */
  titles(): Promise<string[]> {
    return this.tab.evaluate(
      `[...document.querySelectorAll('[data-part="row"]')]
        .sort((a, b) => a.dataset.index - b.dataset.index)
        .map((row) => row.querySelector('[dir="auto"]').textContent)`,
    )
  }

  /** Waits until exactly these titles are drawn. */
  async shows(...titles: string[]): Promise<void> {
    await until(
      async () => JSON.stringify(await this.titles()) === JSON.stringify(titles),
      `the rows ${titles.join(' | ')}`,
      15_000,
      async () => (await this.titles()).join(' | '),
    )
  }

  /** The notice at the foot of the page. */
  async notice(text: string): Promise<void> {
    await this.waitFor(
      `document.querySelector('[data-part="toast"]')?.textContent.includes(${JSON.stringify(text)})`,
    )
  }

  /** What has the focus: `data-part`, `data-action` or the tag's name. */
  focus(): Promise<string> {
    return this.tab.evaluate(
      `document.activeElement?.dataset.part ?? document.activeElement?.dataset.action ?? document.activeElement?.tagName`,
    )
  }

  hash(): Promise<string> {
    return this.tab.evaluate('location.hash')
  }
}
