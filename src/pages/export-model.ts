/** Taking articles out: one export at a time, with its progress, which can be stopped. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { codeOf, errorKey } from '../ui/error-text'
import type { Toasts } from '../ui/toast/toasts'
import type { ExportPort, ExportScope } from './export-scope'

export interface ExportModel {
  /** Articles written so far; null when nothing is being exported. */
  progress: ReadonlySignal<number | null>
  save(formatId: ExportPort['formats'][number]['id'], scope: ExportScope): Promise<void>
  copyMarkdown(scope: ExportScope): Promise<void>
  copyText(text: string): Promise<void>
  stop(): void
}

export function createExportModel(
  port: ExportPort,
  copy: (text: string) => Promise<void>,
  toasts: Toasts,
): ExportModel {
  const progress = signal<number | null>(null)
  let abort: AbortController | null = null

  async function copyText(text: string) {
    try {
      await copy(text)
      toasts.show({ key: 'toastCopied' })
    } catch {
      // Browsers say no in many ways; the reader's way out is the same for all.
      toasts.show({ key: 'toastNotCopied' })
    }
  }
  return {
    progress,
    copyText,
    async save(formatId, scope) {
      if (abort) return
      const own = new AbortController()
      abort = own
      progress.value = 0
      try {
        const count = await port.save(formatId, scope, {
          signal: own.signal,
          progress: (done) => {
            progress.value = done
          },
        })
        toasts.show({ plural: 'toastExported', count })
      } catch (thrown) {
        toasts.show({ key: own.signal.aborted ? 'toastExportStopped' : errorKey(codeOf(thrown)) })
      } finally {
        abort = null
        progress.value = null
      }
    },
    async copyMarkdown(scope) {
      try {
        await copyText(await port.markdown(scope))
      } catch (thrown) {
        toasts.show({ key: errorKey(codeOf(thrown)) })
      }
    },
    stop: () => abort?.abort(),
  }
}
