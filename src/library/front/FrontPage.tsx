/** The front page beside the list: the newest unread article with its picture and summary, and what follows it. */
import { useEffect, useMemo } from 'preact/hooks'
import type { ArticleRow, Millis } from '../../domain/article/article'
import { saidOnce } from '../../domain/text/repeats'
import { formatLanguage, plural, t } from '../../platform/strings/i18n'
import { GlobalShortcuts } from '../../ui/commands/GlobalShortcuts'
import { formatAge, siteOf } from '../../ui/format'
import type { LibraryModel } from '../model'
import s from './FrontPage.module.css'

export function FrontPage({ model, now }: { model: LibraryModel; now: Millis }) {
  const { front: source } = model
  useEffect(() => source.follow(), [source])
  const front = source.front.value
  const picture = front?.picture ?? null
  const url = useMemo(() => (picture ? URL.createObjectURL(picture) : null), [picture])
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])
  if (!front)
    return (
      <aside class={s.pane} data-part="front">
        {source.empty.value && (
          <div class={`${s.page} ${s.nothing}`} data-part="front-empty">
            <GlobalShortcuts />
          </div>
        )}
      </aside>
    )
  const { lead, list, next, summary } = front
  const sentences = saidOnce(summary?.sentences ?? [], ({ text }) => text, [lead.title])
  return (
    <aside class={s.pane} data-part="front" aria-label={t(list === 'unread' ? 'frontNewest' : 'frontSaved')}>
      <div class={s.page}>
        <p class={s.heading}>{t(list === 'unread' ? 'frontNewest' : 'frontSaved')}</p>
        <article lang={lead.lang ?? ''} dir={lead.dir}>
          {url && <img class={s.picture} src={url} alt={lead.leadImage?.alt ?? ''} />}
          <h2 class={s.title} dir="auto">
            <Opener model={model} row={lead} />
          </h2>
          <Facts row={lead} now={now} />
          {sentences.length > 0 ? (
            <ol class={s.summary}>
              {sentences.map(({ text, start }, index) => (
                <li key={start} class={s.point}>
                  <span class={s.numeral} aria-hidden="true">
                    {index + 1}
                  </span>
                  <span dir="auto">{text}</span>
                </li>
              ))}
            </ol>
          ) : (
            lead.excerpt && (
              <p class={s.excerpt} dir="auto">
                {lead.excerpt}
              </p>
            )
          )}
        </article>
        {next.length > 0 && (
          <>
            <h3 class={s.heading}>{t('frontMore')}</h3>
            <ul>
              {next.map((row) => (
                <li key={row.id} class={s.next} {...(row.lang ? { lang: row.lang } : {})}>
                  <span dir="auto">
                    <Opener model={model} row={row} />
                  </span>
                  <Facts row={row} now={now} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </aside>
  )
}

function Opener({ model, row }: { model: LibraryModel; row: ArticleRow }) {
  return (
    <a
      class={s.link}
      href={model.hash({ article: row.id })}
      onClick={(event) => {
        // Another tab, where the reader asks for one, opens by the address.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        model.open(row.id)
      }}
    >
      {row.title || t('untitled')}
    </a>
  )
}

function Facts({ row, now }: { row: ArticleRow; now: Millis }) {
  const facts = [
    siteOf(row),
    formatAge(row.savedAt, now, formatLanguage(), t('ageNow')),
    row.readingMinutes > 0 ? plural('readingMinutes', row.readingMinutes) : t('kindLink'),
  ]
  return (
    <p class={s.facts} lang={formatLanguage()}>
      {facts
        .filter((fact) => fact !== '')
        .map((fact) => (
          <span key={fact} class={s.fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
    </p>
  )
}
