import { listExportItems } from '../pages/export-items'
import { t } from '../platform/strings/i18n'
import { Menu } from '../ui/menu/Menu'
import type { PopupModel } from './model'

/** Exports of the list or the selection: at the foot of the popup, in words; among the acts on a selection, as their last sign. */
export function ExportMenu({ model, place }: { model: PopupModel; place: 'foot' | 'bar' }) {
  const look =
    place === 'foot'
      ? { look: 'quiet' as const, above: true }
      : { icon: 'export' as const, sign: true, side: 'end' as const }
  return (
    <Menu
      name="export"
      label={t('export')}
      {...look}
      disabled={model.list.rows.value.length === 0}
      items={() =>
        listExportItems({ exporting: model.exporting, formats: model.ports.exporting.formats }, model.list)
      }
    />
  )
}
