/** Which part of the page the engine is led to. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const URL = 'https://news.example/2024/ferry'
const paragraph = (number: number, subject = 'Paragraph') =>
  `<p>${subject} ${number} tells how the harbour was dredged, who paid for it, and why the old pier had to go, with enough words to be text.</p>`
const paragraphs = (count: number, subject?: string) =>
  Array.from({ length: count }, (_, number) => paragraph(number, subject)).join('')

function textOf(body: string, title = 'The ferry'): string {
  return extractPage(pageOf(`<title>${title}</title><body>${body}</body>`, URL), URL).text
}

describe('the main part', () => {
  it('is the article, whatever stands beside it', () => {
    const text = textOf(
      `<div class="popup"><div class="main_content article">${paragraphs(3, 'Letter')}</div></div>
       <main><h1>The ferry</h1><div>${paragraphs(8)}</div></main>`,
    )
    expect(text).toContain('Paragraph 7')
    expect(text).not.toContain('Letter')
  })

  it('is the first of several articles that follow each other', () => {
    const text = textOf(
      `<main><article><h1>The ferry</h1>${paragraphs(5)}</article>
       <article><h1>Cranes</h1>${paragraphs(9, 'Bridge')}</article></main>`,
    )
    expect(text).toContain('Paragraph 4')
    expect(text).not.toContain('Bridge')
  })

  it('is not another article because that one is longer', () => {
    const text = textOf(
      `<article><h1>The ferry</h1>${paragraphs(2)}</article>
       <article class="teaser"><h2>The bridge</h2>${paragraphs(9, 'Bridge')}</article>`,
    )
    expect(text).toContain('Paragraph 1')
  })

  it('is found when its boxes are named after the layout', () => {
    const piece = (from: number) =>
      `<div class="sidebar-grid"><div class="sidebar-grid__container">${paragraph(from)}${paragraph(from + 1)}</div></div>`
    const text = textOf(
      `<article><h1>The ferry</h1>${[0, 2, 4, 6].map(piece).join('')}
       <footer><div class="cards">${paragraphs(2, 'Card')}</div></footer></article>`,
    )
    for (let number = 0; number < 8; number++) expect(text).toContain(`Paragraph ${number} `)
  })

  it('is unfolded', () => {
    const text = textOf(
      `<article><h1>The ferry</h1><div>${paragraph(0)}<div style="display: none">${[1, 2, 3, 4].map((each) => paragraph(each)).join('')}</div></div></article>`,
    )
    expect(text).toContain('Paragraph 4')
  })

  it('leaves small hidden boxes hidden', () => {
    expect(
      textOf(
        `<article><h1>The ferry</h1>${paragraphs(8)}<div hidden>${paragraph(1, 'Letter')}</div></article>`,
      ),
    ).not.toContain('Letter')
  })
})

describe('short articles of scripts that say much in little', () => {
  it('are not outdone by a longer footer in Latin letters', () => {
    const text = textOf(
      `<div id="contents"><div class="article_body"><p>新しい渡し船は、来春から港と島を結び、一日十二往復する予定だと市が発表した。</p>
       <p>船には二百人が乗ることができ、自転車も、車いすも、そのまま乗せられるという。運賃は、片道三百円になる見込みだ。</p><p>古い船は三十年のあいだ島の暮らしを支えてきたが、部品がもう手に入らず、修理が難しくなっていた。</p></div></div>
       <div id="footer"><p>The Japanese edition is published under license, all rights reserved, and the names are trademarks of their owners, who are named in the terms of use, which can be read on request at any time of the day.</p></div>`,
      '新しい渡し船',
    )
    expect(text).toContain('二百人が乗る')
    expect(text).not.toContain('trademarks')
  })
})
