import type { ExportScope } from '../pages/export-scope'
import { plural, t } from '../platform/i18n'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { LIST_NAMES } from '../ui/list/Tabs'
import { Menu, type MenuItem } from '../ui/Menu'
import { copyItem, formatItems } from './export-items'
import s from './Footer.module.css'
import type { PopupModel } from './model'

/** The foot: exports of the list or the selection with their progress, and the way to the whole library. */
export function Footer({ model }: { model: PopupModel }) {
  const progress = model.exporting.progress.value
  return (
    <footer class={s.foot}>
      {progress === null ? (
        <Menu
          name="export"
          label={t('export')}
          look="quiet"
          above
          disabled={model.list.rows.value.length === 0}
          items={() => items(model)}
        />
      ) : (
        <span class={s.progress} role="status" data-part="export-progress">
          {plural('exportProgress', progress)}
          <Button name="export-stop" label={t('cancel')} look="quiet" onClick={model.exporting.stop} />
        </span>
      )}
      <Button
        name="open-library"
        label={t('openLibrary')}
        look="quiet"
        onClick={() => model.ports.openLibrary()}
      >
        <Icon name="forward" />
      </Button>
    </footer>
  )
}

function items(model: PopupModel): MenuItem[] {
  const { list } = model
  const selected = [...list.selection.value.ids]
  const { list: name, tag, query } = list.source.shown.value
  const current = list.cursor.value
  const whole: ExportScope =
    query === ''
      ? { list: { list: name, ...(tag === null ? {} : { tag }) } }
      : { ids: list.rows.value.map((row) => row.id) }
  const result: MenuItem[] = []
  if (selected.length > 0)
    result.push(
      { heading: plural('exportSelection', selected.length) },
      ...formatItems(model, 'selection', { ids: selected }),
    )
  else if (current)
    result.push(
      { heading: t('exportThis') },
      copyItem(model, 'this', { ids: [current.id] }),
      ...formatItems(model, 'this', { ids: [current.id] }),
    )
  result.push({ heading: t('exportList', t(LIST_NAMES[name])) }, ...formatItems(model, 'list', whole))
  return result
}
