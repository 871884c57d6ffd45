/** A few hostile pages in Chromium, by the files that ship. `npm run soak:hostile` reads all of them and looks at the time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdedPages } from '../helpers/crowded-pages'
import { CLEAN, clobberPages, sabotagePages, sickPages } from '../helpers/hostile-pages'
import { faultOf, type IsolatedReader, openIsolatedReader } from '../helpers/isolated-reader'

const CLOBBERING = ['nextElementSibling', 'parentNode', 'getAttribute', 'children', 'cloneNode', 'body']
const SICK = [
  'nesting of 100,000',
  'a title of',
  'data 100,000 deep',
  'shadow',
  'root',
  'XHTML',
  'SVG',
  'feed',
  'JSON',
]
/** Once a look at all of them for each of them. */
const CROWDED = ['the same paragraph', 'figures', 'forms']

const pages = [
  ...sabotagePages(),
  ...sickPages().filter(({ name }) => SICK.some((part) => name.includes(part))),
  ...crowdedPages().filter(({ name }) => CROWDED.some((thing) => name === `an article of ${thing}`)),
  ...clobberPages(CLOBBERING),
]

describe('hostile pages end in an article or a reason', () => {
  let reader: IsolatedReader
  let clean = ''
  beforeAll(async () => {
    reader = await openIsolatedReader()
    clean = (await reader.read({ name: 'clean', html: CLEAN })).draft
  })
  afterAll(() => reader.close())

  it('reads the page that the others are held against', () => {
    expect(JSON.parse(clean)).toMatchObject({ kind: 'article', title: 'Bridge vote' })
  })

  it.each(pages.map((page) => [page.name, page] as const))('%s', async (_name, page) => {
    expect(faultOf(await reader.read(page), clean)).toBeNull()
  })

  it('would see a page that breaks the reader', () => {
    const page = { name: 'x', html: '' }
    const reading = { page, ms: 0, draft: '' }
    expect(faultOf({ ...reading, outcome: 'hang' }, clean)).toBe('hang')
    expect(faultOf({ ...reading, outcome: 'throw: TypeError' }, clean)).toContain('throw')
    expect(faultOf({ ...reading, outcome: 'link/-' }, clean)).not.toBeNull()
    expect(
      faultOf({ ...reading, page: { ...page, expected: 'article' }, outcome: 'link/no-text' }, clean),
    ).not.toBeNull()
  })
})
