/** Pages that are no articles and have a text: what they are called, and that it is all there. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const NAV = '<nav><a href="/a">홈</a><a href="/b">상품</a><a href="/c">고객센터</a></nav>'
const FOOTER = '<footer><p>한빛상점 사업자등록번호 000-00-00000, 서울 어느 거리 1</p></footer>'

const read = (html: string, url: string) => extractPage(pageOf(html, url), url)

describe('a Korean shop', () => {
  const part = (name: string, text: string) =>
    `<section class="tab-panel"><h2>${name}</h2><div><p>${text}</p></div></section>`
  const draft = read(
    `<html lang="ko"><title>방수 배낭</title><script type="application/ld+json">{"@type":"Product","name":"방수 배낭"}</script>
    <body>${NAV}<main><h1>방수 배낭</h1>
    ${part('소재', '겉감은 두 번 코팅한 나일론이라 소나기를 만나도 안에 든 책과 노트북이 젖지 않고, 안감은 재활용 원사로 짰습니다.')}
    ${part('치수', '가로 30센티미터, 세로 45센티미터, 두께 15센티미터이고 무게는 820그램이며 15인치 노트북이 들어갑니다.')}
    ${part('세탁', '미지근한 물에 중성 세제를 풀어 손으로 빨고 그늘에서 말리면 코팅이 오래가며, 건조기에는 넣지 마십시오.')}
    <table><tr><th>색</th><th>재고</th></tr><tr><td>검정</td><td>12</td></tr><tr><td>남색</td><td>3</td></tr></table>
    <div role="dialog" aria-modal="true"><p>지금 가입하면 첫 구매에서 만 원을 깎아 드립니다. 이메일 주소를 남겨 주세요.</p></div>
    </main>${FOOTER}</body></html>`,
    'https://shop.example/items/7',
  )

  it('is a page that keeps every section in order, and its table', () => {
    expect(draft).toMatchObject({ kind: 'page', reason: 'shop', title: '방수 배낭' })
    const heads = ['소재', '나일론', '치수', '820그램', '세탁', '중성 세제', '검정', '남색']
    expect(heads.map((head) => draft.text.indexOf(head))).toEqual(
      heads.map((head) => draft.text.indexOf(head)).toSorted((one, other) => one - other),
    )
    expect(draft.text).toContain('소재')
    expect(draft.html).toContain('<th>재고</th>')
    expect(draft.wordCount).toBeGreaterThan(30)
  })

  it('leaves out what surrounds it', () => {
    for (const word of ['고객센터', '사업자등록번호', '깎아 드립니다']) expect(draft.text).not.toContain(word)
  })
})

describe('a list', () => {
  const card = (at: number) =>
    `<li class="item"><a href="/news/${at}">다리 소식 ${at}번째 이야기</a><p>시의회가 오랜 토론 끝에 새 다리를 놓기로 했다는 소식 ${at}입니다.</p></li>`
  const draft = read(
    `<html lang="ko"><title>지역 소식</title><body>${NAV}<main><h1>지역 소식</h1><ul class="items">${[1, 2, 3, 4, 5, 6, 7, 8].map(card).join('')}</ul></main>${FOOTER}</body></html>`,
    'https://news.example/local/',
  )

  it('keeps its items with their links and descriptions', () => {
    expect(draft).toMatchObject({ kind: 'list', reason: 'section-front' })
    expect(draft.text.match(/번째 이야기/g)).toHaveLength(8)
    expect(draft.text.match(/놓기로 했다는/g)).toHaveLength(8)
    expect(draft.html).toContain('href="https://news.example/news/8"')
    expect(draft.text).not.toContain('사업자등록번호')
  })
})

describe('with hardly any text', () => {
  it('is a link with its reason', () => {
    const draft = read(
      '<title>영상</title><meta property="og:video" content="https://v.example/1.mp4"><main><h1>영상</h1><video></video><p>재생하려면 누르세요.</p></main>',
      'https://v.example/watch',
    )
    expect(draft).toMatchObject({ kind: 'link', reason: 'video', text: '', html: '' })
  })
})
