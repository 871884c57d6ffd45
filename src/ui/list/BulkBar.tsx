import type { ComponentChildren } from 'preact'
import { formatNumber, plural, t } from '../../platform/i18n'
import { Button } from '../Button'
import s from './BulkBar.module.css'
import type { ListModel } from './list-model'

/** What can be done with the selected articles, in the place of the tabs. */
export function BulkBar({ model, children }: { model: ListModel; children?: ComponentChildren }) {
  const inTrash = model.source.shown.value.list === 'trash'
  const { size } = model.selection.value.ids
  const all = isAll(model, size)
  return (
    <div class={s.bar} role="toolbar" aria-label={plural('selected', size)} data-part="bulk">
      <Button
        name="select-none"
        label={t('selectionClear')}
        icon="close"
        sign
        onClick={model.clearSelection}
      />
      <span class={s.count} aria-live="polite">
        <span class={s.words}>{plural('selected', size)}</span>
        <span class={s.number} aria-hidden="true">
          {formatNumber(size)}
        </span>
      </span>
      {!all && (
        <span class={s.all}>
          <Button
            name="select-all"
            label={t('selectAll')}
            icon="list"
            look="quiet"
            onClick={() => void model.selectAll()}
          />
        </span>
      )}
      {inTrash ? (
        <Button
          name="bulk-restore"
          label={t('restore')}
          icon="restore"
          sign
          onClick={() => model.act('restore')}
        />
      ) : (
        <>
          <Button
            name="bulk-archive"
            label={t('archive')}
            icon="archive"
            sign
            onClick={() => model.act('archive')}
          />
          <Button
            name="bulk-favourite"
            label={t('favourite')}
            icon="star"
            sign
            onClick={() => model.act('favourite')}
          />
          <Button
            name="bulk-read"
            label={t('markRead')}
            icon="check"
            sign
            onClick={() => model.act('read')}
          />
          <Button name="bulk-tags" label={t('tags')} icon="tag" sign onClick={() => model.editTags()} />
        </>
      )}
      <Button
        name="bulk-trash"
        label={t(inTrash ? 'deleteForever' : 'trash')}
        icon="trash"
        sign
        onClick={() => model.remove()}
      />
      {children}
    </div>
  )
}

/** Whether nothing is left to select: of a list that is not read to its end only as far as its length is known. */
function isAll({ source, length }: ListModel, size: number): boolean {
  const { tag, query } = source.shown.value
  const isKnown = source.complete.value || source.total.value !== null || (tag === null && query === '')
  return isKnown ? size >= length.value : size > length.value
}
