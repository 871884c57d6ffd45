/** The page in the tab: what it is, its summary, and saving it. Its skeleton has the shape of what comes. */
import type { Draft, Millis, PageKind } from '../../domain/article/article'
import { formatLanguage, plural, t } from '../../platform/strings/i18n'
import { errorText, kindText, reasonText, stoppedText } from '../../ui/error-text'
import { formatPublished, siteOf } from '../../ui/format'
import type { PopupModel } from '../model'
import { CardActions } from './CardActions'
import { CardLine, FoldToggle } from './CardLine'
import { CardPicture } from './CardPicture'
import { CardSummary, SummarySkeleton } from './CardSummary'
import s from './PageCard.module.css'

export function PageCard({ model, now }: { model: PopupModel; now: Millis }) {
  const { card } = model
  const face = card.face.value
  const page = card.page.value
  const size = model.cardSize.value
  const isLine = size === 'line'
  return (
    <section
      class={`${s.card} ${s[face] ?? ''} ${s[size] ?? ''}`}
      aria-label={t('cardLabel')}
      aria-busy={face === 'reading'}
      data-part="card"
      data-state={face}
      data-size={size}
    >
      {isLine && <CardLine model={model} now={now} />}
      {!isLine && face === 'reading' && <Skeleton />}
      {!isLine && face === 'failed' && card.failure.value !== null && (
        <p class={s.sentence} role="status">
          {errorText(card.failure.value)}
        </p>
      )}
      {!isLine && page && face !== 'failed' && (
        <>
          <Head model={model} draft={page.draft} now={now} />
          {face === 'article' ? (
            <>
              <KindLine kind={page.draft.kind} />
              {page.draft.details?.stopped && (
                <p class={s.sentence} role="status" data-part="stopped">
                  {stoppedText(page.draft.details.stopped)}
                </p>
              )}
              {size === 'whole' && page.draft.kind !== 'list' && (
                <CardSummary model={model} page={page} row={card.row.value} />
              )}
            </>
          ) : (
            <p class={s.sentence} role="status">
              {reasonText(page.draft.reason ?? 'not-an-article')}
            </p>
          )}
        </>
      )}
      {!isLine && <CardActions model={model} now={now} />}
    </section>
  )
}

/** What is kept of a page that is no article and has a text. */
function KindLine({ kind }: { kind: PageKind }) {
  const text = kindText(kind)
  return text === null ? null : (
    <p class={s.sentence} role="status" data-part="kind">
      {text}
    </p>
  )
}

function Head({ model, draft, now }: { model: PopupModel; draft: Draft; now: Millis }) {
  const { card } = model
  const row = card.row.value
  const facts = [
    siteOf(draft),
    formatPublished(draft.publishedAt, now, formatLanguage()),
    draft.readingMinutes > 0 ? plural('readingMinutes', draft.readingMinutes) : '',
  ].filter((fact) => fact !== '')
  const title = draft.title || t('untitled')
  return (
    <div class={s.head}>
      <div class={s.picture}>
        <CardPicture card={card} draft={draft} />
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
      {row && row.trashedAt === null && card.face.value === 'article' && <FoldToggle model={model} />}
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
