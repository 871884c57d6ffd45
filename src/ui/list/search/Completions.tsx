/** The list of completions under the search field. The field keeps the focus; the arrows choose, Tab and Enter take. */
import { isWordOperator, OPERATORS, type OperatorName } from '../../../domain/search/operators'
import { formatNumber, languageName, type MessageKey, t } from '../../../platform/strings/i18n'
import s from './Completions.module.css'
import type { Completion } from './completion'

interface Props {
  id: string
  offered: Completion[]
  chosen: number
  take(index: number): void
}

/** The id of a completion's element: what `aria-activedescendant` points at. */
export function completionId(id: string, index: number): string {
  return `${id}-${index}`
}

export function Completions({ id, offered, chosen, take }: Props) {
  return (
    <div id={id} class={s.list} role="listbox" aria-label={t('completions')} data-part="completions">
      {offered.map((each, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the line by aria-activedescendant.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
        <div
          key={each.insert}
          id={completionId(id, index)}
          class={s.line}
          role="option"
          aria-selected={index === chosen}
          // The field would lose the focus, and the list go, before the click came.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(index)}
        >
          <bdi class={s.label}>{each.label}</bdi>
          <span class={s.detail}>{detailOf(each)}</span>
        </div>
      ))}
    </div>
  )
}

/** What stands beside a completion: what it means in the reader's language, or how many articles have it. */
function detailOf({ operator, of, label, count }: Completion): string {
  if (operator) return t(OPERATORS[operator].label)
  if (count !== undefined) return formatNumber(count)
  if (of === 'lang') return languageName(label)
  const meaning = of && meaningOf(of, label)
  return meaning === undefined ? '' : t(meaning)
}

/** The key of what a word means behind an operator. */
function meaningOf(operator: OperatorName, word: string): MessageKey | undefined {
  const words: Readonly<Record<string, MessageKey>> = isWordOperator(operator)
    ? OPERATORS[operator].words
    : {}
  return words[word]
}
