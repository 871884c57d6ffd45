/** The library as a page: places, list and article beside each other, as far as there is room. */
import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Millis } from '../domain/article/article'
import { messageLanguage, t } from '../platform/strings/i18n'
import { Help } from '../ui/commands/Help'
import { keepFocus } from '../ui/keep-focus'
import { NoteEditor } from '../ui/list/edit/NoteEditor'
import { TagsEditor } from '../ui/list/edit/TagsEditor'
import { WorkView } from '../ui/list/edit/WorkView'
import type { Thumbnails } from '../ui/list/rows/thumbnails'
import { ToastView } from '../ui/toast/ToastView'
import { Duplicates } from './duplicates/Duplicates'
import { FrontPage } from './front/FrontPage'
import { LazySettings } from './LazySettings'
import s from './Library.module.css'
import { ListPane } from './ListPane'
import type { LibraryModel } from './model'
import { handlePageKey } from './page-keys'
import { Places } from './places/Places'
import { TagsPage } from './places/TagsPage'
import { Reader } from './reader/Reader'
import { Rescue } from './rescue/Rescue'

interface Props {
  model: LibraryModel
  thumbnails: Thumbnails
  now: ReadonlySignal<Millis>
}

export function Library({ model, thumbnails, now }: Props) {
  const { list } = model
  const page = model.page.value
  const layout = model.layout.value
  const reader = page === 'list' ? model.reader.value : null
  const tagging = list.tagging.value
  const noting = list.noting.value
  const title = reader?.article.value?.row.title
  const alone = layout === 'one'
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.title = title ? `${title} – Pressmark` : t('libraryTitle')
  }, [title, messageLanguage()])
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) =>
      handlePageKey(event, model, { search: () => field.current?.focus(), list: () => box.current?.focus() })
    document.addEventListener('keydown', onKeyDown)
    const endKeeping = keepFocus(
      document,
      () =>
        box.current ??
        // Where no article is left in the list: the key that takes it back is heard there.
        document.querySelector<HTMLElement>('[data-part="list-empty"]') ??
        document.querySelector<HTMLElement>('main[tabindex], main input'),
    )
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      endKeeping()
    }
  }, [model])
  return (
    <>
      <div class={`${s.page} ${s[layout] ?? ''}`} data-layout={layout}>
        {layout === 'three' && <Places model={model} />}
        {page === 'tags' && <TagsPage model={model} />}
        {page === 'duplicates' && <Duplicates model={model} now={now.value} />}
        {page === 'rescue' && <Rescue model={model} />}
        {page === 'settings' && <LazySettings model={model} />}
        {page === 'list' && !(alone && reader) && (
          <ListPane model={model} thumbnails={thumbnails} now={now.value} fieldRef={field} boxRef={box} />
        )}
        {reader && (
          <Reader key={model.openId.value} reader={reader} model={model} alone={alone} now={now.value} />
        )}
        {page === 'list' && !alone && !reader && <FrontPage model={model} now={now.value} />}
      </div>
      <ToastView toasts={model.toasts} undo={() => void list.actions.undo()} />
      <WorkView work={list.work} />
      {tagging && (
        <TagsEditor
          targets={tagging}
          known={list.tagCounts.value}
          close={list.closeTags}
          change={(difference) => void list.actions.retag(tagging.rows, difference, tagging.ids)}
        />
      )}
      {noting && (
        <NoteEditor
          row={noting}
          close={list.closeNote}
          change={(note) => void list.actions.note(noting, note)}
        />
      )}
      {model.helpOpen.value && <Help close={() => model.setHelp(false)} />}
    </>
  )
}
