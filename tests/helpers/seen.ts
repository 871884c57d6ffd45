/** What a reader sees who opens the library, and whether it is the truth. */
import { type Driver, until } from './driver'

export interface Seen {
  /** Articles that the count of all says there are. */
  rows: number
  /** What stands in the place of the list, or above it. */
  words: string
  /** True where the page says that nothing was ever saved. */
  saysNothing: boolean
  /** True where the page says that articles were lost, or that the library cannot be opened. */
  saysTrouble: boolean
}

/** Opens the library at all its articles, and looks after a while. */
export async function seenByReader(driver: Driver, afterMs: number): Promise<Seen> {
  const wait = driver.name === 'firefox' ? ('commit' as const) : ('load' as const)
  const tab = await driver.openPage(`${driver.origin}/src/library/index.html#/all`, { wait })
  await tab.resize(1300, 900)
  await until(
    () =>
      tab.evaluate<boolean>(
        `document.querySelector('[data-part="empty"], [data-part="row"], [data-part="trouble"]') !== null`,
      ),
    'the library page',
    40_000,
  )
  await new Promise((done) => setTimeout(done, afterMs))
  // A busy machine repairs for longer. What is never repaired is seen as it stands then.
  const repairs = () => tab.evaluate<boolean>(`document.body.innerText.includes('put back into their lists')`)
  if (await repairs()) {
    const isOver = async () => !(await repairs())
    await until(isOver, 'the rows to be repaired', 40_000).catch((thrown: unknown) => console.warn(thrown))
    // The counts follow the list.
    await new Promise((done) => setTimeout(done, afterMs))
  }
  const seen = await tab.evaluate<Seen>(`(() => {
    const said = (part) => [...document.querySelectorAll('[data-part="' + part + '"]')].map((each) => each.innerText.replaceAll('\\n', ' | ')).join(' ')
    const count = document.querySelector('[data-action="place-all"] span:last-child')?.textContent ?? ''
    return {
      rows: Number(count) || document.querySelectorAll('[data-part="row"]').length,
      words: [said('trouble'), said('empty')].filter(Boolean).join(' || '),
      saysNothing: document.body.innerText.includes('Nothing saved yet'),
      saysTrouble: document.querySelector('[data-part="trouble"]') !== null,
    }
  })()`)
  await tab.close()
  return seen
}

export interface Verdict {
  name: string
  isSilent: boolean
}

/** Judges what is seen of a library that had so many articles. */
export function verdictOf({ rows, saysNothing, saysTrouble }: Seen, had: number): Verdict {
  if (saysNothing) return { name: 'lost, and it says that nothing was ever saved', isSilent: true }
  if (rows >= had) return { name: 'everything is there', isSilent: false }
  if (saysTrouble)
    return { name: rows === 0 ? 'lost or not readable, and told' : 'lost in part, and told', isSilent: false }
  return { name: 'lost in part, in silence', isSilent: true }
}
