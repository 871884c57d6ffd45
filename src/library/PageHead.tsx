import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../platform/strings/i18n'
import { Icon } from '../ui/Icon'
import type { LibraryModel } from './model'
import s from './PageHead.module.css'

interface Props {
  model: LibraryModel
  title: string
  children: ComponentChildren
}

/** A page beside the places that is no list: its name, the way back, its content. It has the focus from the start. */
export function PageHead({ model, title, children }: Props) {
  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.focus(), [])
  return (
    <main ref={page} class={s.page} tabIndex={-1} data-part={model.page.value}>
      <div class={s.head}>
        <a class={s.back} href={model.hash({ page: 'list' })} data-action="back">
          <Icon name="back" />
          {t('library')}
        </a>
      </div>
      <div class={s.inside}>
        <h1 class={s.title}>{title}</h1>
        {children}
      </div>
    </main>
  )
}
