/**
 * `npm run soak:kill -- --count 100 [--browser chromium|firefox] [--seed 1]`: ends the background worker at
 * random instants of a save, the reading and the pictures included, and holds what the popup said against what
 * is stored. Exits with 1 unless every figure is 0.
 */
import { parseArgs } from 'node:util'
import { judge, type KilledSave, saveWhileKilling } from '../helpers/kill-save'
import { generator } from '../helpers/random'
import { BROWSERS, launch } from '../helpers/stage-launch'
import { Web } from '../helpers/web'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    browser: { type: 'string', default: 'chromium' },
    seed: { type: 'string', default: '1' },
  },
})
const browser = BROWSERS.find((each) => each === values.browser)
if (!browser) throw new Error(`--browser can be ${BROWSERS.join(' or ')}.`)
const count = Number(values.count)
const random = generator(Number(values.seed))

const web = await Web.start()
const driver = await launch(browser, { proxyPort: web.port })
try {
  // The first save warms up the browser; the second tells how long a save takes with its pictures.
  await saveWhileKilling(driver, web, 1_000_000, null)
  const span = await timeOfSave(1_000_001)
  console.log(
    `A save with its pictures takes ${span} ms here; ends at random instants of ${Math.round(span * 1.2)} ms.`,
  )
  const saves: KilledSave[] = []
  for (let number = 0; number < count; number += 1) {
    saves.push(await saveWhileKilling(driver, web, number, Math.round(random() * span * 1.2)))
    if ((number + 1) % 10 === 0) console.log(`${number + 1} of ${count}`)
  }
  const library = await driver.readLibrary()
  const { lost, faults, silent } = judge(saves, library)
  const duplicates = faults.filter((fault) => fault.includes(' times'))
  const half = faults.filter((fault) => !fault.includes(' times'))
  const told = saves.filter((save) => save.outcome === 'saved').length
  const hits = saves.filter((save) => save.hit).length
  console.log(`${browser}: ${count} ends, ${hits} of a running worker.`)
  console.log(`${told} saves told as saved, ${count - told} not.`)
  console.log(`lost acknowledged saves: ${lost.length}`)
  console.log(`duplicates: ${duplicates.length}`)
  console.log(`half rows: ${half.length}`)
  console.log(`ended in silence: ${silent.length}`)
  for (const each of [...lost, ...silent]) console.log(JSON.stringify(each))
  for (const fault of faults) console.log(fault)
  process.exitCode = lost.length + faults.length + silent.length === 0 ? 0 : 1
} finally {
  await driver.close()
  await web.close()
}

async function timeOfSave(number: number): Promise<number> {
  const started = Date.now()
  await saveWhileKilling(driver, web, number, null)
  return Date.now() - started
}
