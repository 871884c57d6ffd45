/** The page's card on one line, while the reader searches or is in the lists; and the button that shows or folds its summary. */
import type { Millis } from '../../domain/article/article'
import { t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { errorText } from '../../ui/error-text'
import type { PopupModel } from '../model'
import { SaveButton, SaveFailure, statusOf } from './CardActions'
import s from './CardLine.module.css'
import { CardPicture } from './CardPicture'

export function CardLine({ model, now }: { model: PopupModel; now: Millis }) {
  const { card } = model
  const draft = card.page.value?.draft
  const row = card.row.value
  const failure = card.failure.value
  const title = failure === null ? draft?.title || t(draft ? 'untitled' : 'cardReading') : errorText(failure)
  return (
    <>
      <div class={s.line}>
        {draft && failure === null && (
          <span class={s.picture}>
            <CardPicture card={card} draft={draft} />
          </span>
        )}
        <h1
          class={s.title}
          dir="auto"
          title={title}
          {...(draft?.lang && failure === null ? { lang: draft.lang } : {})}
        >
          {title}
        </h1>
        {row ? (
          <span class={s.status} role="status" data-part="status">
            {row.trashedAt === null ? statusOf(model, row, now) : t('cardInTrash')}
          </span>
        ) : (
          card.canSave.value && <SaveButton model={model} />
        )}
        {!model.searching.value && <FoldToggle model={model} />}
      </div>
      <SaveFailure model={model} />
    </>
  )
}

/** Shows the summary or folds it away. */
export function FoldToggle({ model }: { model: PopupModel }) {
  const isShown = model.cardSize.value === 'whole'
  return (
    <Button
      name="card-fold"
      label={t(isShown ? 'cardFold' : 'cardUnfold')}
      icon={isShown ? 'up' : 'down'}
      sign
      onClick={() => model.setSummaryShown(!isShown)}
    />
  )
}
