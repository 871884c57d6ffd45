/** Formulas: their TeX or letters once in html, text and Markdown, however a page shows them. */
import { describe, expect, it, vi } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { tidyTex } from '../../../src/extract/inline/tex'
import { markdownBody } from '../../../src/formats/markdown-body'
import { pageOf } from '../../helpers/extract-page'
import { parseHtml } from '../formats/article'

// Many pages: a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const URL = 'https://news.example/2026/ferry'
const sentence = 'The harbour was dredged, and the old pier had to go before the new ferry could come.'
const filler = [1, 2, 3, 4].map((number) => `<p>${number}. ${sentence} ${sentence}</p>`).join('')

function read(formula: string) {
  const draft = extractPage(
    pageOf(
      `<title>The ferry</title><body><article><h1>The ferry</h1>${filler}<p>START ${formula} END</p>${filler.replaceAll(sentence, `Later, ${sentence}`)}</article>`,
      URL,
    ),
    URL,
  )
  const own = (all: string) => /START ?([\s\S]*?) ?END/.exec(all)?.[1]?.trim()
  return { html: own(draft.html), text: own(draft.text), markdown: own(markdownBody(parseHtml(draft.html))) }
}

const speed = '<mrow><mi>v</mi><mo>=</mo><mi>s</mi><mi mathvariant="normal">/</mi><mi>t</mi></mrow>'
const annotated = `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics>${speed}<annotation encoding="application/x-tex">v = s/t</annotation></semantics></math>`
const drawn = '<mrow><mi>v</mi><mo>=</mo><mi>s</mi><mi>/</mi><mi>t</mi></mrow>'
const glyphs =
  '<span class="base"><span class="mord mathnormal">v</span><span class="mrel">=</span><span class="mord mathnormal">s/t</span></span>'

describe('a formula', () => {
  it.each([
    ['of MathML', annotated],
    [
      'of KaTeX',
      `<span class="katex"><span class="katex-mathml">${annotated}</span><span class="katex-html" aria-hidden="true">${glyphs}</span></span>`,
    ],
    [
      'of MathJax 2, drawn',
      `<span class="MathJax_Preview"></span><span class="MathJax" id="MathJax-Element-1-Frame"><nobr aria-hidden="true"><span>v=s/t</span></nobr><span class="MJX_Assistive_MathML" role="presentation"><math>${speed}</math></span></span><script type="math/tex" id="MathJax-Element-1">v = s/t</script>`,
    ],
    [
      'of MathJax 3',
      `<mjx-container class="MathJax CtxtMenu_Attached_0" jax="CHTML"><mjx-math aria-hidden="true"><mjx-mi><mjx-c class="mjx-c1D463 TEX-I"></mjx-c></mjx-mi></mjx-math><mjx-assistive-mml unselectable="on"><math>${speed}</math></mjx-assistive-mml></mjx-container>`,
    ],
    [
      'of MathJax 4',
      `<mjx-container class="MathJax" jax="SVG"><svg data-latex="v = s/t"></svg><mjx-assistive-mml><math data-latex="v = s/t">${speed}</math></mjx-assistive-mml></mjx-container>`,
    ],
    [
      'of Wikipedia',
      `<span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;"><math alttext="{\\displaystyle v = s/t}"><semantics>${speed}<annotation encoding="application/x-tex">{\\displaystyle v = s/t}</annotation></semantics></math></span><img src="https://w.example/math/render/svg/ab" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="{\\displaystyle v = s/t}"></span>`,
    ],
  ])('%s stands there once, drawn, and as its TeX', (_name, formula) => {
    const { html, text, markdown } = read(formula)
    expect(text?.replaceAll(' ', '')).toBe('v=s/t')
    expect(markdown?.replaceAll(' ', '')).toBe('$v=s/t$')
    expect(html?.replace(/ alttext="[^"]*"/, '')).toBe(`<math>${drawn}</math>`)
  })

  it.each([
    [
      'of MathJax 2, not drawn',
      '<span class="MathJax_Preview">v = s/t</span><script type="math/tex">v = s/t</script>',
    ],
    [
      'of Wikipedia without MathML',
      '<span class="mwe-math-element"><img src="https://w.example/math/render/svg/ab" class="mwe-math-fallback-image-inline" alt="{\\displaystyle v = s/t}"></span>',
    ],
    [
      'of KaTeX without MathML',
      `<span class="katex"><span class="katex-html" aria-hidden="true">${glyphs}</span></span>`,
    ],
    [
      'of a blog’s service',
      '<img src="https://s0.example/latex.php?latex=v+%3D+s%2Ft&bg=fff" alt="v = s/t" class="latex">',
    ],
    [
      'named by its address alone',
      '<img src="https://www.example.com/equation?tex=v+%3D+s%2Ft" alt="" eeimg="1">',
    ],
    [
      'of MathJax 3 without MathML',
      '<mjx-container class="MathJax" jax="CHTML"><mjx-math><mjx-c class="mjx-c1D463"></mjx-c><mjx-c class="mjx-c3D"></mjx-c><mjx-c class="mjx-c1D460"></mjx-c><mjx-c class="mjx-c2F"></mjx-c><mjx-c class="mjx-c1D461"></mjx-c></mjx-math></mjx-container>',
    ],
  ])('%s is its letters', (_name, formula) => {
    const { html, text, markdown } = read(formula)
    expect(text?.replaceAll(' ', '')).toBe('v=s/t')
    expect(markdown?.replaceAll(' ', '')).toBe('$v=s/t$')
    expect(html).toMatch(/^<math alttext="[^"]*"><mtext>v ?= ?s\/t<\/mtext><\/math>$/)
  })

  it.each([
    [
      '<span class="katex-display"><span class="katex"><span class="katex-mathml">FORMULA</span></span></span>',
    ],
    ['<math display="block">INNER</math>'],
    [
      '<mjx-container class="MathJax" display="true"><mjx-assistive-mml>FORMULA</mjx-assistive-mml></mjx-container>',
    ],
    [
      '<div class="MathJax_Display"><span class="MathJax">FORMULA</span></div><script type="math/tex; mode=display">v = s/t</script>',
    ],
  ])('on a line of its own stays there: %s', (shape) => {
    const { html, text, markdown } = read(
      shape
        .replace('FORMULA', annotated)
        .replace('INNER', `<semantics>${speed}<annotation encoding="TeX">v = s/t</annotation></semantics>`),
    )
    expect(text).toBe('v = s/t')
    expect(markdown).toBe('$$v = s/t$$')
    expect(html).toContain('<math display="block" alttext="v = s/t">')
  })

  it.each([
    ['<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>', 'E = mc^2'],
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>', '\\frac{a + b}{2}'],
    ['<msqrt><mi>x</mi></msqrt><mo>≤</mo><mroot><mi>y</mi><mn>3</mn></mroot>', '\\sqrt{x} ≤ \\sqrt[3]{y}'],
    [
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>',
      '∑_{i = 1}^nx_i',
    ],
    ['<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>', '\\sin x'],
    ['<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mn>10</mn></msup>', '{(a)}^{10}'],
    ['<mtext>speed of 100%</mtext>', '\\text{speed of 100\\%}'],
    [
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>',
      '\\begin{matrix} 1 & 0 \\\\ 0 & 1 \\end{matrix}',
    ],
    [
      '<mover><mi>v</mi><mo>→</mo></mover><mo>+</mo><mover><mi>x</mi><mo>¯</mo></mover>',
      '\\vec{v} + \\bar{x}',
    ],
    [
      '<mmultiscripts><mi>C</mi><mprescripts></mprescripts><mn>6</mn><mn>14</mn></mmultiscripts>',
      '{}_6^{14}C',
    ],
    ['<mfenced open="[" close="]"><mi>a</mi><mi>b</mi></mfenced>', '[a,b]'],
  ])('without TeX has it written from its MathML: %s', (inner, tex) => {
    expect(read(`<math>${inner}</math>`).text).toBe(tex)
  })

  it('is drawn by nothing that links, acts or styles', () => {
    const { html } = read(
      '<math href="https://evil.example/" onclick="x()" style="position:fixed"><mrow xlink:href="javascript:alert(1)"><maction actiontype="statusline#x"><mi class="a" id="fn1" href="javascript:alert(1)">F</mi><mtext>x</mtext></maction><mtext><img src=x onerror=alert(1)><script>alert(1)</script>y</mtext><mglyph src="x"></mglyph><semantics><mi>g</mi><annotation-xml encoding="text/html"><p onclick="x()">z</p></annotation-xml></semantics></mrow></math>',
    )
    expect(html?.replace(/ alttext="[^"]*"/, '')).toMatch(
      /^<math><mrow><mi>F<\/mi>[\s\S]*<mi>g<\/mi><\/mrow><\/math>$/,
    )
    expect(html).not.toMatch(/href|on\w+=|style|script|img|annotation|glyph|class|id=/)
  })

  it('takes no text with it where a site calls a larger box so', () => {
    for (const name of ['katex', 'MathJax', 'katex-display'])
      expect(
        read(`<span class="${name}">Words before ${annotated} and words after ${annotated} it.</span>`).text,
      ).toBe('Words before v = s/t and words after v = s/t it.')
  })

  it('deeper or larger than any is its letters', () => {
    const { html, text } = read(`<math>${'<mrow>'.repeat(200)}<mi>F</mi>${'</mrow>'.repeat(200)}</math>`)
    expect(html ?? '').not.toContain('<mrow>')
    expect(text ?? '').not.toContain('undefined')
    const many = read(`<math alttext="n">${'<mi>x</mi>'.repeat(5000)}</math>`)
    expect(many).toMatchObject({ text: 'n', html: '<math alttext="n"><mtext>n</mtext></math>' })
  })

  it('of a service that is asked by the formula alone is that formula', () => {
    const { text } = read('<img src="https://latex.draws.example/gif.latex?\\frac{a}{b}" class="latex">')
    expect(text).toBe('\\frac{a}{b}')
  })

  it('is no picture of anything else', () => {
    const image = '<img src="https://news.example/photos/crane.jpg" alt="C:\\photos\\crane_1.jpg">'
    expect(read(image).html).toContain('<img')
    expect(read('<img src="https://news.example/photos/crane.jpg" alt="Price $5 and $6">').html).toContain(
      '<img',
    )
  })
})

it.each([
  ['{\\displaystyle F=ma}', 'F=ma'],
  ['{\\displaystyle {a}}+{b}', '{\\displaystyle {a}}+{b}'],
  ['$$ x $$', 'x'],
  ['\\(x\\)', 'x'],
  ['x % a comment\n+ y', 'x + y'],
  ['100\\%', '100\\%'],
  ['a\\', 'a'],
  ['a\\\\', 'a\\\\'],
  ['\\displaystyle\\sum', '\\sum'],
])('tidies %j to %j', (tex, tidy) => expect(tidyTex(tex)).toBe(tidy))

it('makes an article of a page that would else be a list of others: its parts begin with links', () => {
  const part = (number: number, formula: string) =>
    `<div><h3><a href="/wiki/part-${number}">Part ${number} of the ferry</a></h3><p>${number}. ${sentence} ${sentence} ${formula}</p></div>`
  const page = (formula: string) =>
    `<title>The ferry</title><body><main><h1>The ferry</h1>${[1, 2, 3, 4, 5, 6, 7, 8].map((number) => part(number, formula)).join('')}</main>`
  const kindOf = (formula: string) => extractPage(pageOf(page(formula), URL), URL).kind
  expect(kindOf('')).toBe('list')
  expect(kindOf(annotated)).toBe('article')
})
