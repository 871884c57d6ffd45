/** What updates replaced: folded away below the article, each with the way back to it. */
import type { Millis } from '../../domain/article/article'
import type { VersionNote } from '../../domain/library/library'
import { dateFormat } from '../../platform/strings/formatters'
import { formatLanguage, plural, t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import type { Actions } from '../../ui/list/edit/actions'
import s from './ReaderVersions.module.css'
import type { ReaderModel } from './reader-model'

interface Props {
  reader: Pick<ReaderModel, 'versions' | 'goBack'>
  actions: Pick<Actions, 'did' | 'fail'>
}

export function ReaderVersions({ reader, actions }: Props) {
  const versions = reader.versions.value
  if (versions.length === 0) return null
  async function goBack({ no, capturedAt }: VersionNote) {
    try {
      const takeBack = await reader.goBack(no)
      if (takeBack) actions.did(takeBack, { key: 'toastWentBack', words: [momentOf(capturedAt)] })
    } catch (thrown) {
      actions.fail(thrown)
    }
  }
  return (
    <details class={s.versions} data-part="versions">
      <summary class={s.summary}>{plural('versions', versions.length)}</summary>
      <p class={s.hint}>{t('versionsHint')}</p>
      <ul>
        {versions.map((version) => (
          <li key={version.no} class={s.version} data-part="version">
            <span class={s.title} dir="auto">
              {version.title || t('untitled')}
            </span>
            <Button
              name="go-back"
              label={t('versionGoBack', momentOf(version.capturedAt))}
              onClick={() => void goBack(version)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

function momentOf(at: Millis): string {
  return dateFormat(formatLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
