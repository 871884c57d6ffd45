/** The page in the tab: what it is, its summary, and saving it. Its skeleton has the shape of what comes. */
import type { ArticleRow, Draft, Millis } from '../domain/article'
import { formatLanguage, plural, t } from '../platform/i18n'
import { errorText, reasonText, stoppedText } from '../ui/error-text'
import { formatPublished, siteOf } from '../ui/format'
import { Letter } from '../ui/Letter'
import { CardActions } from './CardActions'
import { CardSummary, SummarySkeleton } from './CardSummary'
import type { PopupModel } from './model'
import s from './PageCard.module.css'

export function PageCard({ model, now }: { model: PopupModel; now: Millis }) {
  const { card } = model
  const face = card.face.value
  const page = card.page.value
  const compact = model.browsing.value
  return (
    <section
      class={`${s.card} ${s[face] ?? ''} ${compact ? s.compact : ''}`}
      aria-label={t('cardLabel')}
      aria-busy={face === 'reading'}
      data-part="card"
      data-state={face}
    >
      {face === 'reading' && <Skeleton />}
      {face === 'failed' && card.failure.value !== null && (
        <p class={s.sentence} role="status">
          {errorText(card.failure.value)}
        </p>
      )}
      {page && face !== 'failed' && (
        <>
          <Head
            draft={page.draft}
            picture={card.picture.value}
            row={card.row.value}
            model={model}
            now={now}
          />
          {face === 'article' ? (
            <>
              {page.draft.details?.stopped && (
                <p class={s.sentence} role="status" data-part="stopped">
                  {stoppedText(page.draft.details.stopped)}
                </p>
              )}
              <CardSummary model={model} page={page} row={card.row.value} />
            </>
          ) : (
            <p class={s.sentence} role="status">
              {reasonText(page.draft.reason ?? 'not-an-article')}
            </p>
          )}
        </>
      )}
      <CardActions model={model} now={now} />
    </section>
  )
}

interface HeadProps {
  draft: Draft
  picture: string | null
  row: ArticleRow | null
  model: PopupModel
  now: Millis
}

function Head({ draft, picture, row, model, now }: HeadProps) {
  const site = siteOf(draft)
  const facts = [
    site,
    formatPublished(draft.publishedAt, now, formatLanguage()),
    draft.readingMinutes > 0 ? plural('readingMinutes', draft.readingMinutes) : '',
  ].filter((fact) => fact !== '')
  const title = draft.title || t('untitled')
  return (
    <div class={s.head}>
      <div class={s.picture}>
        {picture ? (
          <img class={s.image} src={picture} alt={draft.leadImage?.alt ?? ''} width="112" height="84" />
        ) : (
          <Letter name={site || title} />
        )}
      </div>
      <div class={s.words}>
        <h1 class={s.title} dir="auto" title={title} {...(draft.lang ? { lang: draft.lang } : {})}>
          {row ? (
            <button
              type="button"
              class={s.open}
              data-action="card-open"
              onClick={() => model.ports.openArticle(row.id)}
            >
              {title}
            </button>
          ) : (
            title
          )}
        </h1>
        <p class={s.meta}>
          {facts.map((fact) => (
            <span key={fact} class={s.fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      </div>
    </div>
  )
}

function Skeleton() {
  return (
    <>
      <span class="visually-hidden" role="status">
        {t('cardReading')}
      </span>
      <div class={s.head} aria-hidden="true">
        <div class={s.picture} />
        <div class={s.words}>
          <span class={`${s.bone} ${s.tall}`} />
          <span class={`${s.bone} ${s.tall} ${s.half}`} />
          <span class={`${s.bone} ${s.half}`} />
        </div>
      </div>
      <SummarySkeleton />
    </>
  )
}
