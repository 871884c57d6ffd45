// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { bodyFragment, shownBody } from '../../../src/library/reader/body'

const words = {
  link: (alt: string) => (alt ? `Image: ${alt}` : 'Image'),
  shown: 'https://x.example/lead.jpg',
}
function bodyOf(html: string): string {
  const box = document.createElement('div')
  box.append(bodyFragment(html, words))
  return box.innerHTML
}

describe('the body of the reader', () => {
  it('keeps the text and its structure', () => {
    const html =
      '<h2>A</h2><p>B <em>c</em></p><ul><li>d</li></ul><table><tbody><tr><td colspan="2">e</td></tr></tbody></table>'
    expect(bodyOf(html)).toBe(html)
  })
  it('runs nothing', () => {
    const hostile =
      '<script>1</script><p onclick="x()" style="color:red" id="a" class="b" data-x="1">t</p><svg onload="x()"></svg><iframe src="https://x.example"></iframe><form><input></form><a href="javascript:x()">l</a><a href="data:text/html,x">m</a>'
    expect(bodyOf(hostile)).toBe('<p>t</p><a>l</a><a>m</a>')
  })
  it('keeps formulas, numbers of lists and the anchors of notes', () => {
    for (const html of [
      '<p>a <math display="block" alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math></p>',
      '<ol reversed="reversed" type="a" start="4"><li value="4">d</li></ol>',
      '<p>a<sup><a href="#fn1" id="fnref1">1</a></sup></p><ol><li id="fn1">b <a href="#fnref1">↩</a></li></ol>',
    ])
      expect(bodyOf(html)).toBe(html)
  })
  it('keeps nothing of a formula that links, acts, styles or holds another language', () => {
    const hostile =
      '<math href="https://x.example/" xlink:href="javascript:x()" class="a" style="color:red" onclick="x()" mathcolor="red" id="fn1x"><maction actiontype="statusline#x"><mi href="javascript:x()">F</mi></maction><semantics><mi>g</mi><annotation-xml encoding="text/html"><img src="x" onerror="x()"></annotation-xml><annotation>TeX</annotation></semantics><mglyph src="https://x.example/a.png"></mglyph></math>'
    expect(bodyOf(hostile)).not.toMatch(
      /href|action|style|class|onclick|onerror|img|annotation|mglyph|mathcolor|id=/,
    )
    for (const nested of [
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=x()&gt;">',
      '<math><mi><p><b><style><img title="</style><img src=x onerror=x()>"></b></p></mi></math>',
      '<form><math><mtext></form><form><mglyph><style></math><img src onerror=x()>',
    ])
      expect(bodyOf(nested)).not.toMatch(/<img|<style|onerror=x\(\)>/)
  })
  it('has no anchor but those of notes', () => {
    expect(bodyOf('<p id="app">a</p><p id="fnord">b</p><a href="#/trash">c</a><a href="#fn1">d</a>')).toBe(
      '<p>a</p><p>b</p><a>c</a><a href="#fn1">d</a>',
    )
  })
  it('keeps other pages from knowing where a reader comes from', () => {
    expect(bodyOf('<a href="https://x.example/">x</a>')).toBe(
      '<a href="https://x.example/" rel="noopener noreferrer nofollow" target="_blank">x</a>',
    )
  })
  it('has links in the place of pictures that are not kept', () => {
    expect(bodyOf('<img src="https://x.example/a.jpg" alt="A ferry">')).toContain(
      '>Image: A ferry</span></a>',
    )
    expect(bodyOf('<img src="https://x.example/a.jpg">')).toContain('>Image</span></a>')
    expect(bodyOf('<img src="javascript:x()">')).toBe('')
    expect(
      bodyOf('<a href="https://x.example/"><img src="https://x.example/a.jpg" alt="A"></a>'),
    ).not.toContain('<a href="https://x.example/a.jpg"')
    expect(bodyOf('<p>x</p><img src="https://x.example/a.jpg" alt="A">')).not.toContain('<img')
  })
  it('does not name the picture that stands above the text once more', () => {
    expect(bodyOf('<p>t</p><figure><img src="https://x.example/lead.jpg" alt="A"></figure>')).toBe(
      '<p>t</p><figure></figure>',
    )
  })
  it('keeps pictures that are here', () => {
    const html = '<img src="data:image/png;base64,AAAA" alt="x">'
    expect(bodyOf(html)).toContain('src="data:image/png;base64,AAAA"')
    expect(bodyOf('<img src="data:image/svg+xml;base64,AAAA">')).not.toContain('svg')
  })
})

describe('a body that cannot be shown with its layout', () => {
  const text = 'The first line.\n\nThe <second> line.'
  const plain = '<p>The first line.</p><p>The &lt;second&gt; line.</p>'
  const shown = (html: string) => {
    const { fragment, isPlain } = shownBody({ html, text }, words)
    const box = document.createElement('div')
    box.append(fragment)
    return { isPlain, html: box.innerHTML }
  }

  it.each([
    ['nested boxes', `${'<div>'.repeat(20_000)}x`],
    ['unclosed terms', '<dt>x'.repeat(5_000)],
    ['a frameset', '<frameset><frame src="/a"><frame src="/b"></frameset>'],
    ['nothing that may be shown', '<script>x</script>'],
    ['no body', ''],
  ])('is shown as its text: %s', (_name, html) => {
    expect(shown(html)).toEqual({ isPlain: true, html: plain })
  })

  it('is no other body', () => {
    expect(shown('<p>The first line.</p>')).toEqual({ isPlain: false, html: '<p>The first line.</p>' })
    expect(shownBody({ html: '', text: '' }, words).isPlain).toBe(false)
  })
})
