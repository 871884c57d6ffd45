/** A kept article, read from the local copy alone. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { ArticleContent, ArticleRow, Millis } from '../../domain/article/article'
import { formatLanguage, plural, t } from '../../platform/strings/i18n'
import { errorText, kindText, reasonText } from '../../ui/error-text'
import { formatPublished, siteOf } from '../../ui/format'
import { Icon } from '../../ui/Icon'
import { TagDot } from '../../ui/TagDot'
import type { LibraryModel } from '../model'
import { shownBody } from './body'
import { followNote, nameListMarks, nameNoteLinks } from './note-links'
import s from './Reader.module.css'
import { ReaderActs } from './ReaderActs'
import { ReaderDetails } from './ReaderDetails'
import { ReaderFind } from './ReaderFind'
import { ReaderVersions } from './ReaderVersions'
import type { ReaderModel } from './reader-model'
import { ReaderSummary } from './summary/ReaderSummary'

interface Props {
  reader: ReaderModel
  model: LibraryModel
  /** Whether it fills the page, or stands beside the list. */
  alone: boolean
  now: Millis
}

export function Reader({ reader, model, alone, now }: Props) {
  const { list } = model
  const article = reader.article.value
  const row = reader.row.value ?? article?.row
  const error = reader.error.value
  const page = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const find = model.find.value
  // The picture that stands above the text already is left out of it.
  const shown = reader.picture.value ? (row?.leadImage?.url ?? null) : null
  // The row that was opened is gone with its list: reading begins here, and the next key is meant for it.
  useLayoutEffect(() => page.current?.focus(), [])
  // Beside the list, which is the main thing then, it is a region of its own.
  const Page = alone ? 'main' : 'section'
  return (
    <div class={s.pane}>
      <header class={s.bar}>
        {alone && (
          <a class={s.back} href={model.hash({ article: null })} data-action="back">
            <Icon name="back" />
            {t('library')}
          </a>
        )}
        <span class={s.space} />
        {row && !reader.gone.value && <ReaderActs row={row} model={model} />}
      </header>
      {find && (
        <ReaderFind
          key={find.query}
          find={find}
          body={body}
          version={article && `${alone} ${shown}`}
          elsewhere={model.openAt.value !== null}
          close={model.closeFind}
        />
      )}
      <Page
        ref={page}
        tabIndex={-1}
        class={s.page}
        data-part="reader"
        aria-busy={!article && error === null}
        {...(alone ? {} : { 'aria-label': row?.title || t('untitled') })}
      >
        {error !== null && (
          <p class={s.note} role="alert">
            {errorText(error)}
          </p>
        )}
        {reader.gone.value && (
          <p class={s.note} role="status">
            {errorText('article-missing')}
          </p>
        )}
        {!article && error === null && (
          <p class="visually-hidden" role="status">
            {t('readerOpening')}
          </p>
        )}
        {article && row && (
          <article lang={row.lang ?? ''} dir={row.dir}>
            <Head row={row} now={now} />
            <Tags row={row} model={model} />
            {row.note && (
              <div class={s.own} data-part="note" lang={formatLanguage()}>
                <h2 class={s.ownHead}>{t('note')}</h2>
                <p class={s.ownText} lang="" dir="auto">
                  {row.note}
                </p>
              </div>
            )}
            <Picture reader={reader} image={row.leadImage} />
            <ReaderSummary
              {...{ reader, row, list, body }}
              at={model.openAt.value}
              copy={model.exporting.copyText}
              settings={model.settings}
              content={article.content}
            />
            <Text content={article.content} shown={shown} bodyRef={body} />
            {row.reason !== null && (
              <p class={s.note} dir="auto">
                {kindText(row.kind) ?? reasonText(row.reason)}
              </p>
            )}
          </article>
        )}
        {article && row && (
          <ReaderDetails row={row} details={article.content.details} copy={model.exporting.copyText} />
        )}
        {!reader.gone.value && <ReaderVersions reader={reader} actions={list.actions} />}
      </Page>
    </div>
  )
}

function Head({ row, now }: { row: ArticleRow; now: Millis }) {
  const facts = new Set([
    siteOf(row),
    row.byline?.trim() ?? '',
    formatPublished(row.publishedAt, now, formatLanguage()),
    row.readingMinutes > 0 ? plural('readingMinutes', row.readingMinutes) : '',
  ])
  facts.delete('')
  return (
    <>
      <h1 class={s.title} dir="auto">
        {row.title || t('untitled')}
      </h1>
      <p class={s.meta} lang={formatLanguage()}>
        {[...facts].map((fact) => (
          <span key={fact} class={s.fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
    </>
  )
}

function Tags({ row, model }: { row: ArticleRow; model: LibraryModel }) {
  if (row.tags.length === 0) return null
  return (
    <ul class={s.tags} aria-label={t('tags')}>
      {row.tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            class={s.tag}
            onClick={() => model.show({ list: 'all', tag, query: '', sort: 'newest' })}
          >
            <TagDot colour={model.list.tagColours.value.get(tag) ?? null} />
            <bdi>{tag}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Picture({ reader, image }: { reader: ReaderModel; image: ArticleRow['leadImage'] }) {
  const blob = reader.picture.value
  const url = useMemo(() => (blob ? URL.createObjectURL(blob) : null), [blob])
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])
  if (!url) return null
  return (
    <figure class={s.figure}>
      <img class={s.picture} src={url} alt={image?.alt ?? ''} />
      {image?.credit && (
        <figcaption class={s.credit} data-part="picture-credit">
          {t('readerPictureCredit', image.credit)}
        </figcaption>
      )}
    </figure>
  )
}

interface TextProps {
  content: ArticleContent
  /** Address of the picture above the text; null when there is none. */
  shown: string | null
  bodyRef: RefObject<HTMLDivElement | null>
}

function Text({ content, shown, bodyRef }: TextProps) {
  const { fragment, isPlain } = useMemo(
    () =>
      shownBody(content, {
        link: (alt) => (alt ? t('readerImage', alt) : t('readerImageUnnamed')),
        shown,
      }),
    [content, shown],
  )
  useLayoutEffect(() => {
    const body = bodyRef.current
    body?.addEventListener('click', followNote)
    return () => body?.removeEventListener('click', followNote)
  }, [bodyRef])
  useLayoutEffect(() => {
    nameListMarks(fragment)
    nameNoteLinks(fragment, t('readerBackFromNote'))
    bodyRef.current?.replaceChildren(fragment)
  }, [fragment, bodyRef])
  return (
    <>
      {isPlain && (
        <p class={s.note} role="status" lang={formatLanguage()} data-part="plain-text">
          {t('readerPlainText')}
        </p>
      )}
      <div ref={bodyRef} class={s.body} data-part="body" />
    </>
  )
}
