import '../ui/tokens.css'
import '../ui/base.css'
import { render } from 'preact'
import { createExportPort } from '../pages/export-port'
import { createLibraryPort } from '../pages/library-port'
import { libraryUrl, openTab } from '../pages/open'
import { localizeDocument } from '../platform/i18n'
import { LibraryDb } from '../store/db'
import { createClock } from '../ui/clock'
import { createThumbnails } from '../ui/list/thumbnails'
import { createCardPort } from './card-port'
import { createPopupModel } from './model'
import { Popup } from './Popup'

localizeDocument(document.documentElement)

const db = new LibraryDb()
const library = createLibraryPort(db)
const model = createPopupModel(
  {
    library,
    card: createCardPort(db),
    exporting: createExportPort(db),
    copy: (text) => navigator.clipboard.writeText(text),
    openArticle: (id) => void openTab(libraryUrl(id), true),
    openLibrary: () => void openTab(libraryUrl(), true),
  },
  Date.now,
)
const root = document.querySelector('#root')
if (root) render(<Popup model={model} thumbnails={createThumbnails(library)} now={createClock()} />, root)
void model.start()
