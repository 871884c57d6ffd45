/** The shapes that articles come in, beside plain paragraphs. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { safeClone } from '../../../src/extract/page/safe-clone'
import { pageOf } from '../../helpers/extract-page'

const URL = 'https://news.example/2024/ferry'
const sentence = 'The harbour was dredged, and the old pier had to go before the new ferry could come.'
const paragraph = (number: number) => `<p>${number}. ${sentence} ${sentence}</p>`
const text = [1, 2, 3, 4].map(paragraph).join('')
const draftOf = (inside: string) =>
  extractPage(pageOf(`<title>The ferry</title><body>${inside}</body>`, URL), URL)
const within = (inside: string) =>
  draftOf(
    `<article><h1>The ferry</h1>${text}${inside}${text.replaceAll(sentence, `Later, ${sentence}`)}</article>`,
  )

describe('paragraphs', () => {
  it('made of two line breaks', () => {
    const { html } = draftOf(
      `<div id="body">${[1, 2, 3, 4, 5].map((number) => `${number}. ${sentence} ${sentence}`).join('<br><br>\n')}</div>`,
    )
    expect(html.match(/<p>\d\. /g)).toHaveLength(5)
  })

  it('bare in boxes', () => {
    const draft = draftOf(
      `<div id="body">${[1, 2, 3, 4, 5].map((number) => `<div>${number}. ${sentence} ${sentence}</div>`).join('')}</div>`,
    )
    expect(draft.text.split('\n')).toHaveLength(5)
  })

  it('of an editor that puts each line in a module', () => {
    const line = (words: string) =>
      `<div class="se-component se-text se-l-default"><div class="se-component-content"><div class="se-section se-section-text se-l-default"><div class="se-module se-module-text"><p class="se-text-paragraph se-text-paragraph-align-"><span class="se-fs- se-ff-">${words}</span></p><p class="se-text-paragraph"><span>\u200b</span></p></div></div></div></div>`
    const picture =
      '<div class="se-component se-image"><div class="se-component-content"><div class="se-section se-section-image"><div class="se-module se-module-image"><a class="se-module-image-link"><img src="https://pics.example/small.jpg?type=w80_blur" data-lazy-src="https://pics.example/large.jpg?type=w773" class="se-image-resource"></a></div><div class="se-module se-module-text se-caption"><p class="se-text-paragraph"><span>부두에 들어온 새 배</span></p></div></div></div></div>'
    const lines = Array.from(
      { length: 6 },
      (_, number) =>
        `${number + 1}번째 이야기는 항구에서 시작한다. 배를 타고 섬으로 건너가는 사람들이 많았다.`,
    )
    const draft = draftOf(
      `<div class="se-viewer se-theme-default"><div class="se-main-container">${lines.slice(0, 3).map(line).join('')}${picture}${lines.slice(3).map(line).join('')}</div></div>`,
    )
    expect(draft.text.split('\n')).toEqual(lines)
    expect(draft.html).toContain('https://pics.example/large.jpg?type=w773')
    expect(draft.html).toContain('<figcaption>')
  })

  it('of an editor with headings and blocks of pictures', () => {
    const draft = draftOf(
      `<div class="tt_article_useless_p_margin contents_style"><p data-ke-size="size16">${sentence}</p><p data-ke-size="size16">&nbsp;</p>
       <h3 data-ke-size="size23">부두</h3>${text}
       <figure class="imageblock alignCenter" data-ke-mobilestyle="widthOrigin"><span data-url="https://pics.example/a.png" data-lightbox="lightbox"><img src="https://pics.example/a.png" srcset="https://pics.example/thumb/R1280x0/?fname=a.png"></span></figure>${text.replaceAll(sentence, `Later, ${sentence}`)}</div>
       <div class="container_postbtn"><button>공감</button></div>`,
    )
    expect(draft.html).toContain('<h2>부두</h2>')
    expect(draft.html).toContain('<figure><img')
    expect(draft.text).not.toContain('공감')
  })
})

describe('what is kept', () => {
  it.each([
    [
      'the lines of a poem',
      '<p>The water rises,<br>the stone remains,<br>the ferry turns.</p>',
      /rises,<br>the stone remains,<br>/,
    ],
    [
      'code',
      '<pre><code>if (ferry) {\n  leave()\n}</code></pre>',
      /<pre><code>if \(ferry\) \{\n {2}leave\(\)\n\}<\/code><\/pre>/,
    ],
    [
      'a table',
      '<table><tr><th>Year</th><th>Boats</th></tr><tr><td>1990</td><td>4</td></tr><tr><td>2000</td><td>9</td></tr></table>',
      /<td>1990<\/td>/,
    ],
    [
      'key points',
      '<div class="key-points"><h2>In brief</h2><ul><li>The old pier is gone.</li><li>The ferry comes in May.</li></ul></div>',
      /<li>The old pier is gone\.<\/li>/,
    ],
    [
      'questions and answers',
      '<dl><dt>When does it come?</dt><dd>In May, when the harbour is dredged and the pier is up.</dd></dl>',
      /<dt>When does it come\?<\/dt>/,
    ],
    [
      'footnotes',
      '<p>As said<sup><a href="#fn1">1</a></sup> before.</p><section class="footnotes"><ol><li id="fn1">The report of the harbour master of 1990.</li></ol></section>',
      /harbour master of 1990/,
    ],
    [
      'an embedded post',
      '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>It floats!</p>— The Ferry (@ferry) <a href="https://social.example/ferry/status/1">May 1</a></blockquote></div>',
      /<blockquote>.*It floats!.*https:\/\/social\.example\/ferry\/status\/1/s,
    ],
    [
      'an embedded film',
      '<div class="embed"><iframe src="https://www.youtube.com/embed/abc" title="The launch"></iframe></div>',
      /<a href="https:\/\/www\.youtube\.com\/embed\/abc">The launch<\/a>/,
    ],
    [
      'a film in a paragraph, which loads late',
      '<p><iframe data-src="//films.example/player/7" allowfullscreen></iframe></p>',
      /<a href="https:\/\/films\.example\/player\/7">/,
    ],
    [
      'a gallery',
      `<div class="gallery">${[1, 2, 3, 4].map((each) => `<figure><img src="/p${each}.jpg" alt="Pier ${each}"><figcaption>The pier, ${each}</figcaption></figure>`).join('')}</div>`,
      /p1\.jpg.*p2\.jpg.*p3\.jpg.*p4\.jpg/s,
    ],
    [
      'text folded in details',
      '<details><summary>What the law says</summary><p>The pier shall be kept in good repair, at the expense of the town, for ever.</p></details>',
      /kept in good repair/,
    ],
  ])('%s', (_name, inside, kept) => {
    expect(within(inside).html).toMatch(kept)
  })

  it('no frame that shows nothing', () => {
    expect(
      within('<div><iframe src="https://count.example/pixel?id=1" width="1"></iframe></div>').html,
    ).not.toContain('count.example')
  })

  it('no box of figures whose words lead to another page', () => {
    const teaser =
      '<figure><a href="/letter"><img src="/letter.jpg"><b>Letter from the pier</b> Each Thursday by mail. Subscribe here.</a></figure>'
    expect(within(`<div><div>${teaser}</div><div>${teaser}</div></div>`).text).not.toContain('Thursday')
  })

  it('every entry of a live blog', () => {
    const entry = (hour: number) =>
      `<article class="entry"><time datetime="2024-05-01T0${hour}:00">0${hour}:00</time><h2>Hour ${hour}</h2><p>At ${hour} ${sentence} ${sentence}</p></article>`
    const draft = draftOf(
      `<main><h1>The ferry</h1><p>All day long we tell what happens at the pier. ${sentence}</p>${[1, 2, 3, 4, 5, 6].map(entry).join('')}</main>`,
    )
    for (const hour of [1, 2, 3, 4, 5, 6]) expect(draft.text).toContain(`At ${hour} The harbour`)
  })

  it('text that a button unfolds', () => {
    expect(
      within(
        `<div class="more" style="display:none"><p>Unfolded: ${sentence}</p><p>Also unfolded: ${sentence}</p></div>`,
      ).text,
    ).toContain('Also unfolded')
  })
})

describe('headings', () => {
  it.each([
    ['<h4>Pier</h4>', '<h2>Pier</h2>'],
    ['<h3>Pier</h3>', '<h2>Pier</h2>'],
  ])('%s is %s', (source, clean) => {
    expect(within(`${source}<p>First ${sentence}</p>`).html).toContain(clean)
  })

  it('keep their order', () => {
    const { html } = within(`<h3>Pier</h3><p>First ${sentence}</p><h5>Stones</h5><p>Second ${sentence}</p>`)
    expect(html).toContain('<h2>Pier</h2>')
    expect(html).toContain('<h3>Stones</h3>')
  })
})

describe('pictures', () => {
  it.each([
    [
      'the largest of a set',
      '<img src="/a-320.jpg" srcset="/a-320.jpg 320w, /a-1280.jpg 1280w, /a-640.jpg 640w">',
      'a-1280.jpg',
    ],
    [
      'of a picture element',
      '<picture><source srcset="/a.avif 800w, /b.avif 1600w" type="image/avif"><img src="data:image/gif;base64,R0lGOD"></picture>',
      'b.avif',
    ],
    ['that loads late', '<img src="/blank.gif" data-src="/late.jpg">', 'late.jpg'],
    [
      'whose attribute has a name of its own',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-hi-res-src="https://pics.example/hi.jpg">',
      'hi.jpg',
    ],
    [
      'that stands in noscript',
      '<img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><noscript><img src="/noscript.jpg"></noscript>',
      'noscript.jpg',
    ],
  ])('%s', (_name, image, address) => {
    expect(within(`<figure>${image}<figcaption>The pier</figcaption></figure>`).html).toContain(address)
  })
})

describe('documents inside the page', () => {
  const letter = [1, 2, 3, 4, 5].map(paragraph).join('')

  it('of the same origin are read where they stand', () => {
    const page = pageOf(
      '<title>The ferry</title><body><div><iframe id="mainFrame"></iframe></div></body>',
      URL,
    )
    const frame = page.querySelector('iframe')
    if (frame?.contentDocument) {
      const inner = pageOf(`<body><div class="post">${letter}</div></body>`).body
      frame.contentDocument.body.append(
        frame.contentDocument.importNode(inner.firstElementChild as Element, true),
      )
    }
    expect(extractPage(page, URL).text).toContain('5. The harbour')
  })

  it('in a shadow root within a shadow root are laid out where they show', () => {
    const page = pageOf(
      '<title>The ferry</title><main><story-page><p slot="end">The last line, from the page.</p></story-page></main>',
      URL,
    )
    const outer = page.querySelector('story-page')?.attachShadow({ mode: 'open' })
    const part = page.createElement('story-body')
    const slot = page.createElement('slot')
    slot.name = 'end'
    const inner = part.attachShadow({ mode: 'open' })
    inner.append(
      ...[...pageOf(`<body>${letter}</body>`).body.children].map((each) => page.importNode(each, true)),
    )
    outer?.append(part, slot)
    const { text } = extractPage(page, URL)
    expect(text).toContain('5. The harbour')
    expect(text.endsWith('from the page.')).toBe(true)
  })

  it('are not read where a frame says little', () => {
    const page = pageOf(
      `<title>The ferry</title><body><article>${letter}<iframe></iframe></article></body>`,
      URL,
    )
    page.querySelector('iframe')?.contentDocument?.body.append('Buy a boat. '.repeat(10))
    expect(extractPage(page, URL).text).not.toContain('Buy a boat')
  })

  it('are few: a page of hundreds is read as quickly as one of five', () => {
    const frames = Array.from({ length: 8 }, () => '<iframe></iframe>').join('')
    const page = pageOf(`<title>The ferry</title><body><main>${letter}${frames}</main></body>`, URL)
    for (const [index, frame] of [...page.querySelectorAll('iframe')].entries())
      frame.contentDocument?.body.append(`Frame ${index}: ${sentence} `.repeat(5))
    const copy = safeClone(page)
    const shown = 'document' in copy ? (copy.document.body.textContent ?? '') : ''
    expect([0, 1, 2, 3, 4, 5, 6, 7].filter((index) => shown.includes(`Frame ${index}:`))).toEqual([
      0, 1, 2, 3, 4,
    ])
  })

  it('count as parts of the page where its size is limited', () => {
    const page = pageOf('<main></main>', URL)
    let host: Element | null = page.querySelector('main')
    for (let level = 0; level < 30 && host; level++) {
      const root: ShadowRoot = host.attachShadow({ mode: 'open' })
      root.append(page.createElement('div'))
      host = root.firstElementChild
    }
    expect(safeClone(page, { nodes: 1000, depth: 20, climbs: 10_000, forms: 9 })).toEqual({
      refused: 'too-large',
    })
    expect(safeClone(page, { nodes: 20, depth: 100, climbs: 10_000, forms: 9 })).toEqual({
      refused: 'too-large',
    })
    expect(safeClone(page)).toHaveProperty('document')
  })
})
