/** What the reader is told and asked before a model is downloaded, or one on this computer is used. */
import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { localAddress } from '../domain/address/local-address'
import type { LocalModel } from '../platform/local-model'
import { t } from '../platform/strings/i18n'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/dialog/Dialog'
import s from './ModelDialogs.module.css'

/** Asks before the browser downloads its model. */
export function DownloadDialog({ close, agree }: { close(): void; agree(): void }) {
  const box = useRef<HTMLDivElement>(null)
  return (
    <Dialog title={t('modelBrowser')} name="model-download" close={close}>
      <div ref={box} class={s.body}>
        <p>{t('modelDownloadWhat')}</p>
        <div class={s.foot}>
          <Button
            name="model-download-agree"
            label={t('modelDownloadAgree')}
            look="primary"
            onClick={() => {
              // In the click itself: browsers begin such a download only then.
              agree()
              box.current?.closest('dialog')?.close()
            }}
          />
        </div>
      </div>
    </Dialog>
  )
}

interface LocalProps {
  close(): void
  /** False where the browser or the reader said no. */
  allow(setting: LocalModel): Promise<boolean>
  /** Gives the permission back; null where no model is set up. */
  forget: (() => Promise<void>) | null
}

/** Sets up a model on this computer. */
export function LocalDialog({ close, allow, forget }: LocalProps) {
  const address = useSignal('http://localhost:11434/v1')
  const model = useSignal('')
  const refused = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const isReady = localAddress(address.value) !== null && model.value.trim() !== ''
  const end = () => box.current?.closest('dialog')?.close()

  async function use() {
    refused.value = !(await allow({ address: address.value, model: model.value }).catch(() => false))
    if (!refused.value) end()
  }
  return (
    <Dialog title={t('modelLocal')} name="model-local" close={close}>
      <div ref={box} class={s.body}>
        <p>{t('modelLocalWhat')}</p>
        <label class={s.label} for={`${id}a`}>
          {t('modelLocalAddress')}
        </label>
        <input
          id={`${id}a`}
          class={s.field}
          type="url"
          dir="ltr"
          value={address.value}
          onInput={(event) => {
            address.value = event.currentTarget.value
          }}
        />
        <label class={s.label} for={`${id}m`}>
          {t('modelLocalName')}
        </label>
        <input
          id={`${id}m`}
          ref={field}
          class={s.field}
          type="text"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="gemma3:4b"
          value={model.value}
          onInput={(event) => {
            model.value = event.currentTarget.value
          }}
        />
        {localAddress(address.value) === null && <p role="status">{t('modelLocalOnly')}</p>}
        {refused.value && <p role="alert">{t('modelLocalRefused')}</p>}
        <div class={s.foot}>
          {forget && (
            <Button
              name="model-local-forget"
              label={t('modelLocalForget')}
              onClick={() => void forget().then(end)}
            />
          )}
          <Button
            name="model-local-use"
            label={t('modelLocalUse')}
            look="primary"
            disabled={!isReady}
            onClick={() => void use()}
          />
        </div>
      </div>
    </Dialog>
  )
}
