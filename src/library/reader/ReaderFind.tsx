/** The bar over an article that was opened from a search: marks the matches in its text and leads through them. */
import { useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import type { FindModel } from './find-model'
import s from './ReaderFind.module.css'
import { rangesOfWords } from './ranges-of-words'
import { scrollToRange } from './show-place'

/** Names of the marks in the style sheet. */
const FOUND = 'pressmark-found'
const HERE = 'pressmark-found-here'

interface Props {
  find: FindModel
  body: RefObject<HTMLElement | null>
  /** Changes whenever the body was put together anew; null while there is none. */
  version: string | null
  /** Whether the reader asked for another place of the text: the first match is not scrolled to then. */
  elsewhere: boolean
  close(): void
}

export function ReaderFind({ find, body, version, elsewhere, close }: Props) {
  const ranges = useRef<Range[]>([])
  /** True while the matches are looked for: their first one may not be where the reader wants to go. */
  const looking = useRef(false)
  const isFirst = useRef(true)
  const count = find.count.value

  function showHere(scrolls: boolean) {
    const range = ranges.current[find.at.value]
    if (!range) return
    markHere(range)
    if (scrolls) scrollToRange(range)
  }
  useEffect(() => {
    let left = false
    async function look() {
      const element = body.current
      if (!element || version === null) return
      const { placesIn, wantedTexts } = await import('../../store/search/found-places')
      if (left) return
      const wanted = wantedTexts(find.query)
      const inBody = rangesOfWords(element, wanted, placesIn)
      ranges.current = inBody
      mark(FOUND, [...inBody, ...aboveBody(element).flatMap((each) => rangesOfWords(each, wanted, placesIn))])
      looking.current = true
      find.found(inBody.length)
      looking.current = false
      showHere(!(isFirst.current && elsewhere))
      isFirst.current = false
    }
    look().catch((thrown: unknown) => {
      // The article can be read without its marks.
      console.warn('The matches could not be marked.', thrown)
    })
    return () => {
      left = true
      mark(FOUND, [])
      mark(HERE, [])
    }
  }, [find, version])
  useSignalEffect(() => {
    if (find.at.value >= 0 && !looking.current) showHere(true)
  })
  return (
    <section class={s.bar} aria-label={t('findLabel')} data-part="find">
      <bdi class={s.query}>{find.query}</bdi>
      <span class={s.count} role="status">
        {count === null ? '' : count === 0 ? t('findNone') : t('findPlace', find.at.value + 1, count)}
      </span>
      <Button
        name="find-previous"
        label={t('findPrevious')}
        icon="up"
        sign
        disabled={!count}
        onClick={() => find.step(-1)}
      />
      <Button
        name="find-next"
        label={t('findNext')}
        icon="down"
        sign
        disabled={!count}
        onClick={() => find.step(1)}
      />
      <Button name="find-close" label={t('findClose')} icon="close" sign onClick={close} />
    </section>
  )
}

/** What stands above the text and may have the words as well: the title and the reader's note. They are marked, and not counted. */
function aboveBody(body: HTMLElement): Element[] {
  return [...(body.closest('article')?.querySelectorAll(':scope > h1, [data-part="note"] p') ?? [])]
}

function mark(name: string, ranges: Range[]): void {
  if (typeof Highlight !== 'function') return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

/** Marks the present match above the others; where the browser knows no such marks it is selected. */
function markHere(range: Range): void {
  if (typeof Highlight === 'function') {
    const here = new Highlight(range)
    here.priority = 1
    CSS.highlights.set(HERE, here)
  } else
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    )
}
