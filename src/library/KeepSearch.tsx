import { useSignal } from '@preact/signals'
import { t } from '../platform/i18n'
import { Button } from '../ui/Button'
import type { LibraryModel } from './model'
import { NameDialog } from './NameDialog'

/** Keeps the search that is shown; not there while nothing is searched for, or where it is kept already. */
export function KeepSearch({ model }: { model: LibraryModel }) {
  const asking = useSignal(false)
  const { query, list } = model.list.view.value
  const isKept = model.shelf.smartLists.value.some((each) => each.query === query && each.list === list)
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
  if (query === '' || isKept) return null
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
