/** The search field of a page with a list: typing searches, the arrow goes down into the list. */
import type { ComponentChildren, RefObject } from 'preact'
import { plural, t } from '../../platform/i18n'
import { Button } from '../Button'
import { Icon } from '../Icon'
import type { ListModel } from './list-model'
import s from './SearchField.module.css'

interface Props {
  list: ListModel
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

export function SearchField({ list, fieldRef, toList, help, enter, open, onFocus, children }: Props) {
  const text = list.text.value
  const count = list.counts.value?.all ?? 0
  const { query } = list.view.value
  const found = query !== '' && list.source.shown.value.query === query && list.source.phase.value === 'ready'

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') toList()
    else if (event.key === 'Enter') {
      const [first] = list.rows.value
      if (text.trim() === '') enter()
      else if (found && first) open(first.id)
    } else if (event.key === 'Escape' && text !== '') list.search('')
    else if (event.key === '?' && text === '') help()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search class={s.bar}>
      <Icon name="search" />
      <input
        ref={fieldRef}
        class={s.field}
        type="text"
        dir="auto"
        enterKeyHint="search"
        autocomplete="off"
        spellcheck={false}
        data-part="search"
        aria-label={t('searchLibrary')}
        aria-keyshortcuts="/"
        placeholder={count > 0 ? plural('searchArticles', count) : t('searchLibrary')}
        value={text}
        onInput={(event) => list.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={() => onFocus?.()}
      />
      <span class="visually-hidden" role="status">
        {found ? plural('searchFound', list.rows.value.length) : ''}
      </span>
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
