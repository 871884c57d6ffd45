import { type MessageKey, t } from '../../platform/i18n'
import { Dialog } from '../Dialog'
import { GlobalShortcuts } from '../GlobalShortcuts'
import { Keys } from '../Keys'
import s from './Help.module.css'

const KEYS: [keys: string[], says: MessageKey][] = [
  [['↑', '↓', 'J', 'K'], 'helpMove'],
  [['Home', 'End', 'Page ↑↓'], 'helpEnds'],
  [['Enter', 'O'], 'helpRead'],
  [['V'], 'helpOriginal'],
  [['E'], 'helpArchive'],
  [['F'], 'helpFavourite'],
  [['U'], 'helpUnread'],
  [['T'], 'helpTags'],
  [['N'], 'helpNote'],
  [['N', 'Shift N'], 'helpMatches'],
  [['X'], 'helpSelect'],
  [['Ctrl A'], 'helpAll'],
  [['#', 'Delete'], 'helpTrash'],
  [['Z'], 'helpUndo'],
  [['C'], 'helpCopySummary'],
  [['/'], 'helpSearch'],
  [['Esc'], 'helpEscape'],
  [['?'], 'helpHelp'],
  [[','], 'helpSettings'],
]

/** Every key of the list with what it does, and the shortcuts of the browser. */
export function Help({ close }: { close(): void }) {
  return (
    <Dialog title={t('help')} name="help" close={close}>
      <GlobalShortcuts />
      <dl class={s.keys}>
        {KEYS.map(([keys, says]) => (
          <Keys key={says} keys={keys} says={t(says)} />
        ))}
      </dl>
    </Dialog>
  )
}
