import type { ComponentChildren } from 'preact'
import type { ListName } from '../../domain/article/article'
import { LISTS } from '../../domain/article/places'
import { formatNumber, type MessageKey, t } from '../../platform/strings/i18n'
import { Icon } from '../Icon'
import { Menu, type MenuItem } from '../menu/Menu'
import { BulkBar } from './BulkBar'
import type { ListModel } from './list-model'
import { SortMenu } from './SortMenu'
import { searched } from './search/query'
import s from './Tabs.module.css'

/** The name of a list, as its tab says it. */
export const LIST_NAMES: Record<ListName, MessageKey> = {
  unread: 'tabUnread',
  all: 'tabAll',
  favourite: 'tabFavourite',
  archive: 'tabArchive',
  trash: 'tabTrash',
}

interface Props {
  model: ListModel
  /** Shows the trash among the tabs even while another list is open. */
  withTrash?: boolean
  chosen?(): void
  /** Further things to do with the list, behind its menus. */
  tools?: ComponentChildren
  /** Further things to do with the selected articles. */
  bulk?: ComponentChildren
}

/** The lists as text tabs, and the menu of tags; while articles are selected, what can be done with them. */
export function Tabs({ model, withTrash = false, chosen, tools, bulk }: Props) {
  if (model.selection.value.ids.size > 0)
    return (
      <div class={s.tabs}>
        <BulkBar model={model}>{bulk}</BulkBar>
      </div>
    )
  const { tag } = model.view.value
  // A search from the reading list looks at all: the tabs say so.
  const { list } = searched(model.view.value)
  const shown = LISTS.filter((name) => name !== 'trash' || withTrash || list === 'trash')
  return (
    <nav class={`${s.tabs} ${withTrash ? s.many : ''}`} aria-label={t('tabsLabel')}>
      <div class={s.lists}>
        {shown.map((name) => {
          const count = name === 'unread' ? model.counts.value?.unread : undefined
          return (
            <button
              key={name}
              type="button"
              class={s.tab}
              data-action={`list-${name}`}
              aria-current={name === list ? 'true' : 'false'}
              {...(name === 'favourite'
                ? { 'aria-label': t(LIST_NAMES[name]), title: t(LIST_NAMES[name]) }
                : {})}
              // Browsers leave alone what has the focus and is half in view.
              onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
              onClick={() => {
                model.choose(name)
                chosen?.()
              }}
            >
              {name === 'favourite' ? <Icon name="star" filled={name === list} /> : t(LIST_NAMES[name])}
              {name === 'unread' && <span class={s.count}>{count ? formatNumber(count) : ''}</span>}
            </button>
          )
        })}
      </div>
      <span class={s.space} />
      <span class={`${s.filter} ${tag === null ? '' : s.narrowed}`}>
        <Menu
          name="tags-menu"
          label={tag === null ? t('tags') : t('tagFilter', tag)}
          icon="tag"
          look="quiet"
          side="end"
          items={() => tagItems(model)}
        />
      </span>
      <SortMenu model={model} />
      {tools}
    </nav>
  )
}

function tagItems(model: ListModel): MenuItem[] {
  const { tag: chosen, list } = model.view.value
  const tags = model.tagCounts.value
  if (tags.length === 0)
    return [
      { heading: t('noTags') },
      { label: t('tagFilterClear'), name: 'tag-none', choose: () => model.choose(list) },
    ]
  return [
    {
      label: t('tagFilterClear'),
      name: 'tag-none',
      checked: chosen === null,
      choose: () => model.choose(list),
    },
    ...tags.map(({ tag, count }) => ({
      label: tag,
      name: `tag-${tag}`,
      checked: tag === chosen,
      detail: formatNumber(count),
      choose: () => model.choose(list === 'unread' ? 'all' : list, tag),
    })),
  ]
}
