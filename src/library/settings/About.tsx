/** What Pressmark is: version, licences, and how to report a fault. */
import { useSignal } from '@preact/signals'
import { downloadFile } from '../../platform/download'
import { extensionVersion } from '../../platform/extension-url'
import { t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { codeOf, errorKey } from '../../ui/error-text'
import type { LibraryModel } from '../model'
import s from './About.module.css'
import { gatherDiagnostics } from './gather-diagnostics'
import { readLicences } from './licences'
import { Row } from './Section'
import { useAnswer } from './use-answer'

export function About({ model }: { model: LibraryModel }) {
  return (
    <>
      <Row label={t('aboutVersion')}>
        <span data-part="version">{extensionVersion()}</span>
      </Row>
      <p class={s.note}>{t('aboutLicence')}</p>
      <Licences />
      <Report model={model} />
    </>
  )
}

function Licences() {
  const isOpen = useSignal(false)
  return (
    <details
      class={s.details}
      data-part="licences"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open
      }}
    >
      <summary>{t('aboutLicences')}</summary>
      {isOpen.value && <LicenceList />}
    </details>
  )
}

function LicenceList() {
  const licences = useAnswer(readLicences)
  if (licences === null) return <p role="alert">{t('aboutLicencesFailed')}</p>
  return (
    <ul class={s.licences} lang="en" dir="ltr">
      {licences?.map(({ name, version, licence, text }) => (
        <li key={name} data-part="licence">
          <details>
            <summary>
              {name} {version} <span class={s.quiet}>{licence}</span>
            </summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
            <pre class={s.text} tabIndex={0}>
              {text}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  )
}

function Report({ model }: { model: LibraryModel }) {
  const shown = useSignal<string | null>(null)
  async function gather(then: (file: string) => void) {
    try {
      then(`${JSON.stringify(await gatherDiagnostics(model), null, 2)}\n`)
    } catch (thrown) {
      model.toasts.show({ key: errorKey(codeOf(thrown)) })
    }
  }
  return (
    <>
      <h3 class={s.name}>{t('aboutReport')}</h3>
      <p class={s.note}>{t('aboutReportHow')}</p>
      <div class={s.foot}>
        <Button
          name="diagnostics"
          label={t('diagnosticsSave')}
          icon="export"
          look="outlined"
          onClick={() =>
            void gather((file) =>
              downloadFile('pressmark-diagnostics.json', new Blob([file], { type: 'application/json' })),
            )
          }
        />
      </div>
      <details
        class={s.details}
        data-part="diagnostics"
        onToggle={(event) => {
          if (event.currentTarget.open)
            void gather((file) => {
              shown.value = file
            })
        }}
      >
        <summary>{t('diagnosticsShow')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
        <pre class={s.text} dir="ltr" lang="en" tabIndex={0}>
          {shown.value}
        </pre>
      </details>
    </>
  )
}
