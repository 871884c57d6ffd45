/** The models that can write a summary of the open article: their place in its menu, their dialogs, what they wrote. */
import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { ArticleContent, ArticleRow, WrittenSummary } from '../../../domain/article/article'
import { allowLocalModel, forgetLocalModel, type LocalModel } from '../../../platform/local-model'
import { t } from '../../../platform/strings/i18n'
import { codeOf, errorKey } from '../../../ui/error-text'
import type { ListModel } from '../../../ui/list/list-model'
import type { MenuItem } from '../../../ui/menu/Menu'
import { DownloadDialog, LocalDialog } from '../../ModelDialogs'
import type { ReaderModel } from '../reader-model'
import { ReaderWritten } from './ReaderWritten'
import { createWritten, type WrittenModel } from './written-model'

const loadModels = () => import('../../../pages/models/offers')

export interface Models {
  written: WrittenModel
  /** The dialog that is open. */
  asking: Signal<'download' | 'local' | null>
}

/** The models for an article, looked for when it is opened, stopped when it is left. */
export function useModels(reader: ReaderModel, row: ArticleRow, content: ArticleContent): Models {
  const asking = useSignal<'download' | 'local' | null>(null)
  const written = useMemo(
    () =>
      createWritten({
        article: { text: content.text, title: row.title, lang: row.lang },
        models: loadModels,
        keep: async (summary) => {
          await reader.putWritten(summary)
        },
        now: Date.now,
      }),
    [content, reader],
  )
  useEffect(() => {
    if (content.text !== '') void written.look()
    return () => written.cancel()
  }, [written])
  return { written, asking }
}

/** Their lines in the menu of the summary. */
export function modelItems({ written, asking }: Models): MenuItem[] {
  const browser = written.browser.value
  const local = written.local.value
  const items: MenuItem[] = [{ heading: t('modelHeading') }]
  if (browser === 'ready' || browser === 'download') {
    items.push({
      label: t('modelBrowser'),
      name: 'write-browser',
      choose() {
        if (browser === 'ready') void written.write('browser')
        else asking.value = 'download'
      },
    })
  }
  if (local !== null) {
    items.push({ label: local, name: 'write-local', choose: () => void written.write('local') })
  }
  items.push({
    label: t('modelLocalSetUp'),
    name: 'set-up-local',
    choose() {
      asking.value = 'local'
    },
  })
  return items
}

export function ReaderModels({
  models,
  reader,
  list,
}: {
  models: Models
  reader: ReaderModel
  list: ListModel
}) {
  const { written, asking } = models
  const close = () => {
    asking.value = null
  }
  async function remove(next: WrittenSummary | null) {
    try {
      const takeBack = await reader.putWritten(next)
      if (takeBack) list.actions.did(takeBack, { key: 'toastWrittenRemoved' })
    } catch (thrown) {
      list.actions.tell({ key: errorKey(codeOf(thrown)) })
    }
  }
  async function allow(setting: LocalModel) {
    // Nothing is awaited before: Firefox asks for a permission only in the click itself.
    const allowed = await allowLocalModel(setting)
    if (allowed) void written.look().then(() => written.write('local'))
    return allowed
  }
  async function forget() {
    await forgetLocalModel()
    await written.look()
  }
  return (
    <>
      <ReaderWritten model={written} written={reader.written.value} remove={() => void remove(null)} />
      {asking.value === 'download' && (
        <DownloadDialog close={close} agree={() => void written.write('browser', true)} />
      )}
      {asking.value === 'local' && (
        <LocalDialog close={close} allow={allow} forget={written.local.value === null ? null : forget} />
      )}
    </>
  )
}
