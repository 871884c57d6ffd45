/** The tags of one article or of a selection: Enter or a comma adds, Backspace in the empty field removes the last. */
import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { MOST_TAGS } from '../../domain/shelf'
import { formatNumber, plural, t } from '../../platform/i18n'
import { Button } from '../Button'
import { Dialog } from '../Dialog'
import { DialogFoot } from '../DialogFoot'
import { Icon } from '../Icon'
import type { Targets } from './editors'
import type { TagCount } from './ports'
import s from './TagsEditor.module.css'
import { commonTags, splitTags, suggestions, tagDifference } from './tags'

interface Props {
  targets: Targets
  known: TagCount[]
  close(): void
  /** Called once, on closing, if anything changed. */
  change(difference: { add: string[]; remove: string[] }): void
}

export function TagsEditor({ targets: { rows, ids }, known, close, change }: Props) {
  // What articles further down have nobody knows yet: tags can be added to them, not taken away.
  const before = rows.length === ids.length ? commonTags(rows) : []
  const tags = useSignal(before)
  const text = useSignal('')
  const field = useRef<HTMLInputElement>(null)
  const hint = useId()
  const offered = suggestions(text.value, tags.value, known)
  const [only] = rows
  const title =
    ids.length === 1 && only ? t('tagsOf', only.title || t('untitled')) : plural('tagsOfMany', ids.length)
  const isFull = tags.value.length >= MOST_TAGS

  // At once: the first letters typed into the open dialog are meant for its field.
  useLayoutEffect(() => field.current?.focus(), [])

  function add(written: string) {
    tags.value = [...new Set([...tags.value, ...splitTags(written)])].slice(0, MOST_TAGS)
    text.value = ''
    field.current?.focus()
  }
  function remove(tag: string) {
    tags.value = tags.value.filter((each) => each !== tag)
    field.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (text.value.trim()) add(text.value)
      else field.current?.closest('dialog')?.close()
    } else if (event.key === 'Backspace' && text.value === '') {
      const last = tags.value.at(-1)
      if (last !== undefined) remove(last)
    }
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
          if (/[,、，]/.test(written)) add(written)
          else text.value = written
        }}
      />
      {offered.length > 0 && !isFull && (
        <div class={s.offered}>
          {offered.map(({ tag, count }) => (
            <button key={tag} type="button" class={s.offer} onClick={() => add(tag)}>
              <bdi>{tag}</bdi> <span class={s.count}>{formatNumber(count)}</span>
            </button>
          ))}
        </div>
      )}
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
