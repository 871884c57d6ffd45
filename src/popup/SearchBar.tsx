import type { RefObject } from 'preact'
import { plural, t } from '../platform/i18n'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import type { PopupModel } from './model'
import s from './SearchBar.module.css'

interface Props {
  model: PopupModel
  fieldRef: RefObject<HTMLInputElement | null>
  toList(): void
}

/** The search field, which has the focus when the popup opens: typing searches, Enter saves, the arrow goes down. */
export function SearchBar({ model, fieldRef, toList }: Props) {
  const { list, ports } = model
  const text = list.text.value
  const count = list.counts.value?.all ?? 0
  const { query } = list.view.value
  const found = list.source.shown.value.query !== '' && list.source.phase.value === 'ready'

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') toList()
    else if (event.key === 'Enter') enter()
    else if (event.key === 'Escape' && text !== '') list.search('')
    else if (event.key === '?' && text === '') model.setHelp(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  function enter() {
    if (text.trim() === '') model.enter()
    else if (list.source.shown.value.query === query) {
      const first = list.rows.value[0]
      if (first) ports.openArticle(first.id)
    }
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
      />
      <span class="visually-hidden" role="status">
        {found && query !== '' ? plural('searchFound', list.rows.value.length) : ''}
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
      <Menu
        name="more"
        label={t('more')}
        icon="more"
        sign
        side="end"
        items={() => [
          { label: t('tabTrash'), name: 'list-trash', icon: 'trash', choose: () => list.choose('trash') },
          {
            label: t('openLibrary'),
            name: 'open-library',
            icon: 'forward',
            choose: () => ports.openLibrary(),
          },
          { label: t('help'), name: 'help', icon: 'dot', choose: () => model.setHelp(true) },
        ]}
      />
    </search>
  )
}
