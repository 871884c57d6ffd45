import type { RefObject } from 'preact'
import { t } from '../platform/strings/i18n'
import { commandItem } from '../ui/commands/command-item'
import { SearchField } from '../ui/list/search/SearchField'
import { Menu } from '../ui/menu/Menu'
import type { PopupModel } from './model'

interface Props {
  model: PopupModel
  fieldRef: RefObject<HTMLInputElement | null>
  toList(): void
}

/** The head of the popup. The field has the focus when it opens: typing searches, Enter saves. */
export function SearchBar({ model, fieldRef, toList }: Props) {
  const { list, ports } = model
  return (
    <SearchField
      list={list}
      port={ports.library}
      fieldRef={fieldRef}
      toList={toList}
      help={() => model.setHelp(true)}
      enter={model.enter}
      open={ports.openArticle}
      onFocus={() => {
        if (list.text.value === '') model.setBrowsing(false)
      }}
    >
      <Menu
        name="more"
        label={t('more')}
        icon="more"
        sign
        side="end"
        items={() => [
          { label: t('tabTrash'), name: 'list-trash', icon: 'trash', choose: () => list.choose('trash') },
          {
            label: t('openLibrary'),
            name: 'open-library',
            icon: 'forward',
            choose: () => ports.openLibrary(),
          },
          ...(ports.openBeside
            ? [
                {
                  label: t('openBeside'),
                  name: 'open-beside',
                  icon: 'beside' as const,
                  choose: ports.openBeside,
                },
              ]
            : []),
          commandItem('settings', () => ports.openSettings()),
          commandItem('help', () => model.setHelp(true)),
        ]}
      />
    </SearchField>
  )
}
