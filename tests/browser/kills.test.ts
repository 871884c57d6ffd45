/** The worker ends in the middle of a save. `npm run soak:kill` does the same at many random instants. */
import { describe, expect, it } from 'vitest'
import { judge, type KilledSave, saveWhileKilling } from '../helpers/kill-save'
import { BROWSERS, stage } from '../helpers/stage'

describe.each(BROWSERS)('%s: the worker ends in the middle', (browser) => {
  const on = stage(browser)

  it('keeps every save that was told as saved, whole and once', async () => {
    const saves: KilledSave[] = []
    for (const [number, delay] of [0, 40, 100, 180, 300, 500].entries()) {
      saves.push(await saveWhileKilling(on.driver, on.web, number, delay))
    }
    expect(judge(saves, await on.driver.readLibrary())).toEqual({ lost: [], faults: [], silent: [] })
  }, 180_000)

  it('answers again after it slept', async () => {
    await on.driver.killWorker()
    const save = await saveWhileKilling(on.driver, on.web, 100, 0)
    expect(save.outcome).toBe('saved')
  })
})
