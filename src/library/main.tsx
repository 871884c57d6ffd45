import '../ui/tokens.css'
import '../ui/base.css'
import { render } from 'preact'
import { lately, lazyLibrary } from '../pages/lazy-library'
import { localizeDocument } from '../platform/i18n'
import { createClock } from '../ui/clock'
import { createThumbnails } from '../ui/list/thumbnails'
import { Library } from './Library'
import { createLibraryModel } from './model'

localizeDocument(document.documentElement)

const store = import('./store-side').then(({ openStore }) => openStore())
const when = lately(store)
const library = lazyLibrary(store.then((side) => side.library))
const model = createLibraryModel({
  library,
  reading: {
    ...library,
    article: (id) => when((side) => side.article(id)),
    picture: (id) => when((side) => side.picture(id)),
    unsummarized: () => when((side) => side.unsummarized()),
    putWritten: (id, text, written) => when((side) => side.putWritten(id, text, written)),
    resummarize: (id, count) => when((side) => side.resummarize(id, count)),
  },
  copy: (text) => navigator.clipboard.writeText(text),
  navigate: (hash) => {
    location.hash = hash
  },
  now: Date.now,
})
addEventListener('hashchange', () => model.goTo(location.hash))
model.goTo(location.hash)
const root = document.querySelector('#root')
if (root) render(<Library model={model} thumbnails={createThumbnails(library)} now={createClock()} />, root)
