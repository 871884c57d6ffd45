/** The search field of a page with a list: typing searches, the arrow goes down into completions, else into the list. */
import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useId, useMemo, useRef } from 'preact/hooks'
import type { LibraryPort } from '../../../domain/library/library'
import { LONGEST_QUERY } from '../../../domain/search/query'
import { plural, t } from '../../../platform/strings/i18n'
import { Button } from '../../Button'
import { commandOf } from '../../commands/keys'
import { Icon } from '../../Icon'
import type { ListModel } from '../list-model'
import { Completions, completionId } from './Completions'
import { type Completions as CompletionModel, createCompletions } from './completion-model'
import { asQuery } from './query'
import s from './SearchField.module.css'

interface Props {
  list: ListModel
  port: Pick<LibraryPort, 'values'>
  fieldRef: RefObject<HTMLInputElement | null>
  toList(): void
  help(): void
  /** Enter with nothing written. */
  enter(): void
  /** Opens the first article that was found. */
  open(id: string): void
  onFocus?(): void
  children?: ComponentChildren
}

export function SearchField({ list, port, fieldRef, toList, help, enter, open, onFocus, children }: Props) {
  const text = list.text.value
  const count = list.counts.value?.all ?? 0
  const found = hasAnswered(list)
  // The text whose first hit Enter asked for, before its search had answered.
  const awaited = useRef('')
  const id = useId()
  const completions = useMemo(
    () => createCompletions({ port, tags: list.tagCounts, now: Date.now }),
    [port, list],
  )
  const offered = completions.offered.value
  const chosen = completions.chosen.value

  useEffect(() => {
    // After a search that failed, a later refresh of the list must not open an article.
    if (list.source.phase.value === 'failed') awaited.current = ''
    const first = firstHit(list)
    if (awaited.current === '' || first === undefined) return
    if (first && awaited.current === list.text.value) open(first)
    awaited.current = ''
  })

  function take(index?: number) {
    const taken = completions.take(index)
    const field = fieldRef.current
    if (!taken || !field) return
    list.search(taken.text)
    field.value = taken.text
    field.setSelectionRange(taken.caret, taken.caret)
    completions.look(taken.text, taken.caret)
  }
  function onKeyDown(event: KeyboardEvent) {
    awaited.current = ''
    if (event.isComposing) return
    if (offered.length > 0 && isCompletionKey(event, completions, take)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const command = commandOf(event, 'field')
    if (command === 'toList') toList()
    else if (command === 'enter') {
      const first = firstHit(list)
      if (list.text.value.trim() === '') enter()
      else if (first === undefined) awaited.current = list.text.value
      else if (first) open(first)
    } else if (command === 'escape' && text !== '') list.search('')
    else if (command === 'help' && text === '') help()
    // The key that leads here, pressed by a reader who is here already, writes nothing.
    else if (command !== 'search' || text !== '') return
    event.preventDefault()
    event.stopPropagation()
  }
  const follow = (field: HTMLInputElement) =>
    completions.look(field.value, field.selectionStart ?? field.value.length)
  return (
    <search class={s.bar}>
      <Icon name="search" />
      <input
        ref={fieldRef}
        class={s.field}
        type="text"
        dir="auto"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={id}
        {...(chosen >= 0 ? { 'aria-activedescendant': completionId(id, chosen) } : {})}
        enterKeyHint="search"
        autocomplete="off"
        spellcheck={false}
        data-part="search"
        aria-label={t('searchLibrary')}
        aria-keyshortcuts="/"
        maxLength={LONGEST_QUERY}
        placeholder={count > 0 ? plural('searchArticles', count) : t('searchLibrary')}
        value={text}
        onInput={(event) => {
          list.search(event.currentTarget.value)
          follow(event.currentTarget)
        }}
        onClick={(event) => follow(event.currentTarget)}
        onKeyDown={onKeyDown}
        onFocus={() => onFocus?.()}
        onBlur={() => {
          awaited.current = ''
          completions.close()
        }}
      />
      {offered.length > 0 ? (
        <Completions id={id} offered={offered} chosen={chosen} take={take} />
      ) : (
        <div id={id} role="listbox" aria-label={t('completions')} hidden />
      )}
      <span class="visually-hidden" role="status">
        {found ? countOfHits(list) : list.searching.value ? t('searching') : ''}
      </span>
      {list.searching.value && (
        <span class={s.searching} data-part="searching" aria-hidden="true">
          {t('searching')}
        </span>
      )}
      {text !== '' && (
        <Button
          name="search-clear"
          label={t('searchClear')}
          icon="close"
          sign
          onClick={() => {
            list.search('')
            fieldRef.current?.focus()
          }}
        />
      )}
      {children}
    </search>
  )
}

/** Does what a key means while completions are offered; false for a key that means nothing to them. */
function isCompletionKey(event: KeyboardEvent, completions: CompletionModel, take: () => void): boolean {
  const { key } = event
  if (key === 'ArrowDown' || key === 'ArrowUp') completions.move(key === 'ArrowDown' ? 1 : -1)
  else if (key === 'Escape') completions.close()
  else if ((key === 'Enter' && completions.chosen.value >= 0) || (key === 'Tab' && !event.shiftKey)) take()
  else return false
  return true
}

/** How many articles a search has found, in words; further ones are looked for as the list is read on. */
export function countOfHits({ source, rows }: Pick<ListModel, 'source' | 'rows'>): string {
  return plural(source.complete.value ? 'searchFound' : 'searchFoundAtLeast', rows.value.length)
}

/** The first article that the text as it stands finds: null where it finds none, undefined while its search has not answered. */
function firstHit(list: ListModel): string | null | undefined {
  const isCurrent = asQuery(list.text.value) === list.view.value.query
  return isCurrent && hasAnswered(list) ? (list.rows.value[0]?.id ?? null) : undefined
}

/** True where the rows that are shown are what the search of the view has found. */
function hasAnswered({ view, source }: ListModel): boolean {
  const { query } = view.value
  return query !== '' && source.shown.value.query === query && source.phase.value === 'ready'
}
