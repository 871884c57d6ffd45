import '../ui/tokens.css'
import '../ui/base.css'
import { render } from 'preact'
import type { ArticleId } from '../domain/article'
import { FORMATS } from '../formats/registry'
import { firstRows } from '../pages/first-rows'
import { lately, lazyLibrary } from '../pages/lazy-library'
import { libraryUrl, openBeside, openLibrary, openTab, rescueUrl } from '../pages/open'
import { followSettings } from '../pages/page-settings'
import { libraryPage } from '../platform/extension-url'
import { hasSidePanel } from '../platform/side-panel'
import { createClock } from '../ui/clock'
import { createThumbnails } from '../ui/list/thumbnails'
import { cardPort } from './card-port'
import { createPopupModel } from './model'
import { Popup } from './Popup'

const when = lately(async () => (await import('./store-side')).openStore())
const settings = await followSettings(document.documentElement)
const library = lazyLibrary((use) => when((side) => use(side.library)), firstRows)
const thumbnails = createThumbnails(library)
const model = createPopupModel(
  {
    library,
    card: {
      ...cardPort,
      find: (page) => when((side) => side.find(page)),
      takeBack: (outcome) => when((side) => side.takeBack(outcome)),
      async putImage(id, image) {
        await when((side) => side.putImage(id, image))
        thumbnails.again(id)
      },
    },
    twins: {
      twinOf: (row) => when(({ twins }) => twins.twinOf(row)),
      merge: (ids) => when(({ twins }) => twins.merge(ids)),
      keepApart: (ids) => when(({ twins }) => twins.keepApart(ids)),
    },
    exporting: {
      formats: FORMATS,
      save: (...args) => when(({ exporting }) => exporting.save(...args)),
      markdown: (scope) => when(({ exporting }) => exporting.markdown(scope)),
    },
    copy: (text) => navigator.clipboard.writeText(text),
    openArticle: (id, at) => void openLibrary(libraryUrl(id, { at, search: searchOf(id) })),
    openLibrary: () => void openLibrary(libraryUrl()),
    openRescue: () => void openLibrary(rescueUrl()),
    openSettings: () => void openLibrary(libraryPage('#/settings')),
    openBeside: hasSidePanel() ? () => void openBeside() : null,
    openOriginal: (url) => void openTab(url, true),
    settings,
  },
  Date.now,
)
/** The search that has found an article; undefined for one that was chosen without. */
function searchOf(id: ArticleId) {
  const { query, list } = model.list.source.shown.value
  const isHit = query !== '' && model.list.rows.value.some((row) => row.id === id)
  return isHit ? { query, list } : undefined
}
const root = document.querySelector('#root')
if (root) render(<Popup model={model} thumbnails={thumbnails} now={createClock()} />, root)
void model.start()
