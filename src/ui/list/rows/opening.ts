/** The list that a page opens on, as the settings name it. */
import type { Settings } from '../../../domain/settings'
import type { SettingsStore } from '../../../platform/storage/settings-store'
import type { ListModel } from '../list-model'
import { isPlain } from '../source/view'

type OpeningKey = { [Key in keyof Settings]: Key extends `${string}OpensOn` ? Key : never }[keyof Settings]

/**
 * Goes to the list that the settings name once they are read, where the page opened on another: its first list came from a copy
 * that may be lost. Does nothing where the reader has gone elsewhere meanwhile.
 */
export async function correctOpening(
  list: Pick<ListModel, 'view' | 'choose'>,
  settings: Pick<SettingsStore, 'values' | 'ready'>,
  key: OpeningKey,
): Promise<void> {
  const opened = list.view.peek()
  await settings.ready
  const wanted = settings.values.peek()[key]
  if (list.view.peek() === opened && isPlain(opened) && opened.list !== wanted) list.choose(wanted)
}
