/** The second opinion below the summary: what a model wrote, or is writing, with its name. */
import type { WrittenSummary } from '../../../domain/article/article'
import type { TroubleCode } from '../../../pages/models/model'
import { formatLanguage, formatNumber, type MessageKey, t } from '../../../platform/strings/i18n'
import { Button } from '../../../ui/Button'
import s from './ReaderWritten.module.css'
import type { WrittenModel } from './written-model'

const TROUBLES: Record<Exclude<TroubleCode, 'cancelled'>, MessageKey> = {
  unavailable: 'modelUnavailable',
  'needs-download': 'modelNeedsDownload',
  'download-failed': 'modelDownloadFailed',
  unreachable: 'modelUnreachable',
  refused: 'modelRefused',
  'timed-out': 'modelTimedOut',
  'too-long': 'modelTooLong',
  unfit: 'modelUnfit',
  'other-language': 'modelOtherLanguage',
  failed: 'modelFailed',
}

interface Props {
  model: WrittenModel
  /** What is kept with the article; null while no model wrote. */
  written: WrittenSummary | null
  /** Takes what is kept away. */
  remove(): void
}

export function ReaderWritten({ model, written, remove }: Props) {
  const writing = model.writing.value
  if (writing.is === 'idle' && !written) return null
  return (
    <div class={s.written} data-part="written" data-state={writing.is}>
      <div class={s.head} lang={formatLanguage()}>
        <h3 class={s.name}>
          <bdi>{nameOf(written)}</bdi>
        </h3>
        {writing.is === 'writing' ? (
          <Button name="written-cancel" label={t('cancel')} look="quiet" onClick={() => model.cancel()} />
        ) : (
          written && <Button name="written-remove" label={t('remove')} icon="close" sign onClick={remove} />
        )}
      </div>
      {writing.is === 'writing' && (
        <p class={s.state} role="status" lang={formatLanguage()}>
          {writing.loaded === null
            ? t('modelWriting')
            : t('modelDownloading', formatNumber(Math.round(writing.loaded * 100)))}
        </p>
      )}
      {writing.is === 'trouble' && writing.code !== 'cancelled' && (
        <p class={s.state} role="alert" lang={formatLanguage()}>
          {t(TROUBLES[writing.code])}
        </p>
      )}
      {(writing.is === 'writing' ? writing.text : (written?.text ?? '')) !== '' && (
        <p class={s.text} dir="auto" data-part="written-text">
          {writing.is === 'writing' ? writing.text : written?.text}
        </p>
      )}
    </div>
  )
}

function nameOf(written: WrittenSummary | null): string {
  if (written?.model) return t('modelWroteNamed', written.model)
  return written?.engine === 'browser-model' ? t('modelWroteBrowser') : t('modelWrote')
}
