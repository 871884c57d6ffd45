/** What the page said of its article, with where each value was found, its addresses, and how it was kept: folded away, for who doubts one. */

import { safeWebUrl } from '../../domain/address/url'
import type { ArticleRow, Millis, PageDetails, Source } from '../../domain/article/article'
import { fieldText } from '../../domain/article/field-text'
import { fieldsWith, PAGE_FIELDS } from '../../domain/article/fields'
import { formatLanguage, type MessageKey, t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { stoppedText } from '../../ui/error-text'
import { formatMoment } from '../../ui/format'
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

interface Props {
  row: ArticleRow
  /** Undefined for what was kept without them. */
  details: PageDetails | undefined
  copy(text: string): Promise<void>
}

export function ReaderDetails({ row, details, copy }: Props) {
  const { canonicalUrl, url, savedAt, capturedAt } = row
  const language = formatLanguage()
  const sources: Partial<Record<string, Source>> = details?.sources ?? {}
  const time = (at: Millis) => formatMoment(at, language)
  return (
    <details class={s.details} data-part="page-details">
      <summary class={s.summary}>{t('details')}</summary>
      {details?.stopped && <p>{stoppedText(details.stopped)}</p>}
      {details?.paywalled && <p>{t('detailsPaywalled')}</p>}
      <dl class={s.list}>
        {fieldsWith(PAGE_FIELDS, 'label').map((field) => {
          const value = fieldText(row, field)
          const source = sources[field]
          return (
            value !== '' && (
              <Line
                key={field}
                name={t(PAGE_FIELDS[field].label)}
                value={value}
                from={source && t('detailFrom', t(FROM[source]))}
              />
            )
          )
        })}
        {details && details.keywords.length > 0 && (
          <Line name={t('detailKeywords')} value={details.keywords.join(', ')} />
        )}
        <Address name="canonical" label={t('detailAddress')} url={canonicalUrl} copy={copy} />
        {url !== canonicalUrl && <Address name="own" label={t('detailReadFrom')} url={url} copy={copy} />}
        <Line name={t('detailSavedAt')} value={time(savedAt)} />
        {capturedAt > savedAt && <Line name={t('detailUpdatedAt')} value={time(capturedAt)} />}
        {details?.version && <Line name={t('detailVersion')} value={`Pressmark ${details.version}`} />}
      </dl>
    </details>
  )
}

function Line({ name, value, from }: { name: string; value: string; from?: string | undefined }) {
  return (
    <div class={s.line}>
      <dt>{name}</dt>
      <dd dir="auto">
        {value}
        {from && (
          <span class={s.from} dir="auto">
            {from}
          </span>
        )}
      </dd>
    </div>
  )
}

/** An address to be copied; followed only where it is one of the web. */
function Address(props: { name: string; label: string; url: string; copy(text: string): Promise<void> }) {
  const { name, label, url, copy } = props
  const safe = safeWebUrl(url)
  return (
    <div class={s.line} data-part={`address-${name}`}>
      <dt>{label}</dt>
      <dd class={s.address} dir="ltr">
        {safe ? (
          <a href={safe} target="_blank" rel="noreferrer">
            {url}
          </a>
        ) : (
          url
        )}
        <Button
          name={`copy-address-${name}`}
          label={t('detailCopyAddress')}
          icon="copy"
          sign
          onClick={() => void copy(url)}
        />
      </dd>
    </div>
  )
}
