/** What can be done with the open article. */
import type { ArticleRow } from '../domain/article'
import { safeWebUrl } from '../domain/url'
import { copyItem, formatItems } from '../pages/export-items'
import { t } from '../platform/i18n'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu, type MenuItem } from '../ui/Menu'
import type { LibraryModel } from './model'
import s from './ReaderActs.module.css'

export function ReaderActs({ row, model }: { row: ArticleRow; model: LibraryModel }) {
  const { list } = model
  const archived = row.archivedAt !== null
  const favourite = row.favouritedAt !== null
  const original = safeWebUrl(row.url)
  const act = (name: 'archive' | 'favourite' | 'trash' | 'restore') => void list.actions.act(name, [row])
  return (
    <>
      {row.trashedAt === null ? (
        <>
          <Button
            name="archive"
            label={t(archived ? 'unarchive' : 'archive')}
            icon={archived ? 'unarchive' : 'archive'}
            sign
            onClick={() => act('archive')}
          />
          <Button
            name="favourite"
            label={t('favourite')}
            icon="star"
            filled={favourite}
            pressed={favourite}
            sign
            onClick={() => act('favourite')}
          />
          <Button name="tags" label={t('tags')} icon="tag" sign onClick={() => list.editTagsOf([row])} />
          <Button
            name="note"
            label={t('note')}
            icon="note"
            filled={Boolean(row.note)}
            sign
            onClick={() => list.editNoteOf(row)}
          />
          <Button name="trash" label={t('trash')} icon="trash" sign onClick={() => act('trash')} />
          <Menu
            name="reader-more"
            label={t('more')}
            icon="more"
            sign
            side="end"
            items={() => moreItems(row, model)}
          />
        </>
      ) : (
        <Button name="restore" label={t('restore')} icon="restore" onClick={() => act('restore')} />
      )}
      {original && (
        <a
          class={s.original}
          href={original}
          target="_blank"
          rel="noopener noreferrer"
          title={t('readerOriginal')}
          data-action="original"
        >
          <span class={s.originalName}>{t('readerOriginal')}</span>
          <Icon name="external" />
        </a>
      )}
    </>
  )
}

function moreItems(row: ArticleRow, { list, exporting, ports }: LibraryModel): MenuItem[] {
  const read = row.readAt !== null
  const scope = { ids: [row.id] }
  return [
    {
      label: t(read ? 'markUnread' : 'markRead'),
      name: 'read',
      icon: read ? 'unread' : 'check',
      detail: 'U',
      choose: () => void list.actions.act('read', [row]),
    },
    { heading: t('export') },
    copyItem({ exporting, formats: ports.exporting.formats }, 'open', scope),
    ...formatItems({ exporting, formats: ports.exporting.formats }, 'open', scope),
  ]
}
