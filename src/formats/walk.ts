/** The one way exporters go through articles: progress, cancellation and errors are alike in every format. */
import type { Article } from '../domain/article/article'
import { PressmarkError } from '../domain/message/errors'
import type { Articles, ExportOptions } from './format'

/** Articles between two pauses: some tens of milliseconds of work. */
const PAUSE_EVERY = 20

/**
 * Yields the articles one by one; reports each as done once the consumer asks for the next.
 * @throws the signal's reason when it is aborted.
 */
export async function* walk(articles: Articles, options: ExportOptions): AsyncGenerator<Article> {
  let done = 0
  options.signal?.throwIfAborted()
  for await (const article of articles) {
    options.signal?.throwIfAborted()
    yield article
    done++
    options.onProgress?.(done)
    if (done % PAUSE_EVERY === 0) await options.pause?.()
    options.signal?.throwIfAborted()
  }
}

/** Runs an export; whatever fails in it becomes `export-failed`, but for an abort, which stays what it is. */
export async function exporting<Result>(options: ExportOptions, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason
    if (error instanceof PressmarkError) throw error
    throw new PressmarkError('export-failed', error instanceof Error ? error.message : String(error), {
      cause: error,
    })
  }
}
