// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { bodyFragment } from '../../../src/library/body'

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
