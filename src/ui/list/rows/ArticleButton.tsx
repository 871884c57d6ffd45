import type { ArticleRow } from '../../../domain/article/article'
import { type MessageKey, t } from '../../../platform/strings/i18n'
import { Button } from '../../Button'
import { type ArticleCommand, lookOf } from '../../commands/commands'
import { actOnRow, isBackOn, type RowActs } from '../edit/act-on'

interface Props {
  command: ArticleCommand
  row: ArticleRow
  list: RowActs
  /** Its name where that is not the command's own. */
  label?: MessageKey | undefined
  /** Draws the icon filled. */
  filled?: boolean
  /** Shows the icon alone. */
  sign?: boolean
}

/** The button of a command on one article. A favourite is a switch that is on; its name stays. */
export function ArticleButton({ command, row, list, label, filled = false, sign = true }: Props) {
  const isOn = isBackOn(row, command)
  const isSwitch = command === 'favourite'
  const look = lookOf(command, isOn && !isSwitch)
  return (
    <Button
      name={command}
      label={t(label ?? look.label)}
      icon={look.icon}
      filled={filled || (isSwitch && isOn)}
      sign={sign}
      {...(isSwitch ? { pressed: isOn } : {})}
      onClick={() => actOnRow(list, command, row)}
    />
  )
}
