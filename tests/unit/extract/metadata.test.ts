import { describe, expect, it } from 'vitest'
import { readCategories } from '../../../src/extract/metadata/categories'
import { readPublished } from '../../../src/extract/metadata/dates'
import { chooseLanguage, normaliseTag } from '../../../src/extract/metadata/language'
import { readTitle, withoutSite } from '../../../src/extract/metadata/title'
import { readJsonLd } from '../../../src/extract/page/json-ld'
import { openPage } from '../../../src/extract/page/page'
import { dayInUrl, parseDate } from '../../../src/extract/text/date-text'
import { pageOf } from '../../helpers/extract-page'

describe('dates', () => {
  it.each([
    ['2024-06-19T00:00:00+01:00', '2024-06-19T00:00:00+01:00'],
    ['2024-06-19T10:15:30.123Z', '2024-06-19T10:15:30Z'],
    ['2024-06-19 08:00 +0900', '2024-06-19T08:00:00+09:00'],
    ['20240619', '2024-06-19'],
    ['2024-06-19', '2024-06-19'],
    ['19 Jun 2024', '2024-06-19'],
    ['Wednesday, June 19th, 2024', '2024-06-19'],
    ['Posted on 19. Juni 2024, 5:00 Uhr', '2024-06-19'],
    ['19 de junio de 2024', '2024-06-19'],
    ['le 1er août 2024', '2024-08-01'],
    ['2024年6月19日 6時30分', '2024-06-19'],
    ['2024. 6. 19. 오전 8:00', '2024-06-19'],
    ['입력 2024년 6월 19일', '2024-06-19'],
    ['令和6年6月19日', '2024-06-19'],
    ['令和６年６月１９日(水) 公開', '2024-06-19'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和 64 年 1 月 7 日', '1989-01-07'],
    ['中華民國113年6月19日', '2024-06-19'],
    ['民國 99 年 12 月 31 日', '2010-12-31'],
    ['令和6年', null],
    ['令和6年6月31日', null],
    ['6年6月19日', null],
    ['令和99999年6月19日', null],
    ['19.06.2024', '2024-06-19'],
    ['19/06/2024', '2024-06-19'],
    ['06/19/2024', '2024-06-19'],
    ['06/07/2024', null],
    ['31 June 2024', null],
    ['yesterday', null],
    ['19일', null],
    ['', null],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  it.each([
    ['Tue May 24 05:55:00 2016', 'en', '2016-05-24'],
    ['Wed, 19 Jun 2024 10:00:00 +0900', 'en', '2024-06-19T10:00:00+09:00'],
    ['Wed, 19 Jun 2024 10:00 GMT', 'en', '2024-06-19T10:00:00Z'],
    ['06/07/2024', 'en', '2024-06-07'],
    ['06/07/2024', 'en-GB', '2024-07-06'],
    ['06/07/2024', '', '2024-06-07'],
    ['19 июня 2024 г., 10:00', 'ru', '2024-06-19'],
    ['19 червня 2024', 'uk', '2024-06-19'],
    ['19 czerwca 2024', 'pl', '2024-06-19'],
    ['19. června 2024', 'cs', '2024-06-19'],
    ['19. kesäkuuta 2024', 'fi', '2024-06-19'],
    ['3. marraskuuta 2024', 'fi', '2024-11-03'],
    ['2024. június 19.', 'hu', '2024-06-19'],
    ['2024 m. birželio 19 d.', 'lt', '2024-06-19'],
    ['19 Haziran 2024 Çarşamba', 'tr', '2024-06-19'],
    ['19 Ιουνίου 2024', 'el', '2024-06-19'],
    ['الأربعاء، 07 أكتوبر 2020 - 12:09 م', 'ar', '2020-10-07'],
    ['١٩ يونيو ٢٠٢٤', 'ar', '2024-06-19'],
    ['19 ביוני 2024', 'he', '2024-06-19'],
    ['19 जून 2024', 'hi', '2024-06-19'],
    ['১৯ জুন ২০২৪', 'bn', '2024-06-19'],
    ['Rabu, 19 Agustus 2024', 'id', '2024-08-19'],
    ['19 tháng 6, 2024', 'vi', '2024-06-19'],
    ['19 มิ.ย. 2567', 'th', '2024-06-19'],
    ['19/06/2567', 'th', '2024-06-19'],
    ['۱۲ تیر ۱۳۹۹', 'fa', '2020-07-02'],
    ['۱۳۹۹/۰۴/۱۲', 'fa', '2020-07-02'],
    ['1399-04-12', 'fa', '2020-07-02'],
    ['1399/13/40', 'fa', null],
    ['19 मई 2024', 'hi', '2024-05-19'],
    ['19 Nonsense 2024', 'ru', null],
    ['19 nieko 2024', 'lt', null],
    ['12/04/1399', 'en', null],
  ])('%s in %s is %s', (text, lang, date) => {
    expect(parseDate(text, lang)).toBe(date)
  })

  it.each([
    ['https://a.example/2024/06/19/x/', '2024-06-19'],
    ['https://a.example/_posts/2024-06-19-x.md', '2024-06-19'],
    ['https://a.example/n/20240619/x', '2024-06-19'],
    ['https://a.example/2024/0308/c12.html', '2024-03-08'],
    ['https://a.example/2024/13/40/x', null],
    ['https://a.example/12345678', null],
  ])('%s names %s', (url, date) => {
    expect(dayInUrl(url)).toBe(date)
  })
})

describe('the day of publication', () => {
  const dayOf = (html: string) => readPublished(openPage(pageOf(html), 'https://daily.example/story'))?.value
  const stated = (meta: string, date: string) =>
    `<meta property="article:published_time" content="${meta}"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${date}"}</script>`

  it('is the earlier of two that are stated: the other may be the last change', () => {
    expect(dayOf(stated('2024-08-05T19:49:50Z', '2024-08-04T13:23:00Z'))).toBe('2024-08-04T13:23:00Z')
    expect(dayOf(stated('2024-08-04T13:23:00Z', '2024-08-05T19:49:50Z'))).toBe('2024-08-04T13:23:00Z')
    expect(dayOf(stated('2024-08-04', 'soon'))).toBe('2024-08-04')
  })

  it('is the page’s own word before a marked element, and that before any other meta', () => {
    const marked = '<p itemprop="datePublished">2024-05-02</p><meta name="site.created" content="2019-01-01">'
    expect(dayOf(marked)).toBe('2024-05-02')
    expect(dayOf(`<meta name="date" content="2024-05-03">${marked}`)).toBe('2024-05-03')
    expect(dayOf('<meta name="site.created" content="2019-01-01">')).toBe('2019-01-01')
  })

  it('is near the headline, which a page without a large one writes smaller, and is not what it says', () => {
    expect(
      dayOf(
        '<title>The ferry of 1 May 2019</title><h2>Menu</h2><h3>The ferry of 1 May 2019</h3><p>Do 25.04.24 | 14:07 Uhr</p>',
      ),
    ).toBe('2024-04-25')
  })
})

describe('language', () => {
  it.each([
    ['ko-KO', 'ko'],
    ['pt_BR', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['EN', 'en'],
    ['English', null],
    ['', null],
    ['x'.repeat(500), null],
  ])('the tag %s is %s', (text, tag) => {
    expect(normaliseTag(text)).toBe(tag)
  })

  it('believes the letters over the tag', () => {
    expect(chooseLanguage(['en', 'ko'], '시의회는 예산을 통과시켰습니다.')).toBe('ko')
    expect(chooseLanguage(['en'], '路面電車を港まで延ばす計画')).toBe('ja')
    expect(chooseLanguage(['en'], '气象雷达每五分钟扫描一次山谷')).toBe('zh')
    expect(chooseLanguage(['ko'], 'The council voted for a bridge')).toBeNull()
    expect(chooseLanguage(['de'], 'Der Zug fährt dreimal')).toBe('de')
    expect(chooseLanguage([null], '')).toBeNull()
  })

  it('believes the small words over the tag, and over none', () => {
    const german = 'Der Rat hat beschlossen, die alte Brücke neu zu bauen, die seit dem Winter gesperrt ist. '
    const english =
      'The council voted to rebuild the bridge that was closed for lorries, and it is to open in May. '
    expect(chooseLanguage(['en'], german.repeat(4))).toBe('de')
    expect(chooseLanguage(['en', 'de-AT'], german.repeat(4))).toBe('de-AT')
    expect(chooseLanguage([null], english.repeat(4))).toBe('en')
    expect(chooseLanguage(['en-GB'], english.repeat(4))).toBe('en-GB')
    // One of which no words are known, a short text and a mixed one prove nothing.
    expect(chooseLanguage(['eu'], german.repeat(4))).toBe('eu')
    expect(chooseLanguage(['en'], german)).toBe('en')
    expect(chooseLanguage(['en'], (german + english).repeat(2))).toBe('en')
    expect(chooseLanguage(['da'], 'Det er ikke til at tro, og det er som det er på den ø. '.repeat(4))).toBe(
      'da',
    )
  })
})

describe('title', () => {
  it.each([
    ['Bridge vote | The Courier', 'Bridge vote'],
    ['The Courier: Bridge vote', 'Bridge vote'],
    ['다리 투표｜The Courier', '다리 투표'],
    ['Bridge - vote', 'Bridge - vote'],
    ['The Courier', 'The Courier'],
  ])('%s without its site is %s', (title, bare) => {
    expect(withoutSite(title, new Set(['thecourier']))).toBe(bare)
  })

  it.each([
    [
      'the headline that others know',
      '<title>Vote on bridge - Courier</title><h1>Vote on the bridge</h1>',
      'Vote on the bridge',
    ],
    [
      'not a logo',
      '<title>Vote on bridge | News</title><meta property="og:site_name" content="News"><h1>News</h1>',
      'Vote on bridge',
    ],
    [
      'the title for sharing over a strange headline',
      '<meta property="og:title" content="Vote on bridge"><h1>Menu</h1>',
      'Vote on bridge',
    ],
    ['nothing where nothing is', '<p>x</p>', ''],
  ])('is %s', (_name, html, title) => {
    const page = openPage(pageOf(html), 'https://news.example/a')
    expect(readTitle(page, page.meta.get('og:site_name') ?? null)?.value ?? '').toBe(title)
  })
})

describe('JSON-LD', () => {
  const read = (json: string) =>
    readJsonLd([...pageOf(`<script type="application/ld+json">${json}</script>`).querySelectorAll('script')])

  it('reads raw line breaks inside strings', () => {
    expect(read('{"@type":"NewsArticle","headline":"a\nb"}').headline).toBe('a b')
  })

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '7'],
    ['wrong types', '{"@type":7,"author":{"name":[1]},"image":[[]],"datePublished":{}}'],
    ['deep nesting', `${'{"@graph":['.repeat(200)}${']}'.repeat(200)}`],
    ['a prototype', '{"__proto__":{"polluted":1},"@type":"NewsArticle"}'],
  ])('says nothing of %s', (_name, json) => {
    expect(read(json)).toMatchObject({ headline: null, authors: [], published: null, image: null })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('categories', () => {
  const body = `<p>${'The ferry came back to the harbour on Tuesday morning. '.repeat(3)}</p>`
  const read = (html: string) => readCategories(openPage(pageOf(html), 'https://news.example/a'))

  it('are the sections linked around the headline', () => {
    expect(
      read(
        `<nav><a href="/categories/#all">All</a></nav><main><article><h1>Ferry</h1><small><a href="/categories/#news">News</a> ·
         <a rel="category tag" href="/sea">Sea</a></small>${body}<a href="/category/sport">Sport</a></article></main>`,
      ),
    ).toEqual(['News', 'Sea'])
  })

  it('are what the head says, where it says something', () => {
    expect(
      read(
        `<meta property="article:section" content="World"><article><h1>Ferry</h1><a href="/category/x">X</a>${body}</article>`,
      ),
    ).toEqual(['World'])
  })
})
