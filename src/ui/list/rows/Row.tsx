import { Component } from 'preact'
import type { ArticleId, ArticleRow, ListName, Millis } from '../../../domain/article/article'
import type { TagColour } from '../../../domain/article/shelf'
import type { Snippet } from '../../../domain/search/snippet'
import { formatLanguage, formatNumber, type MessageKey, plural, t } from '../../../platform/strings/i18n'
import { type ArticleCommand, commandsOn, lookOf } from '../../commands/commands'
import { formatAge, siteOf } from '../../format'
import { Icon } from '../../Icon'
import { Letter } from '../../Letter'
import { isBackOn } from '../edit/act-on'
import { Marks } from './Marks'
import s from './Row.module.css'

export interface RowProps {
  row: ArticleRow
  index: number
  total: number
  list: ListName
  now: Millis
  thumbnail: string | null
  /** Whether it stands among what was found: its lines then keep their places, whatever comes to stand in them. */
  searched?: boolean
  /** Where it has what is searched for; undefined while nothing is, or before it is known. */
  snippet?: Snippet | undefined
  /** Whether this article is open beside the list. */
  open?: boolean
  /** Colours of tags, by name; the same map as long as none changed. */
  colours: ReadonlyMap<string, TagColour>
  selected: boolean
  /** Whether the cursor stands here. */
  current: boolean
}

/** What the pointer can do on a row; the keyboard has letters for the same. `data-act` names it to the list. */
export type RowAct = 'select' | ArticleCommand

/** Tags that a row shows; the others are a number. */
const TAGS_SHOWN = 2

/** The id of a row's element: what `aria-activedescendant` points at. */
export function rowElementId(id: ArticleId): string {
  return `row-${id}`
}

/** One article in the list, drawn again only when something of it changed: each key that is typed asks for the list anew. */
export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: Readonly<RowProps>): boolean {
    const names = Object.keys({ ...this.props, ...next }) as (keyof RowProps)[]
    return names.some((name) => next[name] !== this.props[name])
  }
  override render() {
    return <RowView {...this.props} />
  }
}

/** Read mark, picture, two lines of title, a line about it. Fixed height. */
function RowView({
  row,
  index,
  total,
  list,
  now,
  thumbnail,
  searched = false,
  snippet,
  colours,
  selected,
  current,
  open = false,
}: RowProps) {
  const site = siteOf(row)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the row by aria-activedescendant.
    <div
      id={rowElementId(row.id)}
      class={`${s.row} ${current ? s.current : ''} ${selected ? s.selected : ''} ${open ? s.open : ''}`}
      role="option"
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-part="row"
      data-index={index}
      style={{ '--index': index }}
    >
      {isUnread(row) && <span class={s.mark} data-part="read-mark" aria-hidden="true" />}
      <span class={s.picture}>
        {thumbnail ? (
          // A picture of its own: another article's does not stand here until this one's has come.
          <img key={thumbnail} src={thumbnail} alt="" width="48" height="48" />
        ) : (
          <Letter name={site || row.title} />
        )}
        <span class={s.select} data-act="select" title={t('select')} aria-hidden="true">
          <Icon name="check" />
        </span>
      </span>
      <span class={s.text}>
        <span class={`${s.lines} ${searched ? s.searched : ''}`}>
          <span
            class={`${s.title} ${snippet?.text ? s.oneLine : ''}`}
            dir="auto"
            {...(row.lang ? { lang: row.lang } : {})}
          >
            {snippet ? <Marks of={snippet.title} /> : row.title || t('untitled')}
          </span>
          {snippet?.text && (
            <span class={s.snippet} dir="auto" data-part="snippet" {...(row.lang ? { lang: row.lang } : {})}>
              <Marks of={snippet.text} />
            </span>
          )}
          {snippet?.text === null && row.excerpt && (
            <span class={s.snippet} dir="auto" {...(row.lang ? { lang: row.lang } : {})}>
              {row.excerpt}
            </span>
          )}
        </span>
        <span class={s.meta}>
          {row.favouritedAt !== null && <Icon name="star" filled />}
          <bdi class={s.site}>{site}</bdi>
          <span>{formatAge(row.savedAt, now, formatLanguage(), t('ageNow'))}</span>
          <span>{row.readingMinutes > 0 ? plural('readingMinutes', row.readingMinutes) : t('kindLink')}</span>
          {row.tags.length > 0 && <Tags tags={row.tags} colours={colours} />}
          {row.note && <Icon name="note" />}
          <span class="visually-hidden">
            {statesOf(row)
              .map((key) => t(key))
              .join(', ')}
          </span>
        </span>
      </span>
      <span class={s.acts} aria-hidden="true">
        {commandsOn('row', list === 'trash').map((command) => {
          const { label, icon } = lookOf(command, isBackOn(row, command))
          return (
            <span key={command} class={s.act} data-act={command} title={t(label)}>
              <Icon name={icon} filled={command === 'favourite' && row.favouritedAt !== null} />
            </span>
          )
        })}
      </span>
    </div>
  )
}

function Tags({ tags, colours }: { tags: string[]; colours: ReadonlyMap<string, TagColour> }) {
  const more = tags.length - TAGS_SHOWN
  return (
    <span class={s.tags} data-part="row-tags">
      {tags.slice(0, TAGS_SHOWN).map((tag) => {
        const colour = colours.get(tag)
        return (
          <bdi key={tag} class={s.tag} {...(colour ? { style: { '--sign': `var(--tag-${colour})` } } : {})}>
            {tag}
          </bdi>
        )
      })}
      {more > 0 && <span class={s.more}>+{formatNumber(more)}</span>}
    </span>
  )
}

/** The place of a row that is not read yet. */
export function RowSkeleton({ index }: { index: number }) {
  return (
    <div class={`${s.row} ${s.skeleton}`} aria-hidden="true" style={{ '--index': index }}>
      <span class={s.picture} />
      <span class={s.text}>
        <span class={s.bone} />
        <span class={`${s.bone} ${s.short}`} />
      </span>
    </div>
  )
}

function isUnread(row: ArticleRow): boolean {
  return row.readAt === null && row.archivedAt === null && row.trashedAt === null
}

function statesOf(row: ArticleRow): MessageKey[] {
  const states: MessageKey[] = []
  if (row.trashedAt !== null) states.push('stateTrashed')
  else
    states.push(row.archivedAt !== null ? 'stateArchived' : row.readAt === null ? 'stateUnread' : 'stateRead')
  if (row.favouritedAt !== null) states.push('stateFavourite')
  if (row.note) states.push('note')
  return states
}
