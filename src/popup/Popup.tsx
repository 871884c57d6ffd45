/** The popup: search, the page's card, the lists, the foot. */

import type { ReadonlySignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { safeWebUrl } from '../domain/address/url'
import type { Millis } from '../domain/article/article'
import type { MessageKey } from '../platform/strings/i18n'
import { Help } from '../ui/commands/Help'
import { commandOf, isTyping } from '../ui/commands/keys'
import { kindText } from '../ui/error-text'
import { keepFocus } from '../ui/keep-focus'
import { NoteEditor } from '../ui/list/edit/NoteEditor'
import { TagsEditor } from '../ui/list/edit/TagsEditor'
import { WorkView } from '../ui/list/edit/WorkView'
import type { ListActs } from '../ui/list/handle-key'
import { ArticleList } from '../ui/list/rows/ArticleList'
import { Empty } from '../ui/list/rows/Empty'
import { Trouble } from '../ui/list/rows/Trouble'
import type { Thumbnails } from '../ui/list/rows/thumbnails'
import { Tabs } from '../ui/list/Tabs'
import { ToastView } from '../ui/toast/ToastView'
import { CardQuestion } from './card/CardQuestion'
import { PageCard } from './card/PageCard'
import { ExportMenu } from './ExportMenu'
import { Footer } from './Footer'
import type { PopupModel } from './model'
import { Notice } from './Notice'
import s from './Popup.module.css'
import { SearchBar } from './SearchBar'

export function Popup({
  model,
  thumbnails,
  now,
}: {
  model: PopupModel
  thumbnails: Thumbnails
  now: ReadonlySignal<Millis>
}) {
  const field = useRef<HTMLInputElement>(null)
  const listBox = useRef<HTMLDivElement>(null)
  const { list } = model
  const tagging = list.tagging.value
  const noting = list.noting.value
  const isBare = model.nothingKept.value && !model.searching.value
  function toList() {
    model.setBrowsing(true)
    listBox.current?.focus()
  }
  const acts: ListActs = {
    open: (row) => model.ports.openArticle(row.id),
    search: () => field.current?.focus(),
    help: () => model.setHelp(true),
    settings: () => model.ports.openSettings(),
    original: (row) => {
      const url = safeWebUrl(row.url)
      if (url) model.ports.openOriginal(url)
    },
  }

  // At once, not after the paint: an Enter pressed as soon as the popup is seen must save.
  useLayoutEffect(() => {
    field.current?.focus()
    const onKeyDown = (event: KeyboardEvent) => onLooseKey(event, model, field.current, toList)
    document.addEventListener('keydown', onKeyDown)
    const endKeeping = keepFocus(document, () => field.current)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      endKeeping()
    }
  }, [model])

  return (
    <div class={s.popup}>
      <SearchBar model={model} fieldRef={field} toList={toList} />
      <Notice model={model} />
      <PageCard model={model} now={now.value} />
      <CardQuestion choices={model.choices} />
      <main class={`${s.library} ${isBare ? s.bare : ''}`}>
        <Trouble model={list} rescue={() => model.ports.openRescue()} />
        {!isBare && (
          <Tabs
            model={list}
            chosen={() => model.setBrowsing(true)}
            bulk={<ExportMenu model={model} place="bar" />}
          />
        )}
        <div class={s.list}>
          <ArticleList
            model={list}
            thumbnails={thumbnails}
            now={now.value}
            acts={acts}
            listRef={listBox}
            empty={<Empty model={list} rescue={() => model.ports.openRescue()} how={howToSave(model)} />}
          />
        </div>
      </main>
      <Footer model={model} />
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
    </div>
  )
}

/** How the first article is saved, on the page that stands in the tab. */
function howToSave({ card }: PopupModel): MessageKey {
  if (!card.canSave.value) return 'emptyLibraryHow'
  if (card.face.value === 'reading') return 'emptySaveThis'
  if (card.face.value !== 'article') return 'emptyKeepThis'
  return kindText(card.page.value?.draft.kind ?? 'article') === null ? 'emptySaveThis' : 'emptySavePage'
}

/** A key that nothing else took: letters begin a search, Enter saves, the arrow goes into the list. */
function onLooseKey(
  event: KeyboardEvent,
  model: PopupModel,
  field: HTMLElement | null,
  toList: () => void,
): void {
  const at = event.target instanceof HTMLElement ? event.target : null
  if (event.defaultPrevented || !at || at.matches('input, [role^=menu], dialog *')) return
  const command = commandOf(event, 'popup')
  if (command === undefined) {
    if (isTyping(event)) field?.focus()
    return
  }
  // A button or link that has the focus hears Enter itself.
  if (command === 'enter' && at.matches('button, a[href]')) return
  // None of them is written into the field that it may lead to.
  if (command !== 'enter') event.preventDefault()
  const doing: Record<typeof command, () => void> = {
    toList,
    enter: () => model.enter(),
    help: () => model.setHelp(true),
    search: () => field?.focus(),
  }
  doing[command]()
}
