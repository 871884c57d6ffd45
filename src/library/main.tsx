import '../ui/tokens.css'
import '../ui/base.css'
import { render } from 'preact'
import { createLibraryPort } from '../pages/library-port'
import { localizeDocument } from '../platform/i18n'
import { readArticle } from '../store/articles'
import { LibraryDb } from '../store/db'
import { readImages } from '../store/images'
import { createClock } from '../ui/clock'
import { createThumbnails } from '../ui/list/thumbnails'
import { Library } from './Library'
import { createLibraryModel } from './model'

localizeDocument(document.documentElement)

const db = new LibraryDb()
const library = createLibraryPort(db)
const model = createLibraryModel({
  library,
  reading: {
    ...library,
    article: (id) => readArticle(db, id),
    picture: async (id) => (await readImages(db, [id], 'card')).get(id)?.blob ?? null,
  },
  navigate: (hash) => {
    location.hash = hash
  },
  now: Date.now,
})
addEventListener('hashchange', () => model.goTo(location.hash))
model.goTo(location.hash)
const root = document.querySelector('#root')
if (root) render(<Library model={model} thumbnails={createThumbnails(library)} now={createClock()} />, root)
