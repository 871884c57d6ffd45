/** What stands above and below the text of an article and is none of it. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const URL = 'https://news.example/2024/ferry'
const sentence = 'The harbour was dredged, and the old pier had to go before the new ferry could come.'
const text = Array.from({ length: 6 }, (_, number) => `<p>${number + 1}. ${sentence}</p>`).join('')
const korean = Array.from(
  { length: 6 },
  (_, number) =>
    `<p>${number + 1}번 배는 이달 말부터 항구와 섬 사이를 하루 열두 번 오가며, 주민들을 태운다.</p>`,
).join('')

function linesOf(body: string, title = 'The ferry'): string[] {
  const draft = extractPage(
    pageOf(`<title>${title}</title><body><article><h1>${title}</h1><div>${body}</div></article></body>`, URL),
    URL,
  )
  return draft.text.split('\n').filter((line) => !/^\d(?:\. The harbour|번 배는)/.test(line))
}

describe('above the text', () => {
  it.each([
    '<p>Local news</p><p>Share</p>',
    '<h2>Harbour: The ferry</h2>',
    '<p>（原标题：渡船）</p>',
    '<p>By Ada Moor, <time datetime="2026-03-09">9 March 2026</time></p>',
    '<p>By Ada Moor and Bo Reed | <time>9 March 2026</time></p>',
    '<p>By Ada Moor, Harbour Press</p>',
    '<p>Von Ada Moor, Berlin</p>',
    '<p>Publicado por Ada Moor</p><p>Written by: Bo Reed</p>',
    '<p>Eine Kolumne von Ada Moor</p>',
    '<p>1. The harbour opens on Monday.</p><p>am Sonntag, 11.12.2022 - 05:00 <a href="#comments">(1 Kommentar)</a></p>',
    '<p>1. The harbour opens on Monday.</p><p>By Ada Moor</p><p>9 March 2026, 10:00</p>',
  ])('no labels, no second title, no by-line: %s', (above) => {
    expect(linesOf(above + text)).toEqual([])
  })

  it.each([
    '<p>Dear readers,</p>',
    '<p>By Monday, the harbour was dry again.</p>',
    '<p>“It floats!”</p>',
    '<h2>What was decided</h2>',
    '<p>A short subtitle that has no full stop</p>',
    '<p>1. The harbour in days:</p><p>9 March 2026</p><p>1. The harbour is dry.</p><p>11 March 2026</p>',
    `<p>1. The harbour will be dry by then.</p>${'<p>1. The harbour is wide.</p>'.repeat(4)}<p>9 March 2026</p>`,
  ])('a beginning stays: %s', (above) => {
    expect(linesOf(above + text).length).toBeGreaterThan(0)
  })
})

describe('below the text', () => {
  it.each([
    '<p>Jane Doe, dpa</p>',
    '<p>Comments</p><p>Quelle: dpa</p>',
    '<p>Reporting by Jane Doe; editing by John Roe.</p>',
    '<p>© 2024 The Harbour Press. All rights reserved.</p>',
    '<p>Comments are closed.</p>',
    '<p>Commenting is disabled in your region.</p>',
    '<p>READ MORE:</p><ul><li><a href="/a">The pier</a></li><li><a href="/b">The tram</a></li></ul>',
    '<p>Lue myös:</p><p><a href="/a">A new pier for the harbour</a></p>',
    `<p><b>Lue myös:</b></p><ul><li><p><a href="/a">A new pier for the harbour</a></p></li></ul>`,
    `<p><b>Read more</b></p><ul>${'<li><a href="/a">The pier</a></li>'.repeat(9)}</ul>`,
  ])('no lines of the trade: %s', (below) => {
    expect(linesOf(text + below)).toEqual([])
  })

  it.each([
    '<p>홍길동 기자 hong@news.example</p>',
    '<p>&lt;저작권자 ⓒ 항구일보. 무단전재-재배포 금지&gt;</p>',
    '<p>责任编辑：王小明</p>',
    '<p>（记者 王小明）</p><p>本文来源：港口报 责任编辑：李四</p>',
    '<p>港ニュースの記事を毎朝メールでまとめ読み（登録無料）</p>',
  ])('nor in Korean, Chinese, Japanese: %s', (below) => {
    expect(linesOf(korean + below, '새 여객선')).toEqual([])
  })

  it('nor after line breaks', () => {
    const lines = linesOf(
      `<div>${korean.replaceAll('<p>', '').replaceAll('</p>', '<br><br>')}홍길동 기자 hong@news.example<br><br>ⓒ 항구일보</div>`,
      '새 여객선',
    )
    expect(lines).toEqual([])
  })

  it('but the last paragraph, though it ends with an address', () => {
    const last = `<p>${'배표는 내일부터 여객 터미널 창구와 누리집에서 살 수 있다고 시가 밝혔다. '.repeat(2)}부산=홍길동 기자 hong@news.example</p>`
    expect(linesOf(korean + last, '새 여객선')).toHaveLength(1)
  })

  it.each([
    '<p>Yes.</p>',
    '<p>https://ferry.example/plan</p>',
    '<ul><li>One pier</li><li>Two cranes</li></ul>',
    '<blockquote><p>All that floats</p><p>Jane Doe</p></blockquote>',
  ])('and an end stays: %s', (below) => {
    expect(linesOf(text + below)).not.toEqual([])
  })

  it('and a poem stays whole', () => {
    const poem = Array.from({ length: 20 }, (_, line) => `<p>The water rises over stone ${line}</p>`).join('')
    expect(linesOf(poem)).toHaveLength(20)
  })
})

describe('credits', () => {
  it.each([
    '<p>The pier last autumn. Photo: Jane Doe</p>',
    '<p>The pier last autumn. © Harbour Press</p>',
    '<p>▲ 새 여객선이 항구에 들어오고 있다. 사진=항구일보</p>',
    '<p>新渡船驶入港口。王小明 摄</p>',
    '<p><img src="/pier.jpg">The pier last autumn. Jane Doe/AFP</p>',
  ])('are captions: %s', (line) => {
    const draft = extractPage(
      pageOf(
        `<title>The ferry</title><body><article><h1>The ferry</h1>${text}${line}${text}</article></body>`,
        URL,
      ),
      URL,
    )
    expect(draft.text.split('\n').filter((each) => !/^\d\. /.test(each))).toEqual([])
    expect(draft.html).toContain('<figcaption>')
  })

  it('are text where no picture is near: an agency that reports', () => {
    expect(linesOf(`${text}<p>The mayor told the story to AFP</p>${text}`)).toHaveLength(1)
  })
})

describe('the by-line of a text', () => {
  const byline = (body: string) =>
    extractPage(
      pageOf(`<title>새 여객선</title><article><h1>새 여객선</h1><div>${body}</div></article>`, URL),
      URL,
    ).byline
  it.each([
    ['한빛일보 김가람 기자', '김가람'],
    ['[한빛=김가람 선임기자]', '김가람'],
    ['글·사진 김가람 기자', '김가람'],
    ['김가람·박나래 기자 garam@news.example', '김가람, 박나래'],
    ['김가람 의학전문기자 | ', '김가람'],
    ['港口报记者 王小明', '王小明'],
    ['（记者 王小明、李四）', '王小明, 李四'],
  ])('"%s" is taken off the top and the end: %s', (line, name) => {
    const [above, below] = [`<p>${line}</p>${korean}`, `${korean}<p>${line}</p>`]
    for (const body of [above, below, `<p>${line}</p>${below}<p>© 한빛일보</p>`]) {
      expect(byline(body)).toBe(name)
      expect(linesOf(body, '새 여객선')).toEqual([])
    }
  })

  it('is read where an agency begins with it, and stays there', () => {
    const first = '(서울=한빛통신) 김가람 기자 = 섬으로 가는 배가 이달 말부터 다시 다닌다고 한빛군이 밝혔다.'
    expect(byline(`<p>${first}</p>${korean}`)).toBe('김가람')
    expect(linesOf(`<p>${first}</p>${korean}`, '새 여객선')).toEqual([first])
  })

  it.each([
    ['〔記者王小明／基隆報導〕', '王小明'],
    ['（记者 王小明、李四）', '王小明, 李四'],
    ['港口网6月19日电（记者 王小明）', '王小明'],
    ['（見圖）', null],
    ['（记者王小明 整合）', '王小明'],
    ['（记者王小明整合）', '王小明'],
    ['（记者 王小明、李四 综合）', '王小明, 李四'],
    // A run of characters that ends in anything else was once read in every way it can be split: for years.
    [`（记者${'港'.repeat(55)}。）`, null],
  ])('is read where a Chinese paper begins with it: %s', (opening, name) => {
    const first = `${opening}市政府十九日宣布，將改造港口，新建客運碼頭，工程明年春天動工，歷時三年。`
    expect(byline(`<p>${first}</p>${korean}`)).toBe(name)
    expect(linesOf(`<p>${first}</p>${korean}`, '새 여객선')).toEqual([first])
  })

  it('is surer than the paper that a meta names as the author, not than the reporters among others there', () => {
    const of = (author: string, line: string) =>
      extractPage(
        pageOf(
          `<head><title>새 여객선</title><meta name="author" content="${author}"></head><article><h1>새 여객선</h1>${korean}<p>${line}</p></article>`,
          URL,
        ),
        URL,
      ).byline
    expect(of('한빛닷컴', '김가람 기자')).toBe('김가람')
    expect(of('김가람, 박나래', '김가람 기자')).toBe('김가람, 박나래')
    expect(of('한빛닷컴', '한빛닷컴 편집부')).toBe('한빛닷컴')
  })

  it('is none in a sentence that speaks of one', () => {
    const line = '김가람 기자가 섬에 다녀왔다.'
    expect(byline(`<p>${line}</p>${korean}`)).toBeNull()
    expect(linesOf(`<p>${line}</p>${korean}`, '새 여객선')).toEqual([line])
  })
})
