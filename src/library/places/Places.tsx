/** The pane of places: lists, saved searches, tags, and the way to put things in order. */
import type { ComponentChildren } from 'preact'
import type { ListName } from '../../domain/article/article'
import { LISTS } from '../../domain/article/places'
import type { SmartList } from '../../domain/article/shelf'
import { formatNumber, t } from '../../platform/strings/i18n'
import { lookOf, type NamedCommand } from '../../ui/commands/commands'
import { Icon, type IconName } from '../../ui/Icon'
import { LIST_NAMES } from '../../ui/list/Tabs'
import { TagDot } from '../../ui/TagDot'
import type { LibraryModel } from '../model'
import s from './Places.module.css'
import { SmartMenu } from './SmartMenu'

const SIGNS: Record<ListName, IconName> = {
  unread: 'unread',
  all: 'list',
  favourite: 'star',
  archive: 'archive',
  trash: 'trash',
}

/** Tags that are shown here; the others are on the page of tags. */
const MOST_TAGS_SHOWN = 60

export function Places({ model }: { model: LibraryModel }) {
  const { list, shelf } = model
  const view = list.view.value
  const onList = model.page.value === 'list'
  const tags = list.tagCounts.value
  return (
    <nav class={s.places} aria-label={t('placesLabel')} data-part="places">
      <p class={s.brand}>
        <span class={s.label} aria-hidden="true" />
        Pressmark
      </p>
      <ul>
        {LISTS.map((name) => (
          <li key={name}>
            <Place
              name={`place-${name}`}
              sign={<Icon name={SIGNS[name]} filled={name === 'unread'} />}
              label={t(LIST_NAMES[name])}
              count={list.counts.value?.[name]}
              current={onList && view.list === name && view.tag === null && view.query === ''}
              choose={() => model.show({ list: name, tag: null, query: '', sort: view.sort })}
            />
          </li>
        ))}
      </ul>
      {shelf.smartLists.value.length > 0 && <h2 class={s.heading}>{t('smartLists')}</h2>}
      <ul>
        {shelf.smartLists.value.map((each) => (
          <Smart key={each.id} model={model} list={each} />
        ))}
      </ul>
      {tags.length > 0 && <h2 class={s.heading}>{t('tags')}</h2>}
      <ul>
        {tags.slice(0, MOST_TAGS_SHOWN).map(({ tag, count }) => (
          <li key={tag}>
            <Place
              name={`place-tag-${tag}`}
              sign={<TagDot colour={list.tagColours.value.get(tag) ?? null} />}
              label={tag}
              count={count}
              current={onList && view.tag === tag && view.query === ''}
              choose={() => model.show({ list: 'all', tag, query: '', sort: view.sort })}
            />
          </li>
        ))}
      </ul>
      <ul class={s.foot}>
        <li>
          <Place
            name="tags-page"
            sign={<Icon name="tag" />}
            label={t('tagsManage')}
            current={model.page.value === 'tags'}
            choose={() => model.goToPage('tags')}
          />
        </li>
        <li>
          <Place
            name="duplicates"
            sign={<Icon name="layers" />}
            label={t('duplicates')}
            current={model.page.value === 'duplicates'}
            choose={() => model.goToPage('duplicates')}
          />
        </li>
        <li>
          <Place
            {...placeOf('settings')}
            current={model.page.value === 'settings'}
            choose={() => model.goToPage('settings')}
          />
        </li>
        <li>
          <Place {...placeOf('help')} current={false} choose={() => model.setHelp(true)} />
        </li>
      </ul>
    </nav>
  )
}

/** How a command looks as a place. */
function placeOf(id: NamedCommand): Pick<PlaceProps, 'name' | 'sign' | 'label'> {
  const { label, icon } = lookOf(id)
  return { name: id, sign: <Icon name={icon} />, label: t(label) }
}

interface PlaceProps {
  name: string
  sign: ComponentChildren
  label: string
  count?: number | undefined
  current: boolean
  choose(): void
}

function Place({ name, sign, label, count, current, choose }: PlaceProps) {
  return (
    <button
      type="button"
      class={s.place}
      data-action={name}
      aria-current={current ? 'true' : 'false'}
      onClick={choose}
    >
      <span class={s.sign}>{sign}</span>
      <bdi class={s.name}>{label}</bdi>
      {count !== undefined && count > 0 && <span class={s.count}>{formatNumber(count)}</span>}
    </button>
  )
}

/** A saved search, with the menu that renames and deletes it. */
function Smart({ model, list }: { model: LibraryModel; list: SmartList }) {
  const { query, list: place } = model.list.view.value
  return (
    <li class={s.smart}>
      <Place
        name={`smart-${list.id}`}
        sign={<Icon name="keep" />}
        label={list.name}
        current={model.page.value === 'list' && query === list.query && place === list.list}
        choose={() => model.show({ list: list.list, tag: null, query: list.query, sort: 'newest' })}
      />
      <SmartMenu model={model} list={list} icon="more" />
    </li>
  )
}
