/** Articles that were kept more than once: each group is merged into its first one. */
import { useEffect } from 'preact/hooks'
import type { Millis } from '../../domain/article/article'
import type { DuplicateGroup } from '../../domain/library/library'
import { formatLanguage, plural, t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { errorText } from '../../ui/error-text'
import { formatAge } from '../../ui/format'
import type { LibraryModel } from '../model'
import { PageHead } from '../PageHead'
import s from './Duplicates.module.css'

export function Duplicates({ model, now }: { model: LibraryModel; now: Millis }) {
  const { duplicates } = model
  const groups = duplicates.groups.value
  const error = duplicates.error.value
  const alike = groups?.filter(({ isDeclared }) => !isDeclared) ?? []
  const declared = groups?.filter(({ isDeclared }) => isDeclared) ?? []
  useEffect(() => void duplicates.look(), [duplicates])
  return (
    <PageHead model={model} title={t('duplicates')}>
      {error !== null && (
        <p role="alert" class={s.hint}>
          {errorText(error)}
        </p>
      )}
      {groups === null && error === null && (
        <p role="status" class={s.hint}>
          {t('duplicatesLooking')}
        </p>
      )}
      {groups?.length === 0 && (
        <p role="status" class={s.hint}>
          {t('duplicatesNone')}
        </p>
      )}
      {alike.length > 0 && (
        <>
          <p class={s.hint}>{t('duplicatesHow')}</p>
          {alike.length > 1 && (
            <Button
              name="merge-all"
              look="primary"
              label={plural('duplicatesMergeAll', alike.length)}
              onClick={() => void duplicates.merge(alike)}
            />
          )}
          <Groups model={model} groups={alike} now={now} />
        </>
      )}
      {declared.length > 0 && (
        <section aria-labelledby="declared-duplicates" data-part="declared-duplicates">
          <h2 class={s.heading} id="declared-duplicates">
            {t('duplicatesDeclared')}
          </h2>
          <p class={s.hint}>{t('duplicatesDeclaredHow')}</p>
          <Groups model={model} groups={declared} now={now} />
        </section>
      )}
    </PageHead>
  )
}

interface GroupsProps {
  model: LibraryModel
  groups: readonly DuplicateGroup[]
  now: Millis
}

function Groups({ model, groups, now }: GroupsProps) {
  return (
    <ul class={s.groups}>
      {groups.map((group) => (
        <Group key={group.rows.map(({ id }) => id).join()} model={model} group={group} now={now} />
      ))}
    </ul>
  )
}

function Group({ model, group, now }: { model: LibraryModel; group: DuplicateGroup; now: Millis }) {
  const { rows, isDeclared } = group
  return (
    <li class={s.group} data-part="duplicate">
      <ul class={s.rows}>
        {rows.map((row, index) => (
          <li key={row.id}>
            <span class={s.title} dir="auto" {...(row.lang ? { lang: row.lang } : {})}>
              {row.title || t('untitled')}
            </span>
            <span class={s.meta}>
              {index === 0 && <strong class={s.kept}>{t('duplicatesKept')}</strong>}
              <bdi class={s.address}>{row.canonicalUrl}</bdi>
              <span>{formatAge(row.savedAt, now, formatLanguage(), t('ageNow'))}</span>
            </span>
          </li>
        ))}
      </ul>
      <div class={s.choices}>
        <Button
          name="merge"
          label={t('duplicatesMerge')}
          onClick={() => void model.duplicates.merge([group])}
        />
        {isDeclared && (
          <Button
            name="keep-apart"
            label={t('keepBoth')}
            look="quiet"
            onClick={() => void model.duplicates.keepApart(group)}
          />
        )}
      </div>
    </li>
  )
}
