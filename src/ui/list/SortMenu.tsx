/** The menu that orders a list, or what a search found. */
import { type FoundSort, SORTS } from '../../domain/article/shelf'
import { type MessageKey, t } from '../../platform/strings/i18n'
import { Menu } from '../menu/Menu'
import type { ListModel } from './list-model'

const NAMES: Record<FoundSort, MessageKey> = {
  newest: 'sortNewest',
  oldest: 'sortOldest',
  published: 'sortPublished',
  title: 'sortTitle',
  site: 'sortSite',
  shortest: 'sortShortest',
  longest: 'sortLongest',
  relevance: 'sortRelevance',
}

export function SortMenu({ model }: { model: ListModel }) {
  const { sort, query } = model.view.value
  const sorts: FoundSort[] = query === '' ? [...SORTS] : ['newest', 'relevance', ...SORTS.slice(1)]
  return (
    <Menu
      name="sort"
      label={t('sortBy')}
      icon="sort"
      sign
      side="end"
      items={() =>
        sorts.map((each) => ({
          label: t(each === 'newest' && query !== '' ? 'sortFirst' : NAMES[each]),
          name: `sort-${each}`,
          checked: each === sort,
          choose: () => model.sort(each),
        }))
      }
    />
  )
}
