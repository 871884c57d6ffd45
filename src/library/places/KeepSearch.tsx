import { useSignal } from '@preact/signals'
import { t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import type { LibraryModel } from '../model'
import { NameDialog } from './NameDialog'
import { SmartMenu } from './SmartMenu'
import { keptQuery } from './shelf-model'

/**
 * Keeps the search that is shown; not there while nothing is searched for. One that is kept already is renamed and deleted here
 * where there is no pane of places.
 */
export function KeepSearch({ model }: { model: LibraryModel }) {
  const asking = useSignal(false)
  const { list } = model.list.view.value
  const query = keptQuery(model.list.view.value)
  const kept = model.shelf.smartLists.value.find((each) => each.query === query && each.list === list)
  if (asking.value)
    return (
      <NameDialog
        title={t('smartSave')}
        label={t('smartName')}
        name={query}
        close={() => {
          asking.value = false
        }}
        done={(name) => void model.shelf.keepSearch(name)}
      />
    )
  if (query === '') return null
  if (kept) return model.layout.value === 'three' ? null : <SmartMenu model={model} list={kept} icon="keep" />
  return (
    <Button
      name="keep-search"
      label={t('smartSave')}
      icon="keep"
      sign
      onClick={() => {
        asking.value = true
      }}
    />
  )
}
