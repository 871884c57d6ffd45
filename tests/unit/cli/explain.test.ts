import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { BODY_RULES, PAGE_RULES } from '../../../src/extract/pipeline'
import { tintedPage } from '../../cli/explain-page'
import { watchRules } from '../../cli/explain-rules'
import { pageOf } from '../../helpers/extract-page'

const URL = 'https://a.example/b'
const paragraph = (number: number) =>
  `<p>${`Paragraph ${number} says that the harbour opened again, and the boats came in. `.repeat(5)}</p>`
const page = () =>
  pageOf(
    `<title>Harbour</title><body onload="x()"><nav>Sections of the paper</nav><article><h1>Harbour</h1><div class="ad">Buy a boat</div>${paragraph(1)}${paragraph(2)}
    <p class="credit">The quay at noon</p><p>Read more: <a href="/c">The lighthouse</a></p>${paragraph(3)}${paragraph(4)}</article></body>`,
    URL,
  )

function watched() {
  const watch = watchRules()
  const draft = extractPage(page(), URL, undefined, watch.rules)
  return { ...watch, draft }
}

describe('a watched extraction', () => {
  it('has the same result', () => {
    expect(watched().draft).toEqual(extractPage(page(), URL))
  })

  it('tells of every rule, in order, with the engine between the lists', () => {
    const ids = [...PAGE_RULES.map(({ id }) => id), 'engine', ...BODY_RULES.map(({ id }) => id)]
    expect(watched().effects.map(({ id }) => id)).toEqual(ids)
  })

  it('tells which rule removed and changed what', () => {
    const { effects } = watched()
    const of = (id: string) => effects.find((each) => each.id === id)
    expect(of('ads')?.removed).toEqual(['div.ad: Buy a boat'])
    expect(of('captions')?.changed.join()).toContain('made figcaption: The quay at noon')
    expect(of('captions')?.removed).toEqual([])
    expect(of('links')?.removed.join()).toContain('The lighthouse')
    expect(of('main-text')?.removed.join()).toContain('Sections of the paper')
    expect(of('consent')).toMatchObject({ removed: [], changed: [] })
  })

  it('tints what was dropped, and nothing else, in a page that runs nothing', () => {
    const shown = watched().page()
    const html = shown ? tintedPage(shown.document, shown.droppedBy) : ''
    const tinted = [...pageOf(html).querySelectorAll('mark')].map((each) => [
      each.getAttribute('data-rule'),
      each.textContent,
    ])
    expect(tinted).toContainEqual(['ads', 'Buy a boat'])
    expect(tinted).toContainEqual(['links', 'The lighthouse'])
    expect(tinted).toContainEqual(['main-text', 'Sections of the paper'])
    expect(tinted.filter(([, text]) => /harbour opened|quay/.test(text ?? ''))).toEqual([])
    expect(html).toContain("default-src 'none'")
  })
})
