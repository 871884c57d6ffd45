import { t } from '../../platform/strings/i18n'
import s from './Keys.module.css'

/** A line of an overview of keys, in a `dl`: the keys, and what they do. */
export function Keys({ keys, says }: { keys: string[]; says: string }) {
  return (
    <div class={s.line}>
      <dt>
        {keys.map((key) => (
          <kbd key={key} class={s.key}>
            {key}
          </kbd>
        ))}
        {keys.length === 0 && <span class={s.none}>{t('shortcutNone')}</span>}
      </dt>
      <dd>{says}</dd>
    </div>
  )
}
