import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Readability from '@mozilla/readability/Readability.js'
import { describe, expect, it } from 'vitest'
import { Engine } from '../../../src/extract/engine/engine'
import { pageOf } from '../../helpers/extract-page'

const folder = resolve(import.meta.dirname, '../../fixtures/pages')
const PARAGRAPH = `<p>${'A harbour opened again, and the boats, forty of them, came in before noon. '.repeat(9)}</p>`

/** A page without what the two treat differently on purpose: titles, headlines, and share boxes, which go before. */
function bare(html: string): Document {
  const page = pageOf(html)
  for (const element of page.querySelectorAll('title, meta, h1, script, noscript, [class*=share]'))
    element.remove()
  return page
}

function chosen(html: string) {
  const engine = new Engine(bare(html), '')
  return { text: engine.run()?.textContent ?? null, byline: engine.byline }
}

function chosenByOriginal(html: string) {
  const found = new Readability(bare(html)).parse()
  return { text: found?.textContent ?? null, byline: found?.byline ?? null }
}

describe('the engine', () => {
  it('overrides and calls only what the package has', () => {
    const original: object = Readability.prototype
    const own = ['constructor', 'run', 'byline']
    const overridden = Object.getOwnPropertyNames(Engine.prototype).filter((name) => !own.includes(name))
    const source = ['engine', 'engine-tidy']
      .map((file) =>
        readFileSync(resolve(import.meta.dirname, `../../../src/extract/engine/${file}.ts`), 'utf8'),
      )
      .join('')
    const called = [...source.matchAll(/\b(?:this|engine|super)\.(_\w+)\(/g)].map((match) => match[1] ?? '')
    expect(overridden.length).toBeGreaterThan(0)
    expect(called.length).toBeGreaterThan(0)
    expect([...overridden, ...called].filter((name) => !(name in original))).toEqual([])
  })

  it.each(readdirSync(folder).sort())('chooses on %s what the original chooses', (slug) => {
    const html = readFileSync(join(folder, slug, 'source.html'), 'utf8')
    expect(chosen(html)).toEqual(chosenByOriginal(html))
  })

  it.each([
    ['hidden by its style', '<div style="display: none">GONE and away</div>'],
    ['hidden by its visibility', '<div style="visibility:hidden">GONE and away</div>'],
    ['hidden by an attribute', '<div hidden>GONE and away</div>'],
    ['hidden from readers', '<div aria-hidden="true">GONE and away</div>'],
    [
      'a formula that is shown',
      '<p>x <img alt="GONE" aria-hidden="true" class="fallback-image" src="a.png"></p>',
    ],
    [
      'styled and shown',
      '<div style="overflow: hidden; border: none"><p>GONE or not, it is shown.</p></div>',
    ],
    ['a by-line', '<div class="byline">By GONE Writer</div>'],
    [
      'a by-line that says its name',
      '<div rel="author">By <b itemprop="name">GONE Writer</b>, harbour</div>',
    ],
    ['a by-line that is too long', `<div class="author">${PARAGRAPH}</div>`],
    ['an empty by-line', '<div class="byline"> </div><div itemprop="author">GONE Writer</div>'],
    ['an empty box', '<section> <br> <hr> </section><div><!-- GONE --> </div>'],
    ['a box that holds a picture', '<section> <img src="a.png" alt="GONE"> </section>'],
    ['a small drawing', '<svg aria-hidden="true" class="x"><text>GONE</text></svg>'],
  ])('takes %s as the original does', (_, part) => {
    const html = `<body><article>${part}${PARAGRAPH.repeat(3)}</article></body>`
    expect(chosen(html)).toEqual(chosenByOriginal(html))
  })

  it('takes the headline out in any script, and no heading that only shares a number with it', () => {
    const text = '<p>항구가 다시 열렸다, 배 사십 척이 정오 전에 들어왔다, 시장은 기뻐했다. '.repeat(12)
    const page = pageOf(
      `<article><h2>항구 2024년 재개장</h2>${text}<h2>2024년 예산과 다음 계획</h2>${text}</article>`,
    )
    const root = new Engine(page, '항구 2024년 재개장').run()
    expect([...(root?.querySelectorAll('h2') ?? [])].map((each) => each.textContent)).toEqual([
      '2024년 예산과 다음 계획',
    ])
  })

  it('keeps every word of a large page of wrappers', () => {
    const wrapped = `${'<div>'.repeat(9)}A line, and another, of the harbour.${'</div>'.repeat(9)}`
    const html = `<main>${wrapped.repeat(20)}<div class="last"><div>The last, of all.</div></div></main>`
    const text = new Engine(bare(html), '', { large: 100 }).run()?.textContent
    expect(text?.match(/A line/g)).toHaveLength(20)
    expect(text).toContain('The last, of all.')
  })

  it('reads a large page once, and takes what it finds', () => {
    const html =
      '<main><p>A line, and another, of the harbour, and of the boats in it.</p></main><div class="sidebar">Much else.</div>'
    expect(new Engine(bare(html), '', { large: 1 }).run()?.textContent).not.toContain('Much else')
    expect(new Engine(bare(html), '').run()?.textContent).toContain('Much else')
  })
})
