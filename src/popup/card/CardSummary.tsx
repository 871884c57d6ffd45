/** The summary on the page's card, with key terms below it; both in the space that their skeleton kept. */
import { useCallback } from 'preact/hooks'
import type { ArticleRow, Draft, ReadPage } from '../../domain/article/article'
import { saidOnce } from '../../domain/text/repeats'
import { loadKeyTerms } from '../../pages/key-terms'
import { t } from '../../platform/strings/i18n'
import { useScrollEdges } from '../../ui/scroll-edges'
import { Terms } from '../../ui/summary/Terms'
import { useCopyKey } from '../../ui/summary/use-copy-key'
import type { PopupModel } from '../model'
import s from './CardSummary.module.css'

export function CardSummary({
  model,
  page,
  row,
}: {
  model: PopupModel
  page: ReadPage
  row: ArticleRow | null
}) {
  const { summary, draft } = page
  const sentences = saidOnce(summary?.sentences ?? [], (sentence) => sentence.text, [draft.title])
  const text = sentences.map((sentence) => sentence.text).join('\n')
  const copy = useCallback(() => {
    if (text !== '') void model.exporting.copyText(text)
  }, [text, model])
  useCopyKey(copy, false)
  const points = useScrollEdges<HTMLOListElement>()
  return (
    <div class={s.box}>
      {sentences.length === 0 ? (
        <p class={s.none}>{t('cardNoSummary')}</p>
      ) : (
        <ol
          ref={points}
          class={s.points}
          // Numerals stand where the reading begins, whatever the direction of the interface.
          dir={draft.dir}
          aria-label={t('cardSummary')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
          tabIndex={0}
          data-part="summary"
          {...(draft.lang ? { lang: draft.lang } : {})}
        >
          {sentences.map((sentence, index) => (
            <li key={sentence.start} class={s.point}>
              <span class={s.numeral} aria-hidden="true">
                {index + 1}
              </span>
              <span>
                {row ? (
                  <button
                    type="button"
                    class={s.open}
                    data-action="open-sentence"
                    onClick={() => model.ports.openArticle(row.id, sentence.start)}
                  >
                    {sentence.text}
                  </button>
                ) : (
                  sentence.text
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      {model.settings.value.keyTerms && (
        <div class={s.terms}>
          <Terms
            load={() => loadKeyTerms(draft)}
            of={draft.url}
            tags={row?.tags ?? []}
            lang={draft.lang}
            accept={(term) => void addTerm(model, draft, term)}
          />
        </div>
      )}
    </div>
  )
}

/** Gives the article a tag; the page is saved first where it is not. A failed save is told by the card. */
async function addTerm({ card, list, ports }: PopupModel, draft: Draft, term: string): Promise<void> {
  if (!card.row.value) await card.save()
  const row = card.row.value ?? (await ports.card.find(draft).catch(() => undefined))
  if (row) await list.actions.retag([row], { add: [term], remove: [] })
}

/** The place of the summary while the page is read: of the same height, so that nothing below moves. */
export function SummarySkeleton() {
  return (
    <div class={s.box} aria-hidden="true">
      {[1, 2, 3].map((point) => (
        <div key={point} class={s.point}>
          <span class={s.numeral} />
          <span class={s.lines}>
            <span class={s.bone} />
            <span class={`${s.bone} ${s.half}`} />
          </span>
        </div>
      ))}
    </div>
  )
}
