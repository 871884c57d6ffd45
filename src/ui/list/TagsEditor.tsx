/** The tags of one article or of a selection: Enter or a comma adds, Backspace in the empty field removes the last. */
import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { ArticleRow } from '../../domain/article'
import { plural, t } from '../../platform/i18n'
import { Button } from '../Button'
import { Dialog } from '../Dialog'
import { Icon } from '../Icon'
import type { TagCount } from './ports'
import s from './TagsEditor.module.css'
import { commonTags, splitTags, suggestions, tagDifference } from './tags'

interface Props {
  rows: ArticleRow[]
  known: TagCount[]
  close(): void
  /** Called once, on closing, if anything changed. */
  change(difference: { add: string[]; remove: string[] }): void
}

export function TagsEditor({ rows, known, close, change }: Props) {
  const before = commonTags(rows)
  const tags = useSignal(before)
  const text = useSignal('')
  const field = useRef<HTMLInputElement>(null)
  const hint = useId()
  const offered = suggestions(text.value, tags.value, known)
  const [only] = rows
  const title =
    rows.length === 1 && only ? t('tagsOf', only.title || t('untitled')) : plural('tagsOfMany', rows.length)

  useEffect(() => field.current?.focus(), [])

  function add(written: string) {
    tags.value = [...new Set([...tags.value, ...splitTags(written)])]
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
    const after = [...new Set([...tags.value, ...splitTags(text.value)])]
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
        aria-label={t('tagAdd')}
        aria-describedby={hint}
        placeholder={t('tagAdd')}
        maxLength={100}
        value={text.value}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          const written = event.currentTarget.value
          if (/[,、，]/.test(written)) add(written)
          else text.value = written
        }}
      />
      {offered.length > 0 && (
        <div class={s.offered}>
          {offered.map(({ tag, count }) => (
            <button key={tag} type="button" class={s.offer} onClick={() => add(tag)}>
              <bdi>{tag}</bdi> <span class={s.count}>{count}</span>
            </button>
          ))}
        </div>
      )}
      <div class={s.foot}>
        <p id={hint} class={s.hint}>
          {t('tagAddHint')}
        </p>
        <Button
          name="tags-done"
          label={t('done')}
          look="primary"
          onClick={() => field.current?.closest('dialog')?.close()}
        />
      </div>
    </Dialog>
  )
}
