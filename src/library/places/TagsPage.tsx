/** Every tag: renamed in place, joined with another by its name, coloured, taken away. */
import { useSignal } from '@preact/signals'
import { TAG_COLOURS, type TagColour } from '../../domain/article/shelf'
import { type MessageKey, plural, t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { Menu } from '../../ui/menu/Menu'
import { TagDot } from '../../ui/TagDot'
import type { LibraryModel } from '../model'
import { PageHead } from '../PageHead'
import s from './TagsPage.module.css'

const NAMES: Record<TagColour, MessageKey> = {
  red: 'colourRed',
  orange: 'colourOrange',
  yellow: 'colourYellow',
  green: 'colourGreen',
  teal: 'colourTeal',
  blue: 'colourBlue',
  violet: 'colourViolet',
  pink: 'colourPink',
}

export function TagsPage({ model }: { model: LibraryModel }) {
  const tags = model.list.tagCounts.value
  return (
    <PageHead model={model} title={t('tags')}>
      {(tags.length > 0 || model.list.tagsCounted.value) && (
        <p class={s.hint}>{t(tags.length === 0 ? 'noTags' : 'tagsManageHint')}</p>
      )}
      <ul class={s.tags}>
        {tags.map(({ tag, count }) => (
          <Tag key={tag} model={model} tag={tag} count={count} />
        ))}
      </ul>
    </PageHead>
  )
}

function Tag({ model, tag, count }: { model: LibraryModel; tag: string; count: number }) {
  const written = useSignal(tag)
  const colour = model.list.tagColours.value.get(tag) ?? null
  function rename() {
    const name = written.value
    written.value = tag
    void model.shelf.renameTag(tag, name)
  }
  return (
    <li class={s.tag} data-part="tag">
      <TagDot colour={colour} />
      <Menu
        name="tag-colour"
        label={t('tagColour', tag)}
        icon="down"
        sign
        items={() => [
          ...TAG_COLOURS.map((each) => ({
            label: t(NAMES[each]),
            name: `colour-${each}`,
            colour: each,
            checked: each === colour,
            choose: () => void model.shelf.colourTag(tag, each),
          })),
          {
            label: t('colourNone'),
            name: 'colour-none',
            colour: null,
            checked: colour === null,
            choose: () => void model.shelf.colourTag(tag, null),
          },
        ]}
      />
      <input
        class={s.name}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('tagName', tag)}
        maxLength={100}
        value={written.value}
        onInput={(event) => {
          written.value = event.currentTarget.value
        }}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Escape') written.value = tag
          else rename()
        }}
      />
      <Button
        name="tag-articles"
        label={plural('tagArticles', count)}
        look="quiet"
        onClick={() => model.show({ list: 'all', tag, query: '', sort: 'newest' })}
      />
      <Button
        name="tag-delete"
        label={t('tagDelete', tag)}
        icon="trash"
        sign
        onClick={() => void model.shelf.deleteTag(tag)}
      />
    </li>
  )
}
