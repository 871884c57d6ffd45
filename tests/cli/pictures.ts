/**
 * `npm run pictures`: takes the README's pictures of the real popup into docs/pictures.
 * `npm run pictures -- --windows [--out FOLDER]`: pictures of whole windows of both browsers, on a screen of their own.
 * `npm run pictures -- --pages FOLDER [--count 13] [--only en-light-full] [--out FOLDER]`: the popup on saved pages, in every look or in
 * those that begin as named; told what is cut off.
 */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { takePagePictures } from './pictures/pages'
import { takeReadmePictures } from './pictures/readme'
import { takeWindowPictures } from './pictures/windows'
import { ROOT } from './steps'

const { values } = parseArgs({
  options: {
    windows: { type: 'boolean', default: false },
    pages: { type: 'string' },
    count: { type: 'string', default: '13' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: resolve(ROOT, 'pictures') },
  },
})
const out = resolve(values.out)
if (values.windows || values.pages) mkdirSync(out, { recursive: true })
if (values.windows) await takeWindowPictures(out)
if (values.pages) {
  const faults = await takePagePictures(values.pages, {
    count: Number(values.count),
    only: values.only,
    folder: out,
  })
  process.exitCode = faults > 0 ? 1 : 0
}
if (!values.windows && !values.pages) await takeReadmePictures()
