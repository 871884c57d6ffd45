import type { ComponentChildren } from 'preact'
import { formatNumber, plural, t } from '../../platform/strings/i18n'
import { Button } from '../Button'
import { commandsOn, lookOf } from '../commands/commands'
import s from './BulkBar.module.css'
import { actInList, isBack } from './edit/act-on'
import type { ListModel } from './list-model'

/**
 * What can be done with the selected articles, in the place of the tabs: the same in every list and at every width, in one order.
 * What goes back and forth says which way: back only where every selected article has the state.
 * @param children the export menu of the page.
 */
export function BulkBar({ model, children }: { model: ListModel; children?: ComponentChildren }) {
  const inTrash = model.source.shown.value.list === 'trash'
  const { size } = model.selection.value.ids
  const all = lookOf('selectAll')
  const none = lookOf('selectNone')
  return (
    <div class={s.bar} role="toolbar" aria-label={plural('selected', size)} data-part="bulk">
      <Button name="select-none" label={t(none.label)} icon={none.icon} sign onClick={model.clearSelection} />
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
            label={t(all.label)}
            icon={all.icon}
            look="quiet"
            onClick={() => void model.selectAll()}
          />
        </span>
      )}
      {commandsOn('bulk', inTrash).map((command) => {
        const { label, icon } = lookOf(command, isBack(command, model.isTakenBack))
        const act = () => actInList(model, command)
        return (
          <Button key={command} name={`bulk-${command}`} label={t(label)} icon={icon} sign onClick={act} />
        )
      })}
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
