import type { ComponentChildren } from 'preact'
import type { ListName } from '../../../domain/article/article'
import type { ErrorCode } from '../../../domain/message/errors'
import { capText } from '../../../domain/text/text'
import { type MessageKey, t } from '../../../platform/strings/i18n'
import { Button } from '../../Button'
import { errorText } from '../../error-text'
import { held } from '../../standing-text'
import type { ListModel } from '../list-model'
import s from './Empty.module.css'

const SENTENCES: Record<Exclude<ListName, 'all'>, MessageKey> = {
  unread: 'emptyUnread',
  favourite: 'emptyFavourite',
  archive: 'emptyArchive',
  trash: 'emptyTrash',
}

/** Graphemes of a question that its answer repeats. */
const SHOWN = 60

/** Failures that a fresh page mends. */
const MENDED_BY_RELOAD = new Set<ErrorCode>(['storage-newer', 'bad-message'])

interface Props {
  model: ListModel
  rescue(): void
  /** How the first article is saved. */
  how?: MessageKey
}

/** What stands in the place of an empty list: why it is empty, and what to do. */
export function Empty({ model, rescue, how = 'emptyLibraryHow' }: Props) {
  const { list, tag, query } = model.source.shown.value
  const error = model.source.error.value
  if (error !== null) return <Failed model={model} code={error} rescue={rescue} />
  if (query !== '')
    return (
      <Said first={t('searchNothing', isolated(capText(query, SHOWN)))} second={t('searchNothingHint')} />
    )
  if (tag !== null) return <Said first={t('emptyTag', tag)} />
  const nothingSaved = list === 'all' || (list === 'unread' && (model.counts.value?.all ?? 0) === 0)
  const standing = model.standing.value
  // Not known yet whether it was ever filled: nothing is said that may be wrong.
  if (nothingSaved && standing === undefined) return null
  if (nothingSaved && standing?.lost)
    return <Said first={t('emptyAfterLoss')} second={t('emptyAfterLossHow')} />
  if (nothingSaved && standing && !model.counts.value) return null
  // The library answers with more articles than its lists show: their keys are being repaired.
  const { all = 0, trash = 0 } = model.counts.value ?? {}
  if (nothingSaved && standing && standing.articles > all + trash)
    return <Said first={t('emptyChecking')} second={t('emptyCheckingHow')} />
  if (nothingSaved) return <Said first={t('emptyLibrary')} second={t(how)} />
  return <Said first={t(SENTENCES[list])} />
}

/** A failure of the library, where the list would have stood: what is known, and the ways out. */
function Failed({ model, code, rescue }: { model: ListModel; code: ErrorCode; rescue(): void }) {
  const reload = MENDED_BY_RELOAD.has(code)
  const standing = model.standing.value
  return (
    <Said first={t('listFailed')} second={errorText(code)} part="trouble">
      {standing && standing.articles > 0 && <p class={s.second}>{held(standing)}</p>}
      <Button
        name="list-retry"
        label={t(reload ? 'reload' : 'tryAgain')}
        look="primary"
        onClick={reload ? () => location.reload() : () => model.source.refresh()}
      />
      {!reload && <Button name="rescue" label={t('troubleMore')} look="quiet" onClick={rescue} />}
    </Said>
  )
}

/** Words of the reader within a sentence of ours: in their own direction, the sentence in its own. */
function isolated(words: string): string {
  return `\u2068${words}\u2069`
}

function Said(props: { first: string; second?: string; part?: 'trouble'; children?: ComponentChildren }) {
  const { first, second, part, children } = props
  return (
    <div class={s.said} data-part={part ?? 'empty'}>
      <span class={s.label} aria-hidden="true" />
      <p class={s.first}>{first}</p>
      {second && <p class={s.second}>{second}</p>}
      {children}
    </div>
  )
}
