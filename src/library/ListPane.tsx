/** The list of the library page: search, what can be done with all of it, rows. */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { safeWebUrl } from '../domain/address/url'
import type { Millis } from '../domain/article/article'
import { listExportItems } from '../pages/export-items'
import { plural, t } from '../platform/strings/i18n'
import { Button } from '../ui/Button'
import { commandItem } from '../ui/commands/command-item'
import { Icon } from '../ui/Icon'
import { BulkBar } from '../ui/list/BulkBar'
import { ArticleList } from '../ui/list/rows/ArticleList'
import { Empty } from '../ui/list/rows/Empty'
import { Trouble } from '../ui/list/rows/Trouble'
import type { Thumbnails } from '../ui/list/rows/thumbnails'
import { SortMenu } from '../ui/list/SortMenu'
import { countOfHits, SearchField } from '../ui/list/search/SearchField'
import { LIST_NAMES, Tabs } from '../ui/list/Tabs'
import { Menu } from '../ui/menu/Menu'
import s from './ListPane.module.css'
import type { LibraryModel } from './model'
import { IndexProgress, SummaryProgress } from './Progress'
import { KeepSearch } from './places/KeepSearch'

interface Props {
  model: LibraryModel
  thumbnails: Thumbnails
  now: Millis
  fieldRef: RefObject<HTMLInputElement | null>
  boxRef: RefObject<HTMLDivElement | null>
}

export function ListPane({ model, thumbnails, now, fieldRef, boxRef }: Props) {
  const { list } = model
  const toList = () => boxRef.current?.focus()
  const wide = model.layout.value === 'three'
  const shown = list.source.shown.value
  // At once, so that a reader who comes here for the search has the last word about the focus.
  useLayoutEffect(() => {
    // Beside an article that is open the focus belongs to its text.
    if (model.openId.peek() === '') list.cursor.peek() ? toList() : fieldRef.current?.focus()
  }, [])
  return (
    <main class={s.pane}>
      <h1 class="visually-hidden">{t('libraryTitle')}</h1>
      <SearchField
        list={list}
        port={model.ports.library}
        fieldRef={fieldRef}
        toList={toList}
        help={() => model.setHelp(true)}
        enter={toList}
        open={model.open}
      >
        <KeepSearch model={model} />
        {!wide && <MoreMenu model={model} />}
      </SearchField>
      {wide ? (
        <Head model={model} />
      ) : (
        <Tabs
          model={list}
          withTrash
          tools={<ExportMenu model={model} />}
          bulk={<ExportMenu model={model} />}
        />
      )}
      <Trouble model={list} rescue={() => model.goToPage('rescue')} />
      {shown.list === 'trash' && (
        <p class={s.hint}>
          <Icon name="trash" />
          <span class={s.hintText}>{t('trashHint')}</span>
          {list.length.value > 0 && (
            <Button
              name="trash-empty"
              label={t('trashEmpty')}
              look="quiet"
              onClick={() => void model.emptyTrash()}
            />
          )}
        </p>
      )}
      <div class={s.list}>
        <ArticleList
          model={list}
          thumbnails={thumbnails}
          now={now}
          acts={{
            open: (row) => model.open(row.id),
            search: () => fieldRef.current?.focus(),
            help: () => model.setHelp(true),
            settings: () => model.goToPage('settings'),
            original: (row) => {
              const url = safeWebUrl(row.url)
              if (url) model.ports.openOriginal(url)
            },
          }}
          listRef={boxRef}
          openId={model.layout.value === 'one' ? '' : model.openId.value}
          empty={<Empty model={list} rescue={() => model.goToPage('rescue')} />}
        />
      </div>
      <SummaryProgress port={model.background} />
      {shown.query !== '' && <IndexProgress port={model.background} of={articlesOf(list)} />}
    </main>
  )
}

/** How many articles the library has. */
function articlesOf({ counts }: LibraryModel['list']): number {
  const { all = 0, trash = 0 } = counts.value ?? {}
  return all + trash
}

/** The name of the place with what can be done; while articles are selected, what can be done with them. */
function Head({ model }: { model: LibraryModel }) {
  const { list } = model
  if (list.selection.value.ids.size > 0)
    return (
      <div class={s.head}>
        <BulkBar model={list}>
          <ExportMenu model={model} />
        </BulkBar>
      </div>
    )
  const { list: name, tag, query } = list.source.shown.value
  const count = list.length.value
  return (
    <div class={s.head}>
      <h2 class={s.title}>
        <bdi>{tag === null ? t(LIST_NAMES[name]) : t('tagFilter', tag)}</bdi>
      </h2>
      <span class={s.count}>
        {query === '' ? (count > 0 ? plural('tagArticles', count) : '') : countOfHits(list)}
      </span>
      <ExportMenu model={model} />
      <SortMenu model={list} />
    </div>
  )
}

function ExportMenu({ model }: { model: LibraryModel }) {
  const { list, exporting, ports } = model
  const progress = exporting.progress.value
  if (progress !== null)
    return (
      <span class={s.progress} role="status" data-part="export-progress">
        {plural('exportProgress', progress)}
        <Button name="export-stop" label={t('cancel')} look="quiet" onClick={exporting.stop} />
      </span>
    )
  return (
    <Menu
      name="export"
      label={t('export')}
      icon="export"
      sign
      side="end"
      disabled={list.rows.value.length === 0}
      items={() => listExportItems({ exporting, formats: ports.exporting.formats }, list)}
    />
  )
}

/** What the pane of places has, where there is no room for it. */
function MoreMenu({ model }: { model: LibraryModel }) {
  return (
    <Menu
      name="more"
      label={t('more')}
      icon="more"
      sign
      side="end"
      items={() => [
        ...(model.shelf.smartLists.value.length > 0 ? [{ heading: t('smartLists') }] : []),
        ...model.shelf.smartLists.value.map((each) => ({
          label: each.name,
          name: `smart-${each.id}`,
          icon: 'keep' as const,
          choose: () => model.show({ list: each.list, tag: null, query: each.query, sort: 'newest' }),
        })),
        {
          label: t('tagsManage'),
          name: 'tags-page',
          icon: 'tag' as const,
          choose: () => model.goToPage('tags'),
        },
        {
          label: t('duplicates'),
          name: 'duplicates',
          icon: 'layers' as const,
          choose: () => model.goToPage('duplicates'),
        },
        commandItem('settings', () => model.goToPage('settings')),
        commandItem('help', () => model.setHelp(true)),
      ]}
    />
  )
}
