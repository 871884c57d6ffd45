import type { ExportScope } from '../pages/export-scope'
import { t } from '../platform/i18n'
import type { MenuItem } from '../ui/Menu'
import type { PopupModel } from './model'

/** The items of an export menu that write a file: one a format. `name` tells the groups of one menu apart. */
export function formatItems(model: PopupModel, name: string, scope: ExportScope): MenuItem[] {
  return model.ports.exporting.formats.map(({ id, labelKey }) => ({
    label: t(labelKey),
    name: `export-${name}-${id}`,
    icon: 'export',
    choose: () => void model.exporting.save(id, scope),
  }))
}

/** The item that puts one article on the clipboard. */
export function copyItem(model: PopupModel, name: string, scope: ExportScope): MenuItem {
  return {
    label: t('copyMarkdown'),
    name: `copy-${name}-markdown`,
    icon: 'copy',
    choose: () => void model.exporting.copyMarkdown(scope),
  }
}
