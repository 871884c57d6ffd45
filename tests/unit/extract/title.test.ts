/** Which of the places where a page names itself is the title. */
import { describe, expect, it } from 'vitest'
import { readTitle } from '../../../src/extract/metadata/title'
import { openPage } from '../../../src/extract/page/page'
import { pageOf } from '../../helpers/extract-page'

interface Places {
  tab?: string
  og?: string
  twitter?: string
  jsonLd?: string
  body?: string
}

function titleOf({ tab = '', og, twitter, jsonLd, body = '' }: Places): string {
  const metas = [
    og && `<meta property="og:title" content="${og}">`,
    twitter && `<meta name="twitter:title" content="${twitter}">`,
    jsonLd &&
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: jsonLd })}</script>`,
  ]
  const page = pageOf(
    `<head><title>${tab}</title>${metas.filter(Boolean).join('')}</head><body>${body}</body>`,
  )
  return readTitle(openPage(page, 'https://daily.example/story'), null)?.value ?? ''
}

describe('the title', () => {
  it('is what two places agree on, with the punctuation that one of them keeps', () => {
    expect(
      titleOf({ og: 'The ferry sails again', jsonLd: 'The ferry sails again', body: '<h1>Ferry back</h1>' }),
    ).toBe('The ferry sails again')
    expect(
      titleOf({
        og: 'Ferry: the pier opens',
        jsonLd: 'Ferry: the pier opens',
        body: '<h1>Ferry <b>the pier opens</b></h1>',
      }),
    ).toBe('Ferry: the pier opens')
  })

  it('is the headline without what two places put after it in brackets', () => {
    const long = '港のフェリーが運航を再開（2024年2月15日）'
    expect(titleOf({ og: long, jsonLd: long, body: '<h1>港のフェリーが運航を再開</h1>' })).toBe(
      '港のフェリーが運航を再開',
    )
  })

  it('is the headline without its kicker', () => {
    expect(
      titleOf({
        og: 'The ferry sails again in May',
        body: '<h1>Harbour - The ferry sails again in May</h1>',
      }),
    ).toBe('The ferry sails again in May')
  })

  it('is the headline without the kicker that a dash in an element of its own parts from it', () => {
    const kicker = '<span>Harbour</span><span class="off-screen"> – </span>'
    const body = `<h1>${kicker}<b>The ferry sails</b> <i>again in May</i></h1>`
    expect(titleOf({ og: 'Quay: The ferry sails again in May', body })).toBe('The ferry sails again in May')
    const colon = '<h1><span>Harbour</span><span>: </span><span>The ferry sails again in May</span></h1>'
    expect(titleOf({ og: 'Quay: The ferry sails again in May', body: colon })).toBe(
      'Harbour: The ferry sails again in May',
    )
    const line = '<h1>Rain all day <i>–</i> then sun</h1>'
    expect(titleOf({ og: 'Rain all day – then sun', body: line })).toBe('Rain all day – then sun')
  })

  it('is the short headline of a post, whose large headings name the blog and the portal, in scripts that say much in few letters', () => {
    const tab = '항구의 배가 다시 뜬다 @ 부두 일기 :: 모두의 블로그 ::'
    const body =
      '<h1>모두의 블로그</h1><h1><a href="/">부두 일기</a></h1><h2><a href="/story">항구의 배가 다시 뜬다</a></h2>'
    expect(titleOf({ tab, og: tab, body })).toBe('항구의 배가 다시 뜬다')
  })

  it('keeps the second half of a headline that one place alone leaves out', () => {
    expect(
      titleOf({ og: 'The ferry sails again', body: '<h1>The ferry sails again: what the pier cost</h1>' }),
    ).toBe('The ferry sails again: what the pier cost')
  })

  it('is a smaller heading where the large one is the blog’s', () => {
    expect(
      titleOf({
        tab: 'Harbour Notes » Why the pier had to go',
        body: '<h1>Harbour Notes</h1><h2>Why the pier had to go</h2>',
      }),
    ).toBe('Why the pier had to go')
  })

  it.each([
    ['as long as the headline', 'Lessons Learned: The lean startup', 'Lessons Learned', 'The lean startup'],
    [
      'before more of its own',
      'How the quay was lit : Port-Archive | Notes | Year six',
      'Port-Archive',
      'How the quay was lit',
    ],
    [
      'said nowhere else so',
      '港口复航仪式今天上午正式启动 - 海港省人民政府门户网站',
      '海港省人民政府网站',
      '港口复航仪式今天上午正式启动',
    ],
  ])('is a smaller heading where the large one is a name %s', (_, tab, name, title) => {
    expect(titleOf({ tab, body: `<h1>${name}</h1><h2>${title}</h2><h2>Another tale of the sea</h2>` })).toBe(
      title,
    )
  })

  it('is the smaller heading that is the stated title, where the large one is not', () => {
    const body = '<h1>Ferry News</h1><h2>Ferry 1.8 - The Summer Timetable</h2>'
    expect(titleOf({ og: 'Ferry 1.8 - The Summer Timetable', body })).toBe('Ferry 1.8 - The Summer Timetable')
  })

  it('is the large heading where a smaller one is the site’s longer name', () => {
    const body = '<h1>Ferry sails again</h1><h2>The Harbour Times of Today</h2>'
    expect(
      titleOf({ tab: 'Ferry sails again | The Harbour Times of Today', og: 'Ferry sails again', body }),
    ).toBe('Ferry sails again')
  })

  it('is the only headline, even where the page names itself otherwise', () => {
    expect(titleOf({ og: 'Ferries, ranked', body: '<h1>Nine ships that cross the strait</h1>' })).toBe(
      'Nine ships that cross the strait',
    )
  })

  it('is the longest part of the tab’s line where nothing else says more', () => {
    expect(titleOf({ tab: '항구일보 모바일 :: 부두를 다시 연 까닭과 비용' })).toBe(
      '부두를 다시 연 까닭과 비용',
    )
    expect(titleOf({ tab: '渡轮恢复运行影响交通-海港网' })).toBe('渡轮恢复运行影响交通')
  })

  it('is the smaller headline, where the large one is the last step of a path', () => {
    const crumbs = '<nav><ol><li>News</li><li><h1>Ferry: service resumes after repairs</h1></li></ol></nav>'
    const places = {
      tab: 'Ferry: service resumes after repairs',
      og: 'Ferry: service resumes after repairs',
      jsonLd: 'How the harbour got its ferry back',
    }
    expect(titleOf({ ...places, body: `${crumbs}<h2>How the harbour got its ferry back</h2>` })).toBe(
      'How the harbour got its ferry back',
    )
    expect(titleOf({ ...places, body: `${crumbs}<h2>What the repairs cost</h2>` })).toBe(
      'Ferry: service resumes after repairs',
    )
  })

  it('is the smaller headline without the kicker that no stated title has', () => {
    expect(
      titleOf({
        og: 'The ferry sails again in May',
        tab: 'Ferry service resumes',
        body: '<li><h1>Ferry service resumes</h1></li><h2><span>Harbour</span> The ferry sails again in May</h2>',
      }),
    ).toBe('The ferry sails again in May')
  })

  it('is the smaller headline that the tab repeats, where the large one is the section', () => {
    expect(
      titleOf({
        tab: 'The ferry sails again in May',
        body: '<h1>Ports and rivers desk</h1><h2>The ferry sails again in May</h2>',
      }),
    ).toBe('The ferry sails again in May')
  })

  it('is what JSON-LD and the tab agree on, where no headline is confirmed', () => {
    expect(
      titleOf({
        og: 'Ferry news and updates of the day',
        tab: 'The ferry: all that happened',
        jsonLd: 'The ferry: all that happened',
        body: '<h1>Third boat arrives at dawn, minister resigns</h1>',
      }),
    ).toBe('The ferry: all that happened')
  })

  it('leaves out the section that the place for sharing puts after it', () => {
    expect(titleOf({ og: '연락선이 5월에 다시 다닌다-사회', jsonLd: '연락선이 5월에 다시 다닌다' })).toBe(
      '연락선이 5월에 다시 다닌다',
    )
  })

  it('has no character references left that a site wrote once too often', () => {
    expect(titleOf({ jsonLd: 'The ferry&#039;s &quot;last&quot; day &amp; night &unknown;' })).toBe(
      'The ferry\'s "last" day & night &unknown;',
    )
    expect(titleOf({ og: 'Ferry &amp;#x26; pier &amp;#1114112;' })).toBe('Ferry & pier &#1114112;')
  })

  const service = '<h1><a href="/">블로그</a></h1><h2>항구 이야기</h2>'

  it('is not the heading of the service, whose name the tab has beside the title', () => {
    expect(
      titleOf({
        og: '부두의 연락선을 타고 온 사람들',
        tab: '부두의 연락선을 타고 온 사람들 : 한빛 블로그',
        body: `${service}<div class="title"><p>부두의 연락선을 타고 온 사람들</p></div>`,
      }),
    ).toBe('부두의 연락선을 타고 온 사람들')
    expect(
      titleOf({
        og: 'The ferry sails again in May',
        tab: 'Harbour Notes | The ferry sails again in May',
        body: '<h1>Harbour Notes</h1>',
      }),
    ).toBe('The ferry sails again in May')
  })

  it('is the shared one that a line shows, before a single large heading that nothing confirms', () => {
    const promotion = '<h1>Get our letter every single morning</h1>'
    const og = 'The ferry sails again in May'
    expect(titleOf({ og, tab: 'Notes', body: `${promotion}<p><b>${og}</b></p>` })).toBe(og)
    expect(titleOf({ og, tab: 'Notes', body: promotion })).toBe('Get our letter every single morning')
  })

  it('keeps a beginning that looks like the site’s name, where the headline has it too', () => {
    const title = 'Daily: the harbour council votes for a bridge'
    expect(titleOf({ og: title, tab: title, body: `<h1>${title}</h1>` })).toBe(title)
  })

  it('goes on where a quotation mark ended the attribute', () => {
    const whole = 'Captain says "never again" after the storm'
    const page = pageOf(
      `<title>${whole} | Harbour Notes</title><meta property="og:title" content="Captain says "never again" after the storm">`,
    )
    expect(readTitle(openPage(page, 'https://daily.example/story'), 'Harbour Notes')?.value).toBe(whole)
  })

  it('has no readings of a headline’s characters in it', () => {
    expect(
      titleOf({
        og: '港町の連絡船が運航を再開した日',
        body: '<h1><ruby>港町<rp>(</rp><rt>みなとまち</rt><rp>)</rp></ruby>の連絡船が運航を再開した日</h1>',
      }),
    ).toBe('港町の連絡船が運航を再開した日')
  })

  it('has its letters where a site wrote references to them', () => {
    expect(titleOf({ jsonLd: 'L&eacute;cole d&rsquo;&Eacute;t&eacute; &toString; &constructor;' })).toBe(
      'Lécole d’Été &toString; &constructor;',
    )
  })

  it('has no markup that was written into a value', () => {
    expect(titleOf({ jsonLd: 'The <em>last</em> ferry &lt;b&gt;of&lt;/b&gt; May' })).toBe(
      'The last ferry of May',
    )
  })
})
