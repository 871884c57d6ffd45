import { describe, expect, it, vi } from 'vitest'
import type { WrittenSummary } from '../../../src/domain/article/article'
import { createWritten, type WrittenContext } from '../../../src/library/reader/summary/written-model'
import { ModelTrouble, type WritingModel } from '../../../src/pages/models/model'

const model: WritingModel = {
  engine: 'browser-model',
  name: null,
  readiness: async () => 'ready',
  open: () => Promise.reject(new ModelTrouble('failed')),
}
const summary: WrittenSummary = {
  text: 'Open.',
  engine: 'browser-model',
  model: null,
  lang: 'en',
  createdAt: 7,
}

function over(
  writeSummary: Awaited<ReturnType<WrittenContext['models']>>['writeSummary'],
  lang: string | null = 'en',
) {
  const kept: WrittenSummary[] = []
  const written = createWritten({
    article: { text: 'The bridge is open.', title: 'Bridge', lang },
    models: async () => ({ modelOfBrowser: () => model, modelOfComputer: async () => null, writeSummary }),
    keep: async (each) => void kept.push(each),
    now: () => 7,
  })
  return { written, kept }
}

describe('a summary that is being written', () => {
  it('shows what is there, is kept when it is whole, and then rests', async () => {
    const seen: unknown[] = []
    const { written, kept } = over(async (_model, _task, { onText, onDownload }) => {
      onDownload(0.5)
      seen.push(written.writing.value)
      onText('Op')
      seen.push(written.writing.value)
      return summary
    })
    await written.write('browser')
    expect(seen).toEqual([
      { is: 'writing', text: '', loaded: 0.5 },
      { is: 'writing', text: 'Op', loaded: null },
    ])
    expect(kept).toEqual([summary])
    expect(written.writing.value).toEqual({ is: 'idle' })
  })
  it('tells its trouble, and keeps nothing', async () => {
    const { written, kept } = over(() => Promise.reject(new ModelTrouble('too-long')))
    await written.write('browser')
    expect(written.writing.value).toEqual({ is: 'trouble', code: 'too-long' })
    await written.write('local')
    expect(written.writing.value).toEqual({ is: 'trouble', code: 'unavailable' })
    expect(kept).toEqual([])
  })
  it('is written once at a time, and stops at a word', async () => {
    const write = vi.fn(
      (_model: unknown, _task: unknown, { signal }: { signal: AbortSignal }) =>
        new Promise<WrittenSummary>((_, reject) => {
          signal.addEventListener('abort', () => reject(new ModelTrouble('cancelled')))
        }),
    )
    const { written } = over(write)
    const first = written.write('browser')
    await written.write('browser')
    written.cancel()
    await first
    expect(write).toHaveBeenCalledTimes(1)
    expect(written.writing.value).toEqual({ is: 'idle' })
  })
  it('looks without asking, and asks no model about a language that is not known', async () => {
    const { written } = over(async () => summary)
    await written.look()
    expect([written.browser.value, written.local.value]).toEqual(['ready', null])
    const unknown = over(async () => summary, null)
    await unknown.written.look()
    expect(unknown.written.browser.value).toBe('none')
  })
})
