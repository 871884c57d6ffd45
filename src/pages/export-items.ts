import { plural, t } from '../platform/strings/i18n'
import type { ListModel } from '../ui/list/list-model'
import { LIST_NAMES } from '../ui/list/Tabs'
import type { MenuItem } from '../ui/menu/Menu'
import type { ExportModel } from './export-model'
import type { ExportPort, ExportScope } from './export-scope'

/** What an export menu needs of its page. */
export interface Exporting {
  exporting: ExportModel
  formats: ExportPort['formats']
}

/** The items of an export menu that write a file: one a format. `name` tells the groups of one menu apart. */
export function formatItems({ exporting, formats }: Exporting, name: string, scope: ExportScope): MenuItem[] {
  return formats.map(({ id, labelKey }) => ({
    label: t(labelKey),
    name: `export-${name}-${id}`,
    icon: 'export',
    choose: () => void exporting.save(id, scope),
  }))
}

/** The item that puts one article on the clipboard. */
export function copyItem({ exporting }: Exporting, name: string, scope: ExportScope): MenuItem {
  return {
    label: t('copyMarkdown'),
    name: `copy-${name}-markdown`,
    icon: 'copy',
    choose: () => void exporting.copyMarkdown(scope),
  }
}

/** The export menu of a list: the selection, else the article under the cursor, and the whole list. */
export function listExportItems(page: Exporting, list: ListModel): MenuItem[] {
  const selected = [...list.selection.value.ids]
  const { list: name, tag, query } = list.source.shown.value
  const current = list.cursor.value
  const whole: ExportScope =
    query === ''
      ? { list: { list: name, ...(tag === null ? {} : { tag }) } }
      : { search: { query, list: name, ...(tag === null ? {} : { tag }) } }
  const result: MenuItem[] = []
  if (selected.length > 0)
    result.push(
      { heading: plural('exportSelection', selected.length) },
      ...formatItems(page, 'selection', { ids: selected }),
    )
  else if (current)
    result.push(
      { heading: t('exportThis') },
      copyItem(page, 'this', { ids: [current.id] }),
      ...formatItems(page, 'this', { ids: [current.id] }),
    )
  result.push({ heading: t('exportList', t(LIST_NAMES[name])) }, ...formatItems(page, 'list', whole))
  return result
}
