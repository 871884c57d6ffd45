import { useSignal } from '@preact/signals'
import type { SmartList } from '../../domain/article/shelf'
import { t } from '../../platform/strings/i18n'
import type { IconName } from '../../ui/Icon'
import { Menu } from '../../ui/menu/Menu'
import type { LibraryModel } from '../model'
import { NameDialog } from './NameDialog'

/** The menu that renames and deletes a saved search. */
export function SmartMenu({ model, list, icon }: { model: LibraryModel; list: SmartList; icon: IconName }) {
  const renaming = useSignal(false)
  return (
    <>
      <Menu
        name={`smart-menu-${list.id}`}
        label={t('moreOf', list.name)}
        icon={icon}
        sign
        side="end"
        items={() => [
          {
            label: t('smartRename'),
            name: 'smart-rename',
            icon: 'edit',
            choose: () => {
              renaming.value = true
            },
          },
          {
            label: t('smartDelete'),
            name: 'smart-delete',
            icon: 'trash',
            choose: () => void model.shelf.deleteSearch(list),
          },
        ]}
      />
      {renaming.value && (
        <NameDialog
          title={t('smartRename')}
          label={t('smartName')}
          name={list.name}
          close={() => {
            renaming.value = false
          }}
          done={(name) => void model.shelf.renameSearch(list, name)}
        />
      )}
    </>
  )
}
