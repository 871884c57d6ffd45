/** Has a model write a summary, and takes it only if it can be one: in time, in the article's language, shorter than the article. */
import type { Millis, WrittenSummary } from '../../domain/article/article'
import { summarize } from '../../summarize/summarize'
import { type ModelSession, ModelTrouble, type WritingModel } from './model'
import { sameLanguage } from './same-language'

export interface WriteTask {
  text: string
  title: string
  /** BCP 47; a model that does not know what it reads is not asked. */
  lang: string
}

export interface WriteOptions {
  signal: AbortSignal
  /** True where the reader agreed to a download. */
  download: boolean
  now: () => Millis
  /** The summary as far as it is written. */
  onText(text: string): void
  onDownload(share: number): void
}

/** Milliseconds without a sign of life until a model is given up. A download is given up by the reader alone. */
export const SILENCE = 30_000
/** Milliseconds that the writing may take in all. */
export const LONGEST = 120_000
/** A longer answer is no summary. */
const MOST_WRITTEN = 4000
/** Sentences that stand for an article that is more than the model reads, the second time fewer. */
const EXTRACTS = [30, 10]

/**
 * A summary in the model's own words.
 * @throws ModelTrouble with its reason; nothing else.
 */
export async function writeSummary(
  model: WritingModel,
  task: WriteTask,
  options: WriteOptions,
): Promise<WrittenSummary> {
  const own = new AbortController()
  const stop = () => own.abort()
  options.signal.addEventListener('abort', stop, { once: true })
  try {
    if (options.signal.aborted) throw new ModelTrouble('cancelled')
    const session = await opened(model, task, options, own)
    try {
      const text = accepted(await written(session, task, options, own), task)
      return { text, engine: model.engine, model: model.name, lang: task.lang, createdAt: options.now() }
    } finally {
      session.close()
    }
  } catch (thrown) {
    if (options.signal.aborted) throw new ModelTrouble('cancelled', '', { cause: thrown })
    throw thrown instanceof ModelTrouble
      ? thrown
      : new ModelTrouble('failed', String(thrown), { cause: thrown })
  } finally {
    options.signal.removeEventListener('abort', stop)
    // Whatever still runs runs for nobody.
    own.abort()
  }
}

async function opened(model: WritingModel, { lang }: WriteTask, options: WriteOptions, own: AbortController) {
  const readiness = await inTime(model.readiness(lang), SILENCE, own.signal)
  if (readiness === 'none') throw new ModelTrouble('unavailable')
  if (readiness === 'download' && !options.download) throw new ModelTrouble('needs-download')
  const opening = model.open(lang, { signal: own.signal, onDownload: options.onDownload })
  const session = inTime(opening, readiness === 'download' ? null : SILENCE, own.signal)
  // One that comes too late is closed, not kept in memory.
  session.catch(() => opening.then((late) => late.close()).catch(() => undefined))
  return await session
}

/** The answer to the whole text, or to fewer and fewer of its sentences where that is too much. */
async function written(session: ModelSession, task: WriteTask, options: WriteOptions, own: AbortController) {
  const end = performance.now() + LONGEST
  for (const text of [task.text, ...EXTRACTS.map((count) => extract(task, count))]) {
    if (text === '' || !(await inTime(session.fits(text, own.signal), SILENCE, own.signal))) continue
    try {
      return await collected(session.write(text, task.title, own.signal), end, options, own)
    } catch (thrown) {
      if (!(thrown instanceof ModelTrouble) || thrown.code !== 'too-long') throw thrown
    }
  }
  throw new ModelTrouble('too-long')
}

function extract(task: WriteTask, count: number): string {
  return summarize({ ...task, count })
    .map(({ text }) => text)
    .join('\n')
}

async function collected(
  pieces: AsyncIterable<string>,
  end: number,
  options: WriteOptions,
  own: AbortController,
): Promise<string> {
  const source = pieces[Symbol.asyncIterator]()
  let text = ''
  for (;;) {
    const left = end - performance.now()
    const piece = await inTime(source.next(), Math.min(SILENCE, Math.max(0, left)), own.signal)
    if (piece.done) return text
    text += piece.value
    if (text.length > MOST_WRITTEN) throw new ModelTrouble('unfit', 'an answer without end')
    if (piece.value !== '') options.onText(text)
  }
}

function accepted(answer: string, { text, lang }: WriteTask): string {
  const summary = answer.toWellFormed().trim()
  if (summary === '' || summary.length >= text.length) throw new ModelTrouble('unfit')
  if (!sameLanguage(summary, text, lang)) throw new ModelTrouble('other-language')
  return summary
}

/** A promise that fails when the time is over (`null`: never) or the work is stopped, also where the other side hears neither. */
function inTime<T>(promise: Promise<T>, ms: number | null, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stopped = () => reject(new ModelTrouble('cancelled'))
    const timer = ms === null ? undefined : setTimeout(() => reject(new ModelTrouble('timed-out')), ms)
    if (signal.aborted) stopped()
    signal.addEventListener('abort', stopped, { once: true })
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stopped)
    })
  })
}
