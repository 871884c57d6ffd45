import { t } from '../../platform/strings/i18n'
import type { MenuItem } from '../menu/Menu'
import { lookOf, type NamedCommand } from './commands'

/** The item of a menu that does a command. @param isBack whether it takes away the state that it gives. */
export function commandItem(
  id: NamedCommand,
  choose: () => void,
  isBack = false,
): Exclude<MenuItem, { heading: string }> {
  const { label, icon } = lookOf(id, isBack)
  return { label: t(label), name: id, icon, choose }
}
