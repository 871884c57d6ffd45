import type { ComponentChildren } from 'preact'
import { formatNumber, plural, t } from '../../platform/i18n'
import { Button } from '../Button'
import type { IconName } from '../Icon'
import s from './BulkBar.module.css'
import type { Act } from './changes'
import type { ListModel } from './list-model'

/**
 * What can be done with the selected articles, in the place of the tabs: the same in every list and at every width, in one order.
 * @param children the export menu of the page.
 */
export function BulkBar({ model, children }: { model: ListModel; children?: ComponentChildren }) {
  const inTrash = model.source.shown.value.list === 'trash'
  const { size } = model.selection.value.ids
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
      {!isAll(model, size) && (
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
      {actsOf(model, inTrash).map(({ act, ...rest }) => (
        <Button key={act} name={`bulk-${act}`} sign {...rest} />
      ))}
      {children}
    </div>
  )
}

interface BulkAct {
  act: string
  label: string
  icon: IconName
  onClick(): void
}

/** The acts of the bar. Those that go back and forth say which way: back only where every selected article has the state. */
function actsOf(model: ListModel, inTrash: boolean): BulkAct[] {
  const remove: BulkAct = {
    act: 'trash',
    label: t(inTrash ? 'deleteForever' : 'trash'),
    icon: 'trash',
    onClick: () => model.remove(),
  }
  if (inTrash)
    return [
      { act: 'restore', label: t('restore'), icon: 'restore', onClick: () => model.act('restore') },
      remove,
    ]
  const has = (act: Act) => model.isTakenBack(act)
  return [
    {
      act: 'archive',
      label: t(has('archive') ? 'unarchive' : 'archive'),
      icon: has('archive') ? 'unarchive' : 'archive',
      onClick: () => model.act('archive'),
    },
    {
      act: 'favourite',
      label: t(has('favourite') ? 'unfavourite' : 'favourite'),
      icon: 'star',
      onClick: () => model.act('favourite'),
    },
    {
      act: 'read',
      label: t(has('read') ? 'markUnread' : 'markRead'),
      icon: has('read') ? 'unread' : 'check',
      onClick: () => model.act('read'),
    },
    { act: 'tags', label: t('tags'), icon: 'tag', onClick: () => model.editTags() },
    remove,
  ]
}

/** Whether nothing is left to select: of a list that is not read to its end only as far as its length is known. */
function isAll({ source, length }: ListModel, size: number): boolean {
  const { tag, query } = source.shown.value
  const isKnown = source.complete.value || source.total.value !== null || (tag === null && query === '')
  return isKnown ? size >= length.value : size > length.value
}
