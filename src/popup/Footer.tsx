import { plural, t } from '../platform/strings/i18n'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { ExportMenu } from './ExportMenu'
import s from './Footer.module.css'
import type { PopupModel } from './model'

/** The foot: exports of the list or the selection with their progress, and the way to the whole library. */
export function Footer({ model }: { model: PopupModel }) {
  const progress = model.exporting.progress.value
  return (
    <footer class={s.foot}>
      {progress === null ? (
        // With a selection it stands among the acts on that.
        model.list.selection.value.ids.size === 0 ? (
          <ExportMenu model={model} place="foot" />
        ) : (
          <span />
        )
      ) : (
        <span class={s.progress} role="status" data-part="export-progress">
          {plural('exportProgress', progress)}
          <Button name="export-stop" label={t('cancel')} look="quiet" onClick={model.exporting.stop} />
        </span>
      )}
      <Button
        name="open-library"
        label={t('openLibrary')}
        look="quiet"
        onClick={() => model.ports.openLibrary()}
      >
        <Icon name="forward" />
      </Button>
    </footer>
  )
}
