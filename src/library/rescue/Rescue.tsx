/** What can be done about articles that are missing, or a library that cannot be opened. Says only what is known. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Salvage } from '../../domain/library/library'
import type { KeptDatabase } from '../../domain/library/library-mark'
import { plural, t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/dialog/Dialog'
import { DialogFoot } from '../../ui/dialog/DialogFoot'
import { errorText } from '../../ui/error-text'
import { dayText, held, lostText } from '../../ui/standing-text'
import type { LibraryModel } from '../model'
import { PageHead } from '../PageHead'
import s from './Rescue.module.css'

export function Rescue({ model }: { model: LibraryModel }) {
  const { rescue } = model
  const mark = model.list.standing.value
  const opens = rescue.opens.value
  useEffect(() => void rescue.tryAgain(), [rescue])
  const fails = opens !== true && opens !== null
  return (
    <PageHead model={model} title={t('rescueTitle')}>
      <div class={s.known} role="status" data-part="rescue-known">
        {opens === null && <p>{t('rescueTrying')}</p>}
        {fails && <p>{errorText(opens)}</p>}
        {fails && mark && mark.articles > 0 && <p>{held(mark)}</p>}
        {mark?.lost && <p>{lostText(mark.lost)}</p>}
        {mark?.lost && <p class={s.quiet}>{t('rescueLostWhy')}</p>}
        {opens === true && !mark?.lost && <p>{t('rescueFine')}</p>}
      </div>
      <ul class={s.ways}>
        {fails && (
          <Way how={t('rescueTryAgainHow')}>
            <Button
              name="rescue-again"
              label={t('tryAgain')}
              look="primary"
              onClick={() => void rescue.tryAgain()}
            />
          </Way>
        )}
        <Way how={t('rescueLookHow')}>
          <Button
            name="rescue-look"
            look="outlined"
            label={t('rescueLook')}
            disabled={rescue.look.value.state === 'looking'}
            onClick={() => void rescue.lookIn(null)}
          />
        </Way>
        {fails && (
          <Way how={t('rescueAnewHow')}>
            <Button
              name="rescue-anew"
              look="outlined"
              label={t('rescueAnew')}
              onClick={() => void rescue.startAnew()}
            />
          </Way>
        )}
        {mark?.lost && !fails && (
          <Way how={t('rescueAcceptHow')}>
            <Button
              name="rescue-accept"
              look="outlined"
              label={t('rescueAccept')}
              onClick={() => void rescue.acceptLoss()}
            />
          </Way>
        )}
      </ul>
      <Looked model={model} />
      {mark && mark.kept.length > 0 && (
        <>
          <h2 class={s.heading}>{t('rescueKept')}</h2>
          <ul class={s.ways}>
            {mark.kept.map((kept) => (
              <Kept key={kept.name} model={model} kept={kept} />
            ))}
          </ul>
        </>
      )}
    </PageHead>
  )
}

function Way({ how, children }: { how: string; children: ComponentChildren }) {
  return (
    <li class={s.way}>
      <div class={s.buttons}>{children}</div>
      <p class={s.quiet}>{how}</p>
    </li>
  )
}

/** How the search for what is readable goes, or went. */
function Looked({ model }: { model: LibraryModel }) {
  const look = model.rescue.look.value
  if (look.state === 'none') return null
  return (
    <div class={s.looked} role="status" data-part="rescue-looked">
      {look.state === 'looking' && (
        <>
          <p>{plural('rescueLooking', look.articles)}</p>
          <Button name="rescue-stop" look="outlined" label={t('cancel')} onClick={model.rescue.stopLooking} />
        </>
      )}
      {look.state === 'failed' && <p>{t('rescueNothing')}</p>}
      {look.state === 'found' && foundTexts(look.found).map((text) => <p key={text}>{text}</p>)}
    </div>
  )
}

function foundTexts({ articles, remembered, damaged }: Salvage): string[] {
  const texts: string[] = []
  if (articles > 0) texts.push(plural('rescueFound', articles))
  if (remembered > 0) texts.push(plural('rescueRemembered', remembered))
  if (texts.length === 0) texts.push(t('rescueNothing'))
  if (damaged > 0) texts.push(plural('rescueDamaged', damaged))
  return texts
}

/** An earlier library that was kept, with buttons to look into it or delete it. */
function Kept({ model, kept }: { model: LibraryModel; kept: KeptDatabase }) {
  const asking = useSignal(false)
  const close = () => {
    asking.value = false
  }
  return (
    <li class={s.way}>
      <p>{plural('rescueKeptOne', kept.articles, dayText(kept.keptAt))}</p>
      <div class={s.buttons}>
        <Button
          name="rescue-look-kept"
          look="outlined"
          label={t('rescueLook')}
          disabled={model.rescue.look.value.state === 'looking'}
          onClick={() => void model.rescue.lookIn(kept.name)}
        />
        <Button
          name="rescue-delete"
          label={t('deleteForever')}
          look="quiet"
          onClick={() => {
            asking.value = true
          }}
        />
      </div>
      {asking.value && (
        <Dialog name="rescue-ask" title={t('rescueDelete')} close={close}>
          <DialogFoot id="rescue-ask-hint" hint={t('rescueDeleteHow')}>
            <Button name="rescue-keep" look="outlined" label={t('cancel')} onClick={close} />
            <Button
              name="rescue-delete-yes"
              label={t('deleteForever')}
              look="danger"
              onClick={() => {
                close()
                void model.rescue.deleteKept(kept.name)
              }}
            />
          </DialogFoot>
        </Dialog>
      )}
    </li>
  )
}
