/** Key terms of an article, each to be taken as a tag by one press. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../platform/strings/i18n'
import s from './Terms.module.css'

interface Props {
  /** Finds the terms; called again when `of` changes. */
  load(): Promise<string[]>
  /** Names the text that the terms are of. */
  of: string
  /** Tags that the article has: they are not offered again. */
  tags: readonly string[]
  /** Language of the article. */
  lang: string | null
  accept(term: string): void
}

export function Terms({ load, of, tags, lang, accept }: Props) {
  const [terms, setTerms] = useState<string[]>([])
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    load().then(
      (found) => {
        if (!gone) setTerms(found)
      },
      // A page without the offer misses nothing that was asked for.
      (thrown) => console.warn('The key terms could not be found.', thrown),
    )
    return () => {
      gone = true
    }
  }, [of])
  const offered = terms.filter((term) => !tags.includes(term))
  if (offered.length === 0) return null

  function take(term: string, at: number) {
    // The chip goes: the focus stays among those that are left.
    const chips = box.current?.querySelectorAll('button')
    ;(chips?.[at + 1] ?? chips?.[at - 1])?.focus()
    accept(term)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be part of a form, which this is not.
    <div ref={box} class={s.terms} role="group" aria-label={t('termsLabel')} data-part="terms">
      {offered.map((term, at) => (
        <button
          key={term}
          type="button"
          class={s.term}
          data-action="add-term"
          aria-label={t('termAdd', term)}
          title={t('termAdd', term)}
          onClick={() => take(term, at)}
        >
          <span aria-hidden="true" class={s.plus}>
            +
          </span>
          <bdi {...(lang ? { lang } : {})}>{term}</bdi>
        </button>
      ))}
    </div>
  )
}
