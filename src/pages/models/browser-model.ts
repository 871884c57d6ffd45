/**
 * The browser's own model, by the Summarizer API (WICG writing-assistance-apis). That the class exists says nothing: only `availability` does.
 * Pages alone have it, workers never.
 */
import {
  type ModelSession,
  ModelTrouble,
  type OpenOptions,
  type TroubleCode,
  type WritingModel,
} from './model'

/** The parts of the API that are used. */
export interface SummarizerApi {
  availability(options: SummarizerOptions): Promise<string>
  create(options: SummarizerOptions & CreateOptions): Promise<SummarizerInstance>
}
export interface SummarizerInstance {
  readonly inputQuota?: number
  measureInputUsage?(text: string, options: { context: string; signal: AbortSignal }): Promise<number>
  summarizeStreaming(text: string, options: { context: string; signal: AbortSignal }): ReadableStream<string>
  destroy?(): void
}
interface SummarizerOptions {
  type: 'tldr'
  format: 'plain-text'
  length: 'medium'
  expectedInputLanguages: string[]
  outputLanguage: string
}
interface CreateOptions {
  signal: AbortSignal
  monitor(target: EventTarget): void
}

const TROUBLES: Readonly<Record<string, TroubleCode>> = {
  NotAllowedError: 'needs-download',
  NotSupportedError: 'unavailable',
  QuotaExceededError: 'too-long',
  NotReadableError: 'refused',
  NetworkError: 'download-failed',
  AbortError: 'cancelled',
}

/** @param api the page's `Summarizer`, or undefined where it has none. */
export function browserModel(api: SummarizerApi | undefined): WritingModel {
  return {
    engine: 'browser-model',
    name: null,
    async readiness(lang) {
      if (!api) return 'none'
      try {
        const state = await api.availability(optionsFor(lang))
        if (state === 'available') return 'ready'
        return state === 'downloadable' || state === 'downloading' ? 'download' : 'none'
      } catch (thrown) {
        console.warn('The browser does not say whether it has a model.', thrown)
        return 'none'
      }
    },
    async open(lang, options) {
      if (!api) throw new ModelTrouble('unavailable')
      return sessionOf(await create(api, lang, options))
    },
  }
}

async function create(api: SummarizerApi, lang: string, { signal, onDownload }: OpenOptions) {
  try {
    return await api.create({
      ...optionsFor(lang),
      signal,
      monitor: (target) =>
        target.addEventListener('downloadprogress', (event) => {
          if ('loaded' in event && typeof event.loaded === 'number') onDownload(event.loaded)
        }),
    })
  } catch (thrown) {
    throw troubleOf(thrown)
  }
}

function sessionOf(instance: SummarizerInstance): ModelSession {
  // The title alone: what the reader keeps of an article is nobody's context.
  const contextOf = (title: string) => (title === '' ? '' : `News article: ${title}`)
  return {
    async fits(text, signal) {
      if (!instance.measureInputUsage || instance.inputQuota === undefined) return true
      try {
        return (await instance.measureInputUsage(text, { context: '', signal })) <= instance.inputQuota
      } catch (thrown) {
        throw troubleOf(thrown)
      }
    },
    async *write(text, title, signal) {
      try {
        const reader = instance.summarizeStreaming(text, { context: contextOf(title), signal }).getReader()
        try {
          for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
        } finally {
          reader.releaseLock()
        }
      } catch (thrown) {
        throw troubleOf(thrown)
      }
    },
    close: () => instance.destroy?.(),
  }
}

function optionsFor(lang: string): SummarizerOptions {
  return {
    type: 'tldr',
    format: 'plain-text',
    length: 'medium',
    expectedInputLanguages: [lang],
    outputLanguage: lang,
  }
}

function troubleOf(thrown: unknown): ModelTrouble {
  if (thrown instanceof ModelTrouble) return thrown
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : ''
  return new ModelTrouble(TROUBLES[name] ?? 'failed', String(thrown), { cause: thrown })
}
