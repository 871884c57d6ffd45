/** The models that can write summaries: whether the browser brings one, and the reader's own on this computer. */
import { useSignal } from '@preact/signals'
import { allowLocalModel, forgetLocalModel, readLocalModel } from '../../platform/local-model'
import { messageLanguage, t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { LocalDialog } from '../ModelDialogs'
import { Row } from './Section'
import { useAnswer } from './use-answer'

const READINESS = {
  ready: 'settingModelReady',
  download: 'settingModelDownload',
  none: 'settingModelNone',
} as const

export function ModelRows() {
  const asking = useSignal(false)
  const changes = useSignal(0)
  const language = messageLanguage()
  const browserModel = useAnswer(
    async () => (await import('../../pages/models/offers')).modelOfBrowser().readiness(language),
    language,
  )
  const local = useAnswer(readLocalModel, changes.value)
  return (
    <>
      <Row label={t('settingModelBrowser')} hint={browserModel ? t(READINESS[browserModel]) : undefined} />
      <Row
        label={t('modelLocal')}
        hint={local ? t('settingModelLocalAt', local.model, local.address) : t('settingModelLocalNone')}
      >
        <Button
          name="local-model"
          label={t(local ? 'settingModelChange' : 'settingModelSetUp')}
          look="outlined"
          onClick={() => {
            asking.value = true
          }}
        />
      </Row>
      {asking.value && (
        <LocalDialog
          close={() => {
            asking.value = false
          }}
          allow={async (setting) => {
            // Nothing is awaited before: Firefox asks for a permission only in the click itself.
            const isAllowed = await allowLocalModel(setting)
            changes.value += 1
            return isAllowed
          }}
          forget={
            local
              ? async () => {
                  await forgetLocalModel()
                  changes.value += 1
                }
              : null
          }
        />
      )}
    </>
  )
}
