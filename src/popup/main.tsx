import '../ui/tokens.css'
import '../ui/base.css'
import { render } from 'preact'
import { FORMATS } from '../formats/registry'
import { lazyLibrary } from '../pages/lazy-library'
import { libraryUrl, openTab } from '../pages/open'
import { localizeDocument } from '../platform/i18n'
import { createClock } from '../ui/clock'
import { createThumbnails } from '../ui/list/thumbnails'
import { cardPort } from './card-port'
import { createPopupModel } from './model'
import { Popup } from './Popup'

localizeDocument(document.documentElement)

const store = import('./store-side').then(({ openStore }) => openStore())
const library = lazyLibrary(store.then((side) => side.library))
const model = createPopupModel(
  {
    library,
    card: {
      ...cardPort,
      find: async (canonicalUrl) => (await store).find(canonicalUrl),
      putImage: async (id, image) => (await store).putImage(id, image),
    },
    exporting: {
      formats: FORMATS,
      save: async (...args) => (await store).exporting.save(...args),
      markdown: async (scope) => (await store).exporting.markdown(scope),
    },
    copy: (text) => navigator.clipboard.writeText(text),
    openArticle: (id) => void openTab(libraryUrl(id), true),
    openLibrary: () => void openTab(libraryUrl(), true),
  },
  Date.now,
)
const root = document.querySelector('#root')
if (root) render(<Popup model={model} thumbnails={createThumbnails(library)} now={createClock()} />, root)
void model.start()
