import type { ComponentChildren } from 'preact'
import { plural, t } from '../../platform/i18n'
import { Button } from '../Button'
import s from './BulkBar.module.css'
import type { ListModel } from './list-model'

/** What can be done with the selected articles, in the place of the tabs. */
export function BulkBar({ model, children }: { model: ListModel; children?: ComponentChildren }) {
  const inTrash = model.source.shown.value.list === 'trash'
  const { size } = model.selection.value.ids
  const all = model.source.complete.value && size >= model.rows.value.length
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
        {plural('selected', size)}
      </span>
      {!all && (
        <Button
          name="select-all"
          label={t('selectAll')}
          look="quiet"
          onClick={() => void model.selectAll()}
        />
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
