/** The page's lead image on its card; without one the site's letter, which says why when it is asked. */
import type { Draft } from '../../domain/article/article'
import type { MissingPicture } from '../../domain/message/capture'
import { type MessageKey, t } from '../../platform/strings/i18n'
import { siteOf } from '../../ui/format'
import { Letter } from '../../ui/Letter'
import s from './CardPicture.module.css'
import type { CardModel } from './card-model'

const REASONS: Record<MissingPicture, MessageKey> = {
  'private-address': 'pictureOnPrivateAddress',
  unreachable: 'pictureUnreachable',
  unusable: 'pictureUnusable',
}

export function CardPicture({ card, draft }: { card: CardModel; draft: Draft }) {
  const picture = card.picture.value
  if (picture)
    return <img class={s.image} src={picture} alt={draft.leadImage?.alt ?? ''} width="112" height="84" />
  const missing = card.missingPicture.value
  const letter = <Letter name={siteOf(draft) || draft.title} />
  // It is on its way.
  if (draft.leadImage && !missing) return letter
  const reason = t(missing ? REASONS[missing] : 'pictureNone')
  return (
    <span class={s.tile} role="img" aria-label={reason} title={reason} data-part="no-picture">
      {letter}
    </span>
  )
}
