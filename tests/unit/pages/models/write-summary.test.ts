import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserModel } from '../../../../src/pages/models/browser-model'
import { LONGEST, SILENCE, writeSummary } from '../../../../src/pages/models/write-summary'
import { type Behaviour, summarizerDouble } from './summarizer-double'

const TEXT = Array.from(
  { length: 60 },
  (_, index) => `On day ${index} the council of Aller spoke about bridge number ${index * 3} in the town.`,
).join('\n')
const task = { text: TEXT, title: 'Bridge opens', lang: 'en' }
const ready = { availability: { en: 'available', ko: 'available', de: 'available' } }

function start(behaviour: Behaviour, over: { lang?: string; text?: string; download?: boolean } = {}) {
  const double = summarizerDouble(behaviour)
  const abort = new AbortController()
  const shown: string[] = []
  const loaded: number[] = []
  const result = writeSummary(
    browserModel(double.api),
    { ...task, ...over },
    {
      signal: abort.signal,
      download: over.download ?? false,
      now: () => 7,
      onText: (text) => shown.push(text),
      onDownload: (share) => loaded.push(share),
    },
  )
  // Who waits for it does so after the clock was moved.
  result.catch(() => undefined)
  return { result, abort, shown, loaded, log: double.log }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a summary by a model', () => {
  it('is written before the eyes of the reader, and signed', async () => {
    const { result, shown, log } = start(ready)
    expect(await result).toEqual({
      text: 'The bridge is open.',
      engine: 'browser-model',
      model: null,
      lang: 'en',
      createdAt: 7,
    })
    expect(shown).toEqual(['The bridge ', 'The bridge is open.'])
    expect(log).toEqual(['create', `write ${TEXT.length}`, 'destroy'])
  })

  it('is not asked for where the browser has no model, or none for the language', async () => {
    for (const behaviour of [{}, { availability: { ja: 'available' } }]) {
      const { result, log } = start(behaviour)
      await expect(result).rejects.toMatchObject({ code: 'unavailable' })
      expect(log).toEqual([])
    }
    expect(await browserModel(undefined).readiness('en')).toBe('none')
  })

  it('begins no download without the word of the reader', async () => {
    const behaviour = { availability: { en: 'downloadable' } }
    const refused = start(behaviour)
    await expect(refused.result).rejects.toMatchObject({ code: 'needs-download' })
    expect(refused.log).toEqual([])
    const agreed = start(behaviour, { download: true })
    await agreed.result
    expect(agreed.loaded).toEqual([0, 1])
  })

  it.each([
    ['NotAllowedError', 'needs-download'],
    ['NotSupportedError', 'unavailable'],
    ['NetworkError', 'download-failed'],
  ] as const)('tells %s of its making as %s', async (create, code) => {
    await expect(start({ ...ready, create }).result).rejects.toMatchObject({ code })
  })

  it.each([
    ['NotReadableError', 'refused'],
    ['UnknownError', 'failed'],
  ] as const)('tells %s of its writing as %s, and lets the model go', async (fails, code) => {
    const { result, log } = start({ ...ready, fails })
    await expect(result).rejects.toMatchObject({ code })
    expect(log.at(-1)).toBe('destroy')
  })

  it('is given up when nothing comes', async () => {
    for (const behaviour of [{ create: 'hangs' as const }, { hangs: true, pieces: ['The '] }]) {
      const { result } = start({ ...ready, ...behaviour })
      await vi.advanceTimersByTimeAsync(SILENCE + 1)
      await expect(result).rejects.toMatchObject({ code: 'timed-out' })
    }
    expect(LONGEST).toBeGreaterThan(SILENCE)
  })

  it('is stopped by the reader, before, during and in a download', async () => {
    const before = start(ready)
    before.abort.abort()
    await expect(before.result).rejects.toMatchObject({ code: 'cancelled' })
    const during = start({ ...ready, hangs: true })
    await vi.advanceTimersByTimeAsync(10)
    during.abort.abort()
    await expect(during.result).rejects.toMatchObject({ code: 'cancelled' })
    expect(during.log.at(-1)).toBe('destroy')
    const loading = start({ availability: { en: 'downloadable' }, create: 'hangs' }, { download: true })
    await vi.advanceTimersByTimeAsync(10 * SILENCE)
    loading.abort.abort()
    await expect(loading.result).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('is of the best sentences where the text is more than the model reads', async () => {
    const { result, log } = start({ ...ready, inputQuota: 3000 })
    expect((await result).text).toBe('The bridge is open.')
    const [, sent = ''] = log
    expect(Number(sent.slice(6))).toBeLessThanOrEqual(3000)
    const never = start({ ...ready, inputQuota: 10 })
    await expect(never.result).rejects.toMatchObject({ code: 'too-long' })
    const overflows = start({ ...ready, fails: 'QuotaExceededError' })
    await expect(overflows.result).rejects.toMatchObject({ code: 'too-long' })
    expect(overflows.log.filter((each) => each.startsWith('write'))).toHaveLength(3)
  })

  it('is not taken when it is empty, longer than the article, or without end', async () => {
    for (const pieces of [
      [''],
      [' \n '],
      [TEXT, TEXT],
      Array.from({ length: 500 }, () => 'word after word '),
    ]) {
      await expect(start({ ...ready, pieces }).result).rejects.toMatchObject({ code: 'unfit' })
    }
  })

  it('is not taken in another language', async () => {
    const korean = '알러 시의회가 다리를 열었다고 밝혔다. 다리는 시민에게 열려 있다. '.repeat(5)
    const german =
      'Die Brücke über die Aller ist nach zwei Jahren wieder offen und der Verkehr rollt. '.repeat(5)
    const english = ['The bridge over the Aller is open after two years and the ', 'traffic rolls.']
    await expect(
      start({ ...ready, pieces: english }, { text: korean, lang: 'ko' }).result,
    ).rejects.toMatchObject({
      code: 'other-language',
    })
    await expect(
      start({ ...ready, pieces: english }, { text: german, lang: 'de' }).result,
    ).rejects.toMatchObject({
      code: 'other-language',
    })
    await expect(
      start({ ...ready, pieces: ['Die Brücke ist wieder offen.'] }, { text: german, lang: 'de' }).result,
    ).resolves.toBeDefined()
    await expect(
      start({ ...ready, pieces: ['다리가 열렸다.'] }, { text: korean, lang: 'ko' }).result,
    ).resolves.toBeDefined()
  })

  it('may be written in two tabs at once', async () => {
    const [one, two] = [start(ready), start(ready)]
    one.abort.abort()
    await expect(one.result).rejects.toMatchObject({ code: 'cancelled' })
    expect((await two.result).text).toBe('The bridge is open.')
  })
})
