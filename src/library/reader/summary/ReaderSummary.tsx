/** The summary above the text: its sentences lead to their places; it can be copied, and made anew in another length. */

import type { ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useCallback, useEffect } from 'preact/hooks'
import type { ArticleContent, ArticleRow, SummarySentence } from '../../../domain/article/article'
import type { Settings } from '../../../domain/settings'
import { repeatedOpening, saidOnce } from '../../../domain/text/repeats'
import { loadKeyTerms } from '../../../pages/key-terms'
import { formatLanguage, plural, t } from '../../../platform/strings/i18n'
import { Button } from '../../../ui/Button'
import { codeOf, errorKey } from '../../../ui/error-text'
import type { ListModel } from '../../../ui/list/list-model'
import { Menu, type MenuItem } from '../../../ui/menu/Menu'
import { Terms } from '../../../ui/summary/Terms'
import { useCopyKey } from '../../../ui/summary/use-copy-key'
import { hashOf } from '../../route'
import type { ReaderModel } from '../reader-model'
import { showPlace } from '../show-place'
import { modelItems, ReaderModels, useModels } from './ReaderModels'
import s from './ReaderSummary.module.css'

interface Props {
  reader: ReaderModel
  row: ArticleRow
  /** The content that is shown. */
  content: ArticleContent
  list: ListModel
  /** Where in the text to begin; null for its head. */
  at: number | null
  body: RefObject<HTMLElement | null>
  settings: ReadonlySignal<Settings>
  copy(text: string): Promise<void>
}

/** Lengths that can be asked for, in sentences. */
const LENGTHS = [1, 3, 5]

export function ReaderSummary({ reader, row, content, list, at, body, settings, copy }: Props) {
  const sentences = reader.summary.value?.sentences ?? []
  // What stands above and below already is not shown a third time; a copy has it all.
  const shown = saidOnce(sentences, ({ text }) => text, [row.title, repeatedOpening(content.text, sentences)])
  const written = sentences.map(({ text }) => text).join('\n')
  const copySummary = useCallback(() => {
    if (written !== '') void copy(written)
  }, [written])
  useCopyKey(copySummary, true)

  // The address names a sentence: it is shown once the body stands.
  useEffect(() => {
    const sentence = sentences.find(({ start }) => start === at)
    if (sentence) show(sentence, null)
  }, [at, sentences.length > 0])

  function show(sentence: SummarySentence, from: HTMLElement | null) {
    if (body.current) showPlace(body.current, content.text, sentence, from)
  }
  const models = useModels(reader, row, content)
  async function remake(count: number) {
    try {
      const takeBack = await reader.resummarize(count)
      if (takeBack) list.actions.did(takeBack, { plural: 'toastSummarized', count })
      else list.actions.tell({ key: 'summaryNotMade' })
    } catch (thrown) {
      list.actions.tell({ key: errorKey(codeOf(thrown)) })
    }
  }
  const items = (): MenuItem[] => [
    { heading: t('summaryLength') },
    ...LENGTHS.map((count) => ({
      label: plural('summarySentences', count),
      name: `summarize-${count}`,
      checked: sentences.length === count,
      choose: () => void remake(count),
    })),
    ...modelItems(models),
  ]
  if (content.text === '') return null
  return (
    <section class={s.summary} aria-label={t('cardSummary')} data-part="reader-summary">
      <div class={s.head} lang={formatLanguage()}>
        <h2 class={s.name}>{t('cardSummary')}</h2>
        {written !== '' && (
          <Button
            name="copy-summary"
            label={t('cardCopySummaryKey', 'C')}
            icon="copy"
            sign
            onClick={copySummary}
          />
        )}
        <Menu name="summary-menu" label={t('summaryMenu')} icon="more" sign side="end" items={items} />
      </div>
      {sentences.length === 0 && <p class={s.none}>{t('cardNoSummary')}</p>}
      {shown.length > 0 && (
        <ol>
          {shown.map((sentence, index) => (
            <li key={sentence.start} class={s.point}>
              <span class={s.numeral} aria-hidden="true">
                {index + 1}
              </span>
              <a
                class={s.sentence}
                dir="auto"
                href={hashOf({ page: 'list', view: null, article: row.id, at: sentence.start })}
                onClick={(event) => {
                  // Another tab, where the reader asks for one, opens by the address.
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  show(sentence, event.currentTarget)
                }}
              >
                {sentence.text}
              </a>
            </li>
          ))}
        </ol>
      )}
      {settings.value.keyTerms && (
        <Terms
          load={() => loadKeyTerms({ ...row, text: content.text, details: content.details })}
          of={row.id}
          tags={row.tags}
          lang={row.lang}
          accept={(term) => void list.actions.retag([row], { add: [term], remove: [] })}
        />
      )}
      <ReaderModels models={models} reader={reader} list={list} />
    </section>
  )
}
