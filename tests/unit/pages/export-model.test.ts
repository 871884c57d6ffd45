import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('../../../src/platform/browser', () => ({ default: {} }))

import { PressmarkError } from '../../../src/domain/message/errors'
import { createExportModel } from '../../../src/pages/export-model'
import type { ExportPort } from '../../../src/pages/export-scope'
import { createToasts } from '../../../src/ui/toast/toasts'
import { settled } from '../ui/list/fake-library'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const scope = { ids: ['a'] }

function modelOver(port: Partial<ExportPort>, copy: (text: string) => Promise<void> = async () => undefined) {
  const toasts = createToasts()
  return { toasts, model: createExportModel(port as ExportPort, copy, toasts) }
}

describe('exporting', () => {
  it('tells its progress and its end', async () => {
    const steps: (number | null)[] = []
    const { model, toasts } = modelOver({
      async save(_format, _scope, { progress }) {
        progress(1)
        steps.push(model.progress.value)
        return 2
      },
    })
    await model.save('json', scope)
    expect(steps).toEqual([1])
    expect(model.progress.value).toBeNull()
    expect(toasts.current.value?.message).toEqual({ plural: 'toastExported', count: 2 })
  })
  it('can be stopped', async () => {
    const { model, toasts } = modelOver({
      save: (_format, _scope, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    })
    const saving = model.save('json', scope)
    model.stop()
    await saving
    expect(toasts.current.value?.message).toEqual({ key: 'toastExportStopped' })
    expect(model.progress.value).toBeNull()
  })
  it('does one at a time', async () => {
    const save = vi.fn(() => new Promise<number>(() => undefined))
    const { model } = modelOver({ save })
    void model.save('json', scope)
    void model.save('csv', scope)
    await settled()
    expect(save).toHaveBeenCalledTimes(1)
  })
  it('says why it failed', async () => {
    const { model, toasts } = modelOver({ save: () => Promise.reject(new PressmarkError('export-failed')) })
    await model.save('json', scope)
    expect(toasts.current.value?.message).toEqual({ key: 'error_export_failed' })
  })
})

describe('copying', () => {
  it('says that it did, or that the browser did not let it', async () => {
    const { model, toasts } = modelOver({ markdown: async () => '# Ferry' })
    await model.copyMarkdown(scope)
    expect(toasts.current.value?.message).toEqual({ key: 'toastCopied' })
    const refused = modelOver({ markdown: async () => '# Ferry' }, () => Promise.reject(new Error('no')))
    await refused.model.copyMarkdown(scope)
    expect(refused.toasts.current.value?.message).toEqual({ key: 'toastNotCopied' })
  })
})
