import '../ui/tokens.css'
import '../ui/base.css'
import { render } from 'preact'
import { FORMATS } from '../formats/registry'
import { firstRows } from '../pages/first-rows'
import { lately, lazyLibrary, lazyPort } from '../pages/lazy-port'
import { openTab } from '../pages/open'
import { followSettings } from '../pages/page-settings'
import { readSettings } from '../platform/storage/settings-store'
import { createClock } from '../ui/clock'
import { createThumbnails } from '../ui/list/rows/thumbnails'
import { Library } from './Library'
import { followLayout } from './layout'
import { createLibraryModel } from './model'

const when = lately(async () => (await import('./store-side')).openStore())
const settings = await followSettings(document.documentElement)
const library = lazyLibrary(when, firstRows)
const model = createLibraryModel({
  library,
  reading: lazyPort(when, (side) => side.reading, {
    watch: library.watch,
    change: library.change,
    marksRead: async () => (await readSettings()).markReadOnOpening,
  }),
  shelf: lazyPort(when, (side) => side.shelf, {}),
  rescue: lazyPort(when, (side) => side.rescue, {}),
  exporting: lazyPort(when, (side) => side.exporting, { formats: FORMATS }),
  upkeep: lazyPort(when, (side) => side.upkeep, {}),
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
