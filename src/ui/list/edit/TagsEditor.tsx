/**
 * The tags of one article or of a selection: Enter or a comma adds what is written, the arrows choose a tag that is offered,
 * Backspace in the empty field removes the last.
 */
import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { MOST_TAGS } from '../../../domain/article/shelf'
import type { TagCount } from '../../../domain/library/library'
import { formatNumber, plural, t } from '../../../platform/strings/i18n'
import { Button } from '../../Button'
import { Dialog } from '../../dialog/Dialog'
import { DialogFoot } from '../../dialog/DialogFoot'
import { Icon } from '../../Icon'
import type { Targets } from './editors'
import s from './TagsEditor.module.css'
import { commonTags, MOST_OFFERED, splitTags, suggestions, tagDifference } from './tags'

interface Props {
  targets: Targets
  known: TagCount[]
  close(): void
  /** Called once, on closing, if anything changed. */
  change(difference: { add: string[]; remove: string[] }): void
}

export function TagsEditor({ targets: { rows, ids }, known, close, change }: Props) {
  // The tags of articles further down are not loaded yet: tags can be added to them, not removed.
  const before = rows.length === ids.length ? commonTags(rows) : []
  const tags = useSignal(before)
  const text = useSignal('')
  const field = useRef<HTMLInputElement>(null)
  const hint = useId()
  const listId = useId()
  /** Which suggestion the arrows stand on; -1 for none. */
  const chosen = useSignal(-1)
  const isFull = tags.value.length >= MOST_TAGS
  const offered = isFull ? [] : suggestions(text.value, tags.value, known)
  const [only] = rows
  const title =
    ids.length === 1 && only ? t('tagsOf', only.title || t('untitled')) : plural('tagsOfMany', ids.length)

  // At once: the first letters typed into the open dialog are meant for its field.
  useLayoutEffect(() => field.current?.focus(), [])
  useLayoutEffect(() => {
    if (chosen.value >= 0)
      document.getElementById(`${listId}-${chosen.value}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen.value, listId])

  function add(written: string) {
    tags.value = [...new Set([...tags.value, ...splitTags(written)])].slice(0, MOST_TAGS)
    text.value = ''
    chosen.value = -1
    field.current?.focus()
  }
  function remove(tag: string) {
    tags.value = tags.value.filter((each) => each !== tag)
    field.current?.focus()
  }
  /** Moves among the suggestions, and past either end back to what is written. */
  function choose(steps: 1 | -1) {
    const places = offered.length + 1
    chosen.value = ((chosen.value + 1 + steps + places) % places) - 1
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return
    const { key } = event
    const suggestion = offered[chosen.value]
    if ((key === 'ArrowDown' || key === 'ArrowUp') && offered.length > 0) choose(key === 'ArrowDown' ? 1 : -1)
    else if (suggestion && (key === 'Enter' || (key === 'Tab' && !event.shiftKey))) add(suggestion.tag)
    else if (suggestion && key === 'Escape') chosen.value = -1
    else if (key === 'Enter') {
      if (text.value.trim()) add(text.value)
      else field.current?.closest('dialog')?.close()
    } else {
      const last = tags.value.at(-1)
      if (key === 'Backspace' && text.value === '' && last !== undefined) remove(last)
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  function finish() {
    const after = [...new Set([...tags.value, ...splitTags(text.value)])].slice(0, MOST_TAGS)
    const difference = tagDifference(before, after)
    if (difference.add.length + difference.remove.length > 0) change(difference)
    close()
  }
  return (
    <Dialog title={title} name="tags-editor" close={finish}>
      <ul class={s.tags}>
        {tags.value.map((tag) => (
          <li key={tag} class={s.tag}>
            <bdi>{tag}</bdi>
            <button
              type="button"
              class={s.remove}
              aria-label={t('tagRemove', tag)}
              onClick={() => remove(tag)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={field}
        class={s.field}
        type="text"
        dir="auto"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={listId}
        {...(offered[chosen.value] ? { 'aria-activedescendant': `${listId}-${chosen.value}` } : {})}
        autocomplete="off"
        spellcheck={false}
        aria-label={t('tagAdd')}
        aria-describedby={hint}
        placeholder={t('tagAdd')}
        maxLength={100}
        disabled={isFull}
        value={text.value}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          const written = event.currentTarget.value
          chosen.value = -1
          if (/[,、，]/.test(written)) add(written)
          else text.value = written
        }}
      />
      <div
        id={listId}
        class={s.offered}
        role="listbox"
        aria-label={t('tagsOffered')}
        data-part="tags-offered"
        // As high as all suggestions are: what stands below does not move while a tag is written.
        style={{ '--lines': Math.min(MOST_OFFERED, known.filter(({ tag }) => !before.includes(tag)).length) }}
      >
        {offered.map(({ tag, count }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the line by aria-activedescendant.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
          <div
            key={tag}
            id={`${listId}-${index}`}
            class={s.offer}
            role="option"
            aria-selected={index === chosen.value}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            <bdi class={s.name}>{tag}</bdi>
            <span class={s.count}>{formatNumber(count)}</span>
          </div>
        ))}
      </div>
      <DialogFoot id={hint} hint={isFull ? plural('tagsFull', MOST_TAGS) : t('tagAddHint')}>
        <Button
          name="tags-done"
          label={t('done')}
          look="primary"
          onClick={() => field.current?.closest('dialog')?.close()}
        />
      </DialogFoot>
    </Dialog>
  )
}
