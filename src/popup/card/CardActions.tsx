/** What can be done with the page: save it, or, once it is saved, change it. One line that keeps its height. */
import type { ArticleRow, Millis } from '../../domain/article/article'
import { copyItem, type Exporting, formatItems } from '../../pages/export-items'
import type { ExportScope } from '../../pages/export-scope'
import { formatLanguage, t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { commandItem } from '../../ui/commands/command-item'
import { commandsOn } from '../../ui/commands/commands'
import { errorText } from '../../ui/error-text'
import { formatSince, isSameDay } from '../../ui/format'
import { ArticleButton } from '../../ui/list/rows/ArticleButton'
import { Menu } from '../../ui/menu/Menu'
import type { PopupModel } from '../model'
import s from './CardActions.module.css'

export function CardActions({ model, now }: { model: PopupModel; now: Millis }) {
  const { card } = model
  const row = card.row.value
  if (!card.canSave.value) return null
  return (
    <>
      <div class={s.actions}>
        {row ? <Saved model={model} row={row} now={now} /> : <Unsaved model={model} />}
      </div>
      <SaveFailure model={model} />
    </>
  )
}

/** Why the page could not be saved. */
export function SaveFailure({ model }: { model: PopupModel }) {
  const failure = model.card.saveFailure.value
  if (failure === null) return null
  return (
    <p class={s.failure} role="alert" data-part="save-failure">
      {errorText(failure)}
    </p>
  )
}

/** Saves the page. Lit, with the sign of Enter, only where Enter does it. */
export function SaveButton({ model }: { model: PopupModel }) {
  const { card } = model
  const isLink = card.face.value === 'link' || card.face.value === 'failed'
  const saving = card.done.value === 'saving'
  const label = saving ? t('statusSaving') : t(isLink ? 'cardKeepLink' : 'cardSave')
  const isOnEnter = model.cardSize.value !== 'line'
  return (
    <Button name="save" label={label} look={isOnEnter ? 'primary' : 'plain'} onClick={() => void card.save()}>
      {!saving && isOnEnter && (
        <span class={s.key} aria-hidden="true">
          ↵
        </span>
      )}
    </Button>
  )
}

function Unsaved({ model }: { model: PopupModel }) {
  const { card } = model
  return (
    <>
      <SaveButton model={model} />
      <span class={s.space} />
      {card.face.value === 'article' && <TakeOut model={model} withCopy />}
    </>
  )
}

function Saved({ model, row, now }: { model: PopupModel; row: ArticleRow; now: Millis }) {
  const { card, list } = model
  const done = card.done.value
  const inTrash = row.trashedAt !== null
  const commands = commandsOn('card', inTrash).map((command) => (
    <ArticleButton
      key={command}
      {...{ command, row, list }}
      label={command === 'trash' ? 'remove' : undefined}
      filled={command === 'tags' && row.tags.length > 0}
      sign={!inTrash}
    />
  ))
  if (inTrash)
    return (
      <>
        <span class={s.status}>{t('cardInTrash')}</span>
        {commands}
      </>
    )
  return (
    <>
      <span class={s.label} aria-hidden="true" />
      <span class={s.status} role="status" data-part="status">
        {statusOf(model, row, now)}
      </span>
      {card.canUndo.value && (
        <Button name="undo-save" label={t('undo')} look="quiet" onClick={() => void card.undoSave()} />
      )}
      <span class={s.space} />
      {done === 'nothing' && card.face.value === 'article' && (
        <Button name="update" label={t('cardUpdate')} icon="update" sign onClick={() => void card.save()} />
      )}
      {commands}
      <TakeOut model={model} />
    </>
  )
}

/** What became of a saved page, in words. */
export function statusOf(model: PopupModel, row: ArticleRow, now: Millis): string {
  switch (model.card.done.value) {
    case 'saving':
      return t('statusSaving')
    case 'saved':
      return t(row.kind === 'link' ? 'cardLinkNow' : 'cardSavedNow')
    case 'updated':
      return t('cardUpdatedNow')
    case 'nothing':
      return t(sinceKey(row, now), formatSince(row.savedAt, now, formatLanguage()))
  }
}

function sinceKey(row: ArticleRow, now: Millis) {
  if (row.kind === 'link') return 'cardLinkSince'
  return isSameDay(row.savedAt, now) ? 'cardSavedSince' : 'cardSavedOn'
}

/** Copy and export, of the saved article or of the page as it was just read. */
function TakeOut({ model, withCopy = false }: { model: PopupModel; withCopy?: boolean }) {
  const { card, exporting } = model
  const out: Exporting = { exporting, formats: model.ports.exporting.formats }
  const page = card.page.value
  if (!page) return null
  const row = card.row.value
  const sentences = page.summary?.sentences.map(({ text }) => text).join('\n') ?? ''
  const scope = (): ExportScope => (row ? { ids: [row.id] } : { page })
  const copySummary = () => void exporting.copyText(sentences)
  return (
    <>
      {withCopy && sentences !== '' && (
        <Button
          name="copy-summary"
          label={t('cardCopySummaryKey', 'Ctrl+C')}
          icon="copy"
          sign
          onClick={copySummary}
        />
      )}
      <Menu
        name="card-export"
        label={t('export')}
        icon="export"
        sign
        side="end"
        items={() => [
          { heading: t('exportThis') },
          ...(sentences === ''
            ? []
            : [{ ...commandItem('copyFromCard', copySummary), name: 'copy-summary-item' }]),
          copyItem(out, 'card', scope()),
          ...formatItems(out, 'card', scope()),
        ]}
      />
    </>
  )
}
