import '../ui/tokens.css'
import '../ui/base.css'
import { render } from 'preact'
import type { ArticleId } from '../domain/article/article'
import { FORMATS } from '../formats/registry'
import { firstRows } from '../pages/first-rows'
import { lately, lazyLibrary, lazyPort } from '../pages/lazy-port'
import { libraryUrl, openBeside, openLibrary, openTab, rescueUrl } from '../pages/open'
import { followSettings } from '../pages/page-settings'
import { libraryPage } from '../platform/extension-url'
import { hasSidePanel } from '../platform/side-panel'
import { createClock } from '../ui/clock'
import { createThumbnails } from '../ui/list/rows/thumbnails'
import { cardPort } from './card/card-port'
import { createPopupModel } from './model'
import { Popup } from './Popup'

const when = lately(async () => (await import('./store-side')).openStore())
const settings = await followSettings(document.documentElement)
const library = lazyLibrary(when, firstRows)
const thumbnails = createThumbnails(library)
const stored = lazyPort(when, (side) => side.card, {})
const model = createPopupModel(
  {
    library,
    card: {
      ...cardPort,
      find: stored.find,
      takeBack: stored.takeBack,
      async putImage(id, image) {
        await stored.putImage(id, image)
        thumbnails.again(id)
      },
    },
    twins: lazyPort(when, (side) => side.twins, {}),
    exporting: lazyPort(when, (side) => side.exporting, { formats: FORMATS }),
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
