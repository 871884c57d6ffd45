/** Styles that jsdom throws on, and browsers pass over, cost no page its text. */
import { expect, it } from 'vitest'
import { readInJsdom } from '../../cli/extract-jsdom'
import { openJsdom } from '../../helpers/jsdom'

const url = 'https://news.example/2024/story'
const sentence =
  'The council of the town voted on Tuesday, after a long debate, for a new bridge over the river. '
const article = `<article><h1>Bridge vote</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(4)}</article>`

it.each([
  ['a sheet with a bracket left open', `<style>.a{width:calc(100% - 2px}</style>${article}`],
  ['a sheet with an empty one', `<style>.a{margin:calc(}</style>${article}`],
  ['a variable left open', `<style>.a{color:var(--ink}</style>${article}`],
  [
    'two such sheets',
    `<style>.a{width:calc(</style><style>.b{color:rgb(from red r g calc(}</style>${article}`,
  ],
  ['a border without a width', `<div style="border:min()">${article}</div>`],
  ['a box without a basis', `<div style='flex: clamp(1px)'>${article}</div>`],
  ['a style without quotation marks', `<div style=border:hypot(1)>${article}</div>`],
])('%s', (_name, page) => {
  const { draft } = readInJsdom(`<!doctype html><title>Bridge vote</title>${page}`, url, 'text/html')
  expect(draft.kind).toBe('article')
  expect(draft.text).toContain(sentence.trim())
})

it('keeps the rules before the one that is refused, and all other styles', () => {
  const { window } = openJsdom(
    `<style>.gone{display:none} .small{font-size:9px} .a{width:calc(1px} .b{color:red}</style>
     <style>.late{visibility:hidden}</style>
     <p class="gone">one</p><p class="late">two</p><p style="display:none">three</p><p style="border:min()">four</p>`,
    { url },
  )
  const styles = Array.from(window.document.querySelectorAll('p'), (p) => {
    const { display, visibility } = window.getComputedStyle(p)
    return `${display} ${visibility}`
  })
  expect(styles).toEqual(['none visible', 'block hidden', 'none visible', 'block visible'])
})
