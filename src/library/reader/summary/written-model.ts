/** A summary in a model's own words, while it is being written. Without a document. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Millis, WrittenSummary } from '../../../domain/article/article'
import {
  ModelTrouble,
  type Readiness,
  type TroubleCode,
  type WritingModel,
} from '../../../pages/models/model'
import type { writeSummary } from '../../../pages/models/write-summary'

export type Writing =
  | { is: 'idle' }
  /** `loaded`: how much of a download is there, 0 to 1; null when none is under way. */
  | { is: 'writing'; text: string; loaded: number | null }
  | { is: 'trouble'; code: TroubleCode }

export interface WrittenModel {
  writing: ReadonlySignal<Writing>
  /** What the browser's model is to this article's language; null until it was asked. */
  browser: ReadonlySignal<Readiness | null>
  /** Name of the model on this computer; null where none is set up. */
  local: ReadonlySignal<string | null>
  /** Looks which models there are. Never throws. */
  look(): Promise<void>
  /** Has a model write, unless one is writing. `download`: the reader agreed to one. Never throws. */
  write(which: 'browser' | 'local', download?: boolean): Promise<void>
  /** Stops the writing. */
  cancel(): void
}

export interface WrittenContext {
  article: { text: string; title: string; lang: string | null }
  models(): Promise<{
    modelOfBrowser(): WritingModel
    modelOfComputer(): Promise<WritingModel | null>
    writeSummary: typeof writeSummary
  }>
  /** Keeps a summary with the article. */
  keep(summary: WrittenSummary): Promise<void>
  now: () => Millis
}

export function createWritten({ article, models, keep, now }: WrittenContext): WrittenModel {
  const writing = signal<Writing>({ is: 'idle' })
  const browser = signal<Readiness | null>(null)
  const local = signal<string | null>(null)
  let abort: AbortController | null = null

  async function run(which: 'browser' | 'local', download: boolean, own: AbortController) {
    const { modelOfBrowser, modelOfComputer, writeSummary } = await models()
    const model = which === 'browser' ? modelOfBrowser() : await modelOfComputer()
    const { text, title, lang } = article
    if (!model || lang === null) throw new ModelTrouble('unavailable')
    let soFar = ''
    const summary = await writeSummary(
      model,
      { text, title, lang },
      {
        signal: own.signal,
        download,
        now,
        onText: (written) => {
          soFar = written
          if (!own.signal.aborted) writing.value = { is: 'writing', text: written, loaded: null }
        },
        onDownload: (loaded) => {
          if (!own.signal.aborted)
            writing.value = { is: 'writing', text: soFar, loaded: loaded < 1 ? loaded : null }
        },
      },
    )
    await keep(summary)
  }
  return {
    writing,
    browser,
    local,
    async look() {
      try {
        const { modelOfBrowser, modelOfComputer } = await models()
        browser.value = article.lang === null ? 'none' : await modelOfBrowser().readiness(article.lang)
        local.value = (await modelOfComputer())?.name ?? null
      } catch (thrown) {
        // Without an answer nothing is offered, and nothing is missing.
        console.warn('The models could not be looked for.', thrown)
      }
    },
    async write(which, download = false) {
      if (abort) return
      const own = new AbortController()
      abort = own
      writing.value = { is: 'writing', text: '', loaded: null }
      try {
        await run(which, download, own)
        writing.value = { is: 'idle' }
      } catch (thrown) {
        const code = thrown instanceof ModelTrouble ? thrown.code : 'failed'
        writing.value = code === 'cancelled' ? { is: 'idle' } : { is: 'trouble', code }
      } finally {
        if (abort === own) abort = null
      }
    },
    cancel() {
      abort?.abort()
      abort = null
      writing.value = { is: 'idle' }
    },
  }
}
