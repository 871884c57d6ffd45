/** What can be done with the open article. */

import { safeWebUrl } from '../../domain/address/url'
import type { ArticleRow } from '../../domain/article/article'
import { copyItem, formatItems } from '../../pages/export-items'
import { t } from '../../platform/strings/i18n'
import { commandItem } from '../../ui/commands/command-item'
import { commandsOn, lookOf } from '../../ui/commands/commands'
import { keySign } from '../../ui/commands/keys'
import { Icon } from '../../ui/Icon'
import { actOnRow, isBackOn } from '../../ui/list/edit/act-on'
import { ArticleButton } from '../../ui/list/rows/ArticleButton'
import { Menu, type MenuItem } from '../../ui/menu/Menu'
import type { LibraryModel } from '../model'
import s from './ReaderActs.module.css'

export function ReaderActs({ row, model }: { row: ArticleRow; model: LibraryModel }) {
  const { list } = model
  const inTrash = row.trashedAt !== null
  const original = safeWebUrl(row.url)
  const look = lookOf('original')
  return (
    <>
      {commandsOn('reader', inTrash).map((command) => (
        <ArticleButton
          key={command}
          {...{ command, row, list }}
          filled={command === 'note' && Boolean(row.note)}
          sign={!inTrash}
        />
      ))}
      {!inTrash && (
        <Menu
          name="reader-more"
          label={t('more')}
          icon="more"
          sign
          side="end"
          items={() => moreItems(row, model)}
        />
      )}
      {original && (
        <a
          class={s.original}
          href={original}
          target="_blank"
          rel="noopener noreferrer"
          title={t(look.label)}
          data-action="original"
        >
          <span class={s.originalName}>{t(look.label)}</span>
          <Icon name={look.icon} />
        </a>
      )}
    </>
  )
}

function moreItems(row: ArticleRow, { list, exporting, ports }: LibraryModel): MenuItem[] {
  const scope = { ids: [row.id] }
  const commands = commandsOn('reader-menu', false).map((command): MenuItem => {
    const item = commandItem(command, () => actOnRow(list, command, row), isBackOn(row, command))
    return { ...item, detail: keySign(command) }
  })
  return [
    ...commands,
    { heading: t('export') },
    copyItem({ exporting, formats: ports.exporting.formats }, 'open', scope),
    ...formatItems({ exporting, formats: ports.exporting.formats }, 'open', scope),
  ]
}
