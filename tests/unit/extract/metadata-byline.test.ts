/** Who a page says wrote it. */
import { describe, expect, it } from 'vitest'
import { readByline, tidyName } from '../../../src/extract/metadata/byline'
import { openPage } from '../../../src/extract/page/page'
import { pageOf } from '../../helpers/extract-page'

function bylineOf(head: string, body = ''): string | null {
  const page = pageOf(`<head>${head}</head><body><h1>The ferry</h1>${body}</body>`)
  return readByline(openPage(page, 'https://daily.example/story'), 'The Daily')?.value ?? null
}
const jsonLd = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author })}</script>`

describe('a name', () => {
  it.each([
    ['By Ada Moor', 'Ada Moor'],
    ['Ada Moor, staff writer', 'Ada Moor'],
    ['Ada Moor, dpa', 'Ada Moor, dpa'],
    ['Ada Moor, and Bo Reed', 'Ada Moor, and Bo Reed'],
    ['김가람 선임기자', '김가람'],
    ['김가람 인턴 기자', '김가람'],
    ['Byby ADA MOOR', 'ADA MOOR'],
    ['Words and pictures by Ada Moor', 'Ada Moor'],
    ['Veröffentlicht von Ada von Moor', 'Ada von Moor'],
    ['Ada von Moor', 'Ada von Moor'],
    ['Ada Moor, Professor of Harbours at the university', 'Ada Moor'],
    ['Ada Moor, Tom de Vries', 'Ada Moor, Tom de Vries'],
    ['Ada Moor am Dienstag 6. Mai 2014', 'Ada Moor'],
    ['Autorin: Ada Moor, Datum: 03.Mär.19', 'Ada Moor'],
    ['문해린 기자 haerin@daily.example', '문해린'],
    ['[항구=데일리] 문해린·김하나 기자', '문해린, 김하나'],
    ['문해린 기자, 김하나 기자', '문해린, 김하나'],
    ['記者王小明／台北報導', '王小明'],
    ['山田太郎記者', '山田太郎'],
    ['碼頭日記 發表在 港口部落 留言', '碼頭日記'],
    ['王小明 发布于 2024-05-01', '王小明'],
    ['Por Ana Ruiz', 'Ana Ruiz'],
    ['Von Ada Moor und Tom Reed', 'Ada Moor und Tom Reed'],
    ['https://daily.example/ada', null],
    ['Read more', null],
    ['[email protected]', null],
  ])('%s is %s', (text, name) => {
    expect(tidyName(text)).toBe(name)
  })
})

describe('the byline', () => {
  it('is a person’s before a site’s, wherever they are stated', () => {
    expect(bylineOf(`${jsonLd({ name: 'The Daily' })}<meta name="author" content="Ada Moor">`)).toBe(
      'Ada Moor',
    )
    expect(bylineOf(jsonLd({ name: 'The Daily' }), '<a rel="author">Ada Moor</a>')).toBe('Ada Moor')
    expect(bylineOf(jsonLd({ name: 'The Daily' }))).toBe('The Daily')
  })

  it('is a name before the name of an account', () => {
    expect(bylineOf(`${jsonLd({ name: 'ada.moor' })}<meta name="author" content="Ada Moor">`)).toBe(
      'Ada Moor',
    )
    expect(bylineOf(jsonLd({ name: 'ada.moor' }))).toBe('ada.moor')
  })

  it('is every author of a page that states each on its own', () => {
    expect(
      bylineOf(
        '<meta name="citation_author" content="Ada Moor"><meta name="citation_author" content="Tom Reed">',
      ),
    ).toBe('Ada Moor, Tom Reed')
  })

  it('is all names of a list, however deep each stands', () => {
    expect(
      bylineOf(
        '',
        `<article><header><div class="byline"><div><span>Ada Moor</span> <span>Tom Reed</span></div></div></header>
        <p>${'The pier had to go. '.repeat(20)}</p></article><section><p class="byline">Eve Lund</p></section>`,
      ),
    ).toBe('Ada Moor, Tom Reed')
    const card = (name: string) => `<div class="card"><p><a rel="author">${name}</a></p></div>`
    expect(bylineOf('', `<div>${card('Ada Moor')}${card('Tom Reed')}</div>`)).toBe('Ada Moor, Tom Reed')
  })

  it('may be the name of an account, where the page marks it as the author', () => {
    expect(bylineOf('', '<a rel="author">c1ph4</a>')).toBe('c1ph4')
    expect(bylineOf('', '<p class="author">4 of 5 readers</p>')).toBeNull()
  })

  it('is not that of a teaser or a comment, if the headline is not in it', () => {
    expect(bylineOf('', '<div class="teaser"><a rel="author">Eve Lund</a></div>')).toBeNull()
    const page = pageOf('<div class="teaser-top"><h1>The ferry</h1><a rel="author">Ada Moor</a></div>')
    expect(readByline(openPage(page, 'https://daily.example/'), null)?.value).toBe('Ada Moor')
  })

  it('is in the line of data that a teaser lends its name to, and in an article’s own footer', () => {
    expect(
      bylineOf(
        '',
        '<div class="teaser-small__meta"><p class="byline">Von <a>Ada Moor</a> am 3. Mai 2024</p></div>',
      ),
    ).toBe('Ada Moor')
    const own = '<footer><span itemprop="author">The Moor Team</span></footer>'
    expect(bylineOf('', `<article>${own}</article>`)).toBe('The Moor Team')
    expect(bylineOf('', own)).toBeNull()
  })

  it('is not the owner of the rights, where another is named', () => {
    const owner =
      '<meta name="author" content="Moor & Reed"><meta name="copyright" content="(c) Moor &amp; Reed 2022">'
    expect(bylineOf(`${owner}<meta property="article:author" content="Eve Lund">`)).toBe('Eve Lund')
    expect(bylineOf(owner)).toBe('Moor & Reed')
  })

  it('is who is called the writer, as Japanese papers do', () => {
    expect(bylineOf('', '<h1>船がまた出る</h1><span class="writer">森田花子</span>')).toBe('森田花子')
    expect(bylineOf('', '<span class="writer writer-name">《森田花子》</span>')).toBe('森田花子')
    expect(bylineOf('<meta name="writer" content="森田花子，&lt;b&gt;Daily&lt;/b&gt;">')).toBe('森田花子')
    expect(bylineOf('', '<p class="author"><a>文● 森田花子／日報編集部</a></p>')).toBe('森田花子')
    expect(bylineOf('', '<p class="underwriter">森田花子</p>')).toBeNull()
  })

  it('is the reporter beside a button', () => {
    const box =
      '<div class="writer-zone"><a><strong>김가람 기자</strong></a><button>기자 페이지</button></div>'
    expect(bylineOf('', `<h1>배가 다시 뜬다</h1>${box}`)).toBe('김가람')
    expect(tidyName('기자 기자')).not.toBe('기자')
  })

  it('is nobody whom a Chinese page names as its editor', () => {
    const meta = '<meta name="author" content="陈大山">'
    expect(bylineOf(meta, '<p>责任编辑：陈大山</p>')).toBeNull()
    expect(bylineOf(meta, '<p>作者：陈大山 编辑：林小河</p>')).toBe('陈大山')
    expect(bylineOf('', '<p class="author">责任编辑：陈大山 2024年</p>')).toBeNull()
  })

  it('is without the office that stands beside a Chinese name', () => {
    expect(
      bylineOf('', '<div class="author"><a>林小河</a><span>海港大学海洋经济研究院副院长</span></div>'),
    ).toBe('林小河')
  })

  it.each([
    ['<h3>Author</h3><p>Ada Moor</p>', 'Ada Moor'],
    ['<div><span>Uploader</span><span>Eve Lund</span></div><p>글쓴이</p><p>문해린</p>', '문해린'],
    ['<div><span>작성자</span><span>문해린</span></div>', '문해린'],
    ['<ul><li>작성자 : 문해린</li><li>조회 120</li></ul>', '문해린'],
    ['<p class="author">Posted on September 21, 2020 by Ada Moor</p>', 'Ada Moor'],
  ])('is read beside a label: %s', (body, name) => {
    expect(bylineOf('', body)).toBe(name)
  })

  it.each([
    ['<p>Verfasst von: Ada Moor | 3. Mai 2024</p>', 'Ada Moor'],
    ['<p>Posted on September 21, 2020 by Ada Moor</p>', 'Ada Moor'],
    ['<p>By Ada Moor</p>', 'Ada Moor'],
    ['<p>Photographs by nobody in particular were shown on the pier.</p>', null],
  ])('is read from the line %s', (line, name) => {
    expect(bylineOf('', line)).toBe(name)
  })

  it('is near the smaller headline of a page without a large one', () => {
    const page = pageOf(
      '<title>The ferry sails</title><h2>Menu</h2><h3>The ferry sails</h3><p>By Ada Moor</p>',
    )
    expect(readByline(openPage(page, 'https://daily.example/'), null)?.value).toBe('Ada Moor')
  })

  it.each([
    ['Ada MoorSenior Editor', 'Ada Moor'],
    ['Ada MoorChefredakteurin', 'Ada Moor'],
    ['Chief Political Correspondent', null],
    ['View comments', null],
    ['Follow', null],
    ['Kommentare', null],
    ['댓글 12', null],
    ['이웃추가', null],
    ['입력', null],
    ['user_1029', null],
    ['5f3a9c0d1e2b4a6f8c7d', null],
    ['공유진', '공유진'],
    ['신고은', '신고은'],
  ])('is no word of the interface, no office and no number: %s', (text, name) => {
    expect(tidyName(text)).toBe(name)
  })

  it('is said once, however often and in whichever letters it is stated', () => {
    expect(bylineOf(jsonLd([{ name: 'Ann Berg' }, { name: 'ANN BERG' }, { name: 'Ann  Berg ' }]))).toBe(
      'Ann Berg',
    )
  })

  it('keeps what looks like "by" at the beginning of a stated name', () => {
    const page = pageOf(
      `<html lang="en">${jsonLd([{ name: 'Di Marco Giulia' }, { name: 'Von Berg' }])}</html>`,
    )
    expect(readByline(openPage(page, 'https://daily.example/story'), null)?.value).toBe(
      'Di Marco Giulia, Von Berg',
    )
    expect(bylineOf('<meta name="author" content="Von Ada Moor und Tom Reed">')).toBe('Ada Moor und Tom Reed')
  })

  it('is read in JSON-LD with the usual faults', () => {
    const script = (text: string) => bylineOf(`<script type="application/ld+json">${text}</script>`)
    expect(script('{"@type":"NewsArticle","author":{"name":"Ann Berg",},}')).toBe('Ann Berg')
    expect(script('{"@type":"NewsArticle", /* the, author */ "author":[{"name":"Ann // Berg"},],}')).toBe(
      'Ann // Berg',
    )
    expect(
      script('{// why\n"@type":"NewsArticle","author":{"name":{"@type":"Person","name":"Ann Berg"}}}'),
    ).toBe('Ann Berg')
    expect(script('{"@type":"NewsArticle","author":{"name":"Ann Berg')).toBeNull()
  })

  const writer = '<div class="author_area"><a href="/me"><strong>문해린</strong></a><p>2024. 6. 19.</p></div>'

  it.each([
    ['<meta property="og:site_name" content="한빛 블로그 | 항구에서 보낸 하루">', '항구에서 보낸.. | 블로그'],
    ['<meta property="og:site_name" content="The Harbour">', 'Harbour Team'],
    ['<meta property="og:site_name" content="Harbour">', 'Harbour Newsroom'],
  ])('is a person that the page shows before a name of its site: %s', (head, stated) => {
    const page = pageOf(
      `<head>${head}<meta name="author" content="${stated}"></head><body><h1>The ferry</h1>${writer}</body>`,
    )
    const opened = openPage(page, 'https://daily.example/story')
    const site = opened.meta.get('og:site_name') ?? null
    expect(readByline(opened, site)?.value).toBe(stated === 'Harbour Team' ? stated : '문해린')
  })

  it('is a person before the name on the page’s sign', () => {
    const sign = '<img class="head_logo" src="/a.png" alt="항구뉴스">'
    expect(bylineOf('<meta name="author" content="항구뉴스 | 포털">', `${sign}${writer}`)).toBe('문해린')
  })

  const bio = (name: string, portrait = '<img src="/a.jpg" alt="avatar">') =>
    `<section><div>${portrait}</div><div><p><strong>${name}</strong><br>I write about ferries.</p></div></section>`

  it('is whom a box with a portrait presents, where nobody is named elsewhere', () => {
    expect(bylineOf('', bio('Ada Moor'))).toBe('Ada Moor')
    expect(bylineOf('', bio('문해린', '<img src="/p.png" alt="프로필">'))).toBe('문해린')
    expect(bylineOf('', bio('Rin (Moon Haerin)'))).toBe('Rin (Moon Haerin)')
    expect(bylineOf('', bio('Ada Moor', '<img src="/pier.jpg" alt="The pier">'))).toBeNull()
    expect(bylineOf('', bio('About this blog and what it wants to tell'))).toBeNull()
    expect(bylineOf('', bio('Ada Moor') + bio('Tom Reed'))).toBeNull()
    expect(bylineOf('', `<div class="comments">${bio('Ada Moor')}</div>`)).toBeNull()
  })
})
