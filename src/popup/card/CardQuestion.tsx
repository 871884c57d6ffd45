/** A question about the page, below its card: which text to keep, or whether two articles are one. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import s from './CardQuestion.module.css'
import type { CardChoice, CardChoices } from './card-choices'

export function CardQuestion({ choices }: { choices: CardChoices }) {
  const choice = choices.choice.value
  const safe = useRef<HTMLButtonElement>(null)
  const asksNow = choice?.about === 'text'
  useEffect(() => {
    // The reader has just asked to save: the answer that changes nothing is the one at hand.
    if (asksNow) safe.current?.focus()
  }, [asksNow])
  if (!choice) return null
  return (
    <section
      class={s.question}
      aria-labelledby="card-question"
      data-part="question"
      data-about={choice.about}
    >
      <p class={s.text} id="card-question" role="status" dir="auto">
        {sentenceOf(choice)}
      </p>
      <div class={s.answers}>
        {choice.about === 'text' ? (
          <>
            <Button name="keep" label={t('questionKeep')} buttonRef={safe} onClick={choices.keep} />
            {choice.reason !== 'no-text' && (
              <>
                <Button name="replace" label={t('questionReplace')} onClick={() => void choices.replace()} />
                <Button name="keep-both" label={t('keepBoth')} onClick={() => void choices.keepBoth()} />
              </>
            )}
          </>
        ) : (
          <>
            <Button name="keep-both" label={t('keepBoth')} onClick={() => void choices.keepBoth()} />
            <Button name="merge" label={t('duplicatesMerge')} onClick={() => void choices.merge()} />
          </>
        )}
      </div>
    </section>
  )
}

function sentenceOf(choice: CardChoice): string {
  if (choice.about === 'twin') return t('questionTwin', choice.twin.title || choice.twin.canonicalUrl)
  if (choice.reason === 'no-text') return t('questionNoText')
  if (choice.reason === 'other-text' || choice.percent === null) return t('questionOtherText')
  return t('questionLessText', choice.percent)
}
