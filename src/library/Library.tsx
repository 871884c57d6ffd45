/** The library as a page: the whole list, or one article. */
import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Millis } from '../domain/article'
import { t } from '../platform/i18n'
import { keepFocus } from '../ui/keep-focus'
import { ArticleList } from '../ui/list/ArticleList'
import { Empty } from '../ui/list/Empty'
import { Help } from '../ui/list/Help'
import { SearchField } from '../ui/list/SearchField'
import { Tabs } from '../ui/list/Tabs'
import { TagsEditor } from '../ui/list/TagsEditor'
import type { Thumbnails } from '../ui/list/thumbnails'
import { ToastView } from '../ui/ToastView'
import s from './Library.module.css'
import type { LibraryModel } from './model'
import { Reader } from './Reader'
import { SummaryProgress } from './SummaryProgress'

interface Props {
  model: LibraryModel
  thumbnails: Thumbnails
  now: ReadonlySignal<Millis>
}

export function Library({ model, thumbnails, now }: Props) {
  const { list } = model
  const reader = model.reader.value
  const tagging = list.tagging.value
  const title = reader?.article.value?.row.title
  useEffect(() => {
    document.title = title ? `${title} – Pressmark` : t('libraryTitle')
  }, [title])
  useEffect(
    () => keepFocus(document, () => document.querySelector<HTMLElement>('main[tabindex], main input')),
    [],
  )
  return (
    <>
      {reader ? (
        <Reader
          key={model.openId.value}
          reader={reader}
          list={list}
          now={now.value}
          at={model.openAt.value}
          copy={model.copyText}
        />
      ) : (
        <Lists model={model} thumbnails={thumbnails} now={now.value} />
      )}
      <ToastView toasts={model.toasts} undo={() => void list.actions.undo()} />
      {tagging && (
        <TagsEditor
          rows={tagging}
          known={list.tagCounts.value}
          close={list.closeTags}
          change={(difference) => void list.actions.retag(tagging, difference)}
        />
      )}
      {model.helpOpen.value && <Help close={() => model.setHelp(false)} />}
    </>
  )
}

function Lists({ model, thumbnails, now }: { model: LibraryModel; thumbnails: Thumbnails; now: Millis }) {
  const { list } = model
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const toList = () => box.current?.focus()
  useEffect(() => (list.cursor.peek() ? toList() : field.current?.focus()), [])
  return (
    <main class={s.lists}>
      <h1 class="visually-hidden">{t('libraryTitle')}</h1>
      <SearchField
        list={list}
        fieldRef={field}
        toList={toList}
        help={() => model.setHelp(true)}
        enter={toList}
        open={model.open}
      />
      <Tabs model={list} withTrash />
      <SummaryProgress port={model.summaries} />
      <div class={s.list}>
        <ArticleList
          model={list}
          thumbnails={thumbnails}
          now={now}
          acts={{
            open: (row) => model.open(row.id),
            search: () => field.current?.focus(),
            help: () => model.setHelp(true),
          }}
          listRef={box}
          empty={<Empty model={list} />}
        />
      </div>
    </main>
  )
}
