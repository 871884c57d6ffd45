/** Articles that were kept more than once: each group is merged into its first one. */
import { useEffect } from 'preact/hooks'
import type { ArticleRow, Millis } from '../domain/article'
import { formatLanguage, plural, t } from '../platform/i18n'
import { Button } from '../ui/Button'
import { errorText } from '../ui/error-text'
import { formatAge } from '../ui/format'
import s from './Duplicates.module.css'
import type { LibraryModel } from './model'
import { PageHead } from './PageHead'

export function Duplicates({ model, now }: { model: LibraryModel; now: Millis }) {
  const { duplicates } = model
  const groups = duplicates.groups.value
  const error = duplicates.error.value
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
      {groups && groups.length > 0 && (
        <>
          <p class={s.hint}>{t('duplicatesHow')}</p>
          {groups.length > 1 && (
            <Button
              name="merge-all"
              look="primary"
              label={plural('duplicatesMergeAll', groups.length)}
              onClick={() => void duplicates.merge(groups)}
            />
          )}
          <ul class={s.groups}>
            {groups.map((group) => (
              <Group key={group[0]?.id ?? ''} model={model} group={group} now={now} />
            ))}
          </ul>
        </>
      )}
    </PageHead>
  )
}

function Group({ model, group, now }: { model: LibraryModel; group: ArticleRow[]; now: Millis }) {
  return (
    <li class={s.group} data-part="duplicate">
      <ul class={s.rows}>
        {group.map((row, index) => (
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
      <Button
        name="merge"
        label={t('duplicatesMerge')}
        onClick={() => void model.duplicates.merge([group])}
      />
    </li>
  )
}
