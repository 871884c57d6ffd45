import '../ui/tokens.css'
import '../ui/base.css'
import { render } from 'preact'
import { FORMATS } from '../formats/registry'
import { firstRows } from '../pages/first-rows'
import { lately, lazyLibrary } from '../pages/lazy-library'
import { openTab } from '../pages/open'
import { followSettings } from '../pages/page-settings'
import { readSettings } from '../platform/settings-store'
import { createClock } from '../ui/clock'
import { createThumbnails } from '../ui/list/thumbnails'
import { Library } from './Library'
import { followLayout } from './layout'
import { createLibraryModel } from './model'

const when = lately(async () => (await import('./store-side')).openStore())
const settings = await followSettings(document.documentElement)
const library = lazyLibrary((use) => when((side) => use(side.library)), firstRows)
const model = createLibraryModel({
  library,
  reading: {
    ...library,
    article: (id) => when((side) => side.article(id)),
    picture: (id) => when((side) => side.picture(id)),
    versions: (id) => when((side) => side.versions(id)),
    goBack: (no) => when((side) => side.goBack(no)),
    marksRead: async () => (await readSettings()).markReadOnOpening,
    unsummarized: () => when((side) => side.unsummarized()),
    indexed: () => when((side) => side.indexed()),
    putWritten: (id, text, written) => when((side) => side.putWritten(id, text, written)),
    resummarize: (id, count) => when((side) => side.resummarize(id, count)),
  },
  shelf: {
    smartLists: () => when(({ shelf }) => shelf.smartLists()),
    putSmartList: (list) => when(({ shelf }) => shelf.putSmartList(list)),
    deleteSmartList: (id) => when(({ shelf }) => shelf.deleteSmartList(id)),
    putTagColour: (tag, colour) => when(({ shelf }) => shelf.putTagColour(tag, colour)),
    carriersOf: (tag) => when(({ shelf }) => shelf.carriersOf(tag)),
    duplicates: (options) => when(({ shelf }) => shelf.duplicates(options)),
    merge: (ids) => when(({ shelf }) => shelf.merge(ids)),
    keepApart: (ids) => when(({ shelf }) => shelf.keepApart(ids)),
  },
  rescue: {
    probe: () => when(({ rescue }) => rescue.probe()),
    look: (...args) => when(({ rescue }) => rescue.look(...args)),
    startAnew: () => when(({ rescue }) => rescue.startAnew()),
    acceptLoss: () => when(({ rescue }) => rescue.acceptLoss()),
    deleteKept: (name) => when(({ rescue }) => rescue.deleteKept(name)),
  },
  exporting: {
    formats: FORMATS,
    save: (...args) => when(({ exporting }) => exporting.save(...args)),
    markdown: (scope) => when(({ exporting }) => exporting.markdown(scope)),
  },
  upkeep: {
    sizes: () => when(({ upkeep }) => upkeep.sizes()),
    erase: () => when(({ upkeep }) => upkeep.erase()),
  },
  copy: (text) => navigator.clipboard.writeText(text),
  openOriginal: (url) => void openTab(url),
  layout: followLayout(window),
  navigate: (hash, replace) => {
    if (replace) history.replaceState(null, '', hash)
    else history.pushState(null, '', hash)
  },
  settings,
  now: Date.now,
})
addEventListener('hashchange', () => model.goTo(location.hash))
model.goTo(location.hash)
const root = document.querySelector('#root')
if (root) render(<Library model={model} thumbnails={createThumbnails(library)} now={createClock()} />, root)
