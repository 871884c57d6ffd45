/** What the page said of its article, and where each value was found: folded away, for who doubts one. */
import { type PageDetails, SOURCED_FIELDS, type Source } from '../domain/article'
import { type MessageKey, t } from '../platform/i18n'
import s from './ReaderDetails.module.css'

const FROM = {
  heading: 'sourceHeading',
  meta: 'sourceMeta',
  'json-ld': 'sourceJsonLd',
  tab: 'sourceTab',
  page: 'sourcePage',
  address: 'sourceAddress',
  data: 'sourceData',
  text: 'sourceText',
} as const satisfies Record<Source, MessageKey>

const NAME = {
  title: 'detailTitle',
  byline: 'detailByline',
  siteName: 'detailSiteName',
  publishedAt: 'detailPublishedAt',
  modifiedAt: 'detailModifiedAt',
  excerpt: 'detailExcerpt',
  leadImage: 'detailLeadImage',
} as const satisfies Record<(typeof SOURCED_FIELDS)[number], MessageKey>

export function ReaderDetails({ details: { sources, keywords, paywalled } }: { details: PageDetails }) {
  return (
    <details class={s.details} data-part="page-details">
      <summary class={s.summary}>{t('details')}</summary>
      {paywalled && <p>{t('detailsPaywalled')}</p>}
      <dl class={s.list}>
        {SOURCED_FIELDS.map((field) => {
          const source = sources[field]
          return source && <Line key={field} name={t(NAME[field])} value={t(FROM[source])} />
        })}
        {keywords.length > 0 && <Line name={t('detailKeywords')} value={keywords.join(', ')} />}
      </dl>
    </details>
  )
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div class={s.line}>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  )
}
