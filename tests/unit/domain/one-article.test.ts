/** What makes two addresses one article, and what never does. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isIdParameter } from '../../../src/domain/address/address-names'
import { samePageKey } from '../../../src/domain/address/same-page'
import { noiseOf } from '../../../src/domain/address/tracking'
import { canonicalUrlOf } from '../../../src/domain/address/url'

const SITE = 'https://town.example'
const own = (address: string) => canonicalUrlOf(SITE + address, null)
const asDeclared = (address: string, declared: string) => canonicalUrlOf(SITE + address, SITE + declared)

describe('one article', () => {
  it.each([
    'gclid=Cj0',
    'fbclid=IwAR',
    'msclkid=7f',
    'ttclid=E.C',
    'twclid=2-4',
    'li_fat_id=9a',
    'yclid=1',
    'dclid=C',
    'gbraid=0A',
    'gad_source=1',
    'srsltid=Afm',
    'irclickid=x',
    'cjevent=ab',
    '_openstat=a;b',
    'mkt_tok=abc',
    'mc_eid=12',
    '_hsenc=p2',
    '__s=xx',
    'clickid=wA0XyZ1aBxyNUxZ3',
    'click_id=5f2b9c1e7d',
    'clickid=1719823746501234',
    'n_ad=nad-a001-01-000000123',
    'epik=dj0yJnU9QUJD',
    'CFID=1234567&CFTOKEN=89abcdef',
    'cfid=12',
    'vero_id=a%40b',
    'oly_enc_id=1',
    'elqTrackId=1',
    'et_rid=5',
    'utm_source=x&utm_term=y',
    'UTM_Campaign=z',
    'utm_social-type=owned',
    'pk_campaign=a&pk_kwd=b',
    'mtm_source=a',
    'wt.mc_id=n',
    'ns_mchannel=email',
    'at_custom3=q',
    'xtor=RSS-1',
    'hmsr=toutiao',
    'NaPm=ct',
    'amp_gsa=1&usqp=mq331',
    'amp=1',
    'amp',
    'outputType=amp',
    'PHPSESSID=8d3f',
    'ASPSESSIONIDAQQBCDEF=KJ',
    'jsessionid=1A2B',
    'amp;utm_medium=mail',
  ])('is known without %s', (noise) => {
    expect(own(`/view?id=7&${noise}`)).toBe(`${SITE}/view?id=7`)
    expect(own(`/view?${noise}&id=7`)).toBe(`${SITE}/view?id=7`)
    expect(own(`/ferry?${noise}`)).toBe(`${SITE}/ferry`)
  })

  it.each([
    ['/a%c3%a9%7Eb?q=%e3%81%82', '/a%C3%A9~b?q=%E3%81%82'],
    ['/%66erry', '/ferry'],
    ['/ferry;jsessionid=1A2B3C.node4', '/ferry'],
    ['/ferry.cfm;cfid=12;cftoken=34', '/ferry.cfm'],
    ['/ferry;JSESSIONID=1A2B/photo?id=7', '/ferry/photo?id=7'],
    ['/(S(lit3py55t21z5v55vlm25s55))/ferry.aspx?id=7', '/ferry.aspx?id=7'],
    ['/view?id=7&sid=4f1d2a9c8b7e6d5c4f1d2a9c8b7e6d5c', '/view?id=7'],
    ['/the-ferry-sails-again?session_id=4f1d2a9c8b7e6d5c', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again?ncid=newsletter&spm=a2.b3', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again#comments', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again#comment-1234', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again#:~:text=ferry/boat', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again#xtor=RSS-1', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again#page=2', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again#/', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again#!', '/the-ferry-sails-again'],
    ['/#/story/12?utm_source=x', '/#/story/12'],
    ['/#!/story/12?fbclid=1&lang=ko', '/#!/story/12?lang=ko'],
    ['/#/story/12:~:text=ferry', '/#/story/12'],
    ['/#/%7estory/%c3%a9', '/#/~story/%C3%A9'],
    ['/2024/the-ferry-sails-again/amp', '/2024/the-ferry-sails-again'],
    ['/news/20245678/amp/', '/news/20245678/'],
    ['/ferry.amp.html', '/ferry.html'],
  ])('at %s is at %s', (address, plain) => {
    expect(own(address)).toBe(SITE + plain)
    expect(canonicalUrlOf(own(address), null)).toBe(own(address))
  })

  it.each([
    ['/the-ferry-sails-again?ref=home&x=1', '/the-ferry-sails-again'],
    ['/amp/politics/vote', '/politics/vote'],
    ['/politics/vote?ref=home', '/politics/vote'],
    ['/2024/vote/12345678?mode=view', '/2024/vote/12345678'],
    ['/12345678', '/12345678/the-ferry-sails-again'],
    ['/old-ferry-12345678', '/the-ferry-sails-again-12345678'],
    ['/ferry-12345678.html', '/news/ferry-12345678.html'],
    ['/the-ferry-sails-again/2', '/the-ferry-sails-again'],
    ['/view?id=7', '/view?id=7&lang=ko'],
    ['/view?id=7', '/stories/7'],
    ['/stories/12345', '/view?id=12345'],
    ['/view?id=7', '/the-ferry-sails-again'],
    ['/#/story/the-ferry-12', '/story/the-ferry-12'],
    ['/mobile/politics/vote?ref=home', '/politics/vote'],
    ['/.amp/politics/vote', '/politics/vote'],
    ['/politics/vote', '/uk/politics/vote'],
    ['/app/2024/the-ferry-sails-again/index.html', '/2024/the-ferry-sails-again/index.html'],
    ['/the-ferry-sails-again-amp', '/the-ferry-sails-again'],
    ['/local/the-ferry-sails-again', '/news/the-ferry-sails-again'],
    ['/2024/06/19/the-ferry-sails-again', '/the-ferry-sails-again'],
    ['/sport/20245678', '/news/20245678'],
    ['/p/64f1c2ab90de', '/@ann/the-ferry-sails-64f1c2ab90de'],
    ['/@ann/the-ferry-sails-64f1c2ab90de', '/harbour/the-ferry-sails-64f1c2ab90de'],
    ['/view?id=12345', '/the-ferry-sails-again-12345'],
    ['/view?v=ferry12', '/videos/ferry12'],
    ['/9', '/news/9-ferry-sails-again'],
    ['/people/12345', '/people/the-ferry-sails-again-12345'],
    ['/node/9', '/ferry-sails-again-9'],
    ['/the-ferry-sails-again?view=amp', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again?page=1', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again?from=64f1c2ab90de', '/the-ferry-sails-again'],
  ])('at %s is believed to be at %s', (address, declared) => {
    expect(asDeclared(address, declared)).toBe(SITE + declared)
  })
})

describe('two articles', () => {
  it.each([
    ['/#/story/12', '/#/story/13'],
    ['/#!/story/12', '/#!/story/13'],
    ['/#!story=12', '/#!story=13'],
    ['/app#/read?id=4', '/app#/read?id=5'],
    ['/app#!read?id=4', '/app#!read?id=5'],
    ['/app#?id=4', '/app#?id=5'],
    ['/app#id=4', '/app#id=5'],
    ['/app#view=story&article=4', '/app#view=story&article=5'],
    ['/app#story/12', '/app#story/13'],
    ['/#/배가-다시-뜬다', '/#/전차가-늦는다'],
    ['/view?pk_id=55', '/view?pk_id=56'],
    ['/view?ns_id=1', '/view?ns_id=2'],
    ['/view?fb_post=1', '/view?fb_post=2'],
    ['/view?amp_id=7', '/view?amp_id=8'],
    ['/view?hsa_story=1', '/view?hsa_story=2'],
    ['/view?vero_no=1', '/view?vero_no=2'],
    ['/view?mtm_id=1', '/view?mtm_id=2'],
    ['/view?at_campaignid=1', '/view?at_campaignid=2'],
    ['/map?utm_zone=31', '/map?utm_zone=32'],
    ['/proofs?euclid=1', '/proofs?euclid=2'],
    ['/view?amp=55', '/view?amp=100'],
    ['/view?clickid=12', '/view?clickid=13'],
    ['/view?click_id=12', '/view?click_id=13'],
    ['/view?n_ad=12', '/view?n_ad=13'],
    ['/view?epik=12', '/view?epik=13'],
    ['/view?__s=12', '/view?__s=13'],
    ['/view?outputType=book', '/view?outputType=film'],
    ['/view?sid=12', '/view?sid=13'],
    ['/view?sid=4f1d2a9c8b7e6d5c4f1d2a9c8b7e6d5c', '/view?sid=4f1d2a9c8b7e6d5c4f1d2a9c8b7e6d5d'],
    ['/news?ncid=1', '/news?ncid=2'],
    ['/guitar-amp', '/guitar'],
    ['/camp', '/c'],
    ['/stamp', '/st'],
    ['/guitar/amp', '/guitar'],
    ['/2024/amp', '/2024'],
    ['/read%2Fa', '/read/a'],
  ])('are %s and %s', (one, other) => {
    expect(own(one)).not.toBe(own(other))
    // An offer to merge goes further than a save, but only in what AMP pages are called.
    if (!/\/amp$/.test(one)) expect(samePageKey(SITE + one)).not.toBe(samePageKey(SITE + other))
  })

  it.each([
    ['/news/12345', '/news'],
    ['/news/12345', '/news/'],
    ['/news/7', '/news'],
    ['/news/12345', '/politics'],
    ['/news/12345', '/news/12346'],
    ['/story/64f1c2ab90de', '/story/'],
    ['/story/64f1c2ab90de', '/story/64f1c2ab90df'],
    ['/story/0b9ee9a3-5e7d-4a39-9d3b-0c2f3b5f9a11', '/story'],
    ['/blog/ferry', '/blog'],
    ['/blog/the-ferry-sails-again', '/blog'],
    ['/blog/배가-다시-뜬다', '/blog/'],
    ['/2024/06/19/ferry', '/2024/06/19'],
    ['/view?id=7', '/view'],
    ['/view?h=64f1c2ab', '/view'],
    ['/read?title=ferry', '/read'],
    ['/index.php?page=about', '/index.php'],
    ['/view?page=55', '/view'],
    ['/comic?page=55', '/comic'],
    ['/board?view=123', '/board'],
    ['/news?source=ferry', '/news'],
    ['/stories?from=64f1c2ab90de', '/stories'],
    ['/news.html?c=ferry&d=2', '/news.html?c=ferry'],
    ['/view?id=7', '/view?id=8'],
    ['/the-ferry-sails-again?id=7', '/the-ferry-sails-again'],
    ['/story?cid=7', '/story'],
    ['/12345678/view', '/view'],
    ['/#/story/12', '/app'],
    ['/app#/story/12', '/app'],
    ['/app#/story/12', '/app#/story/11'],
    ['/guitar/amp', '/guitar'],
    ['/guitar-amp', '/guitar'],
    // A parameter that names the article is lost.
    ['/the-ferry-sails-again?v=dQw4w9', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again?slug=tram', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again?title=tram', '/the-ferry-sails-again'],
    ['/the-search-of-the-town?q=tram', '/the-search-of-the-town'],
    ['/the-ferry-sails-again?view=tram', '/the-ferry-sails-again'],
    ['/the-ferry-sails-again?page=2', '/the-ferry-sails-again'],
    ['/the-news-of-the-day?date=yesterday', '/the-news-of-the-day'],
    ['/the-news-of-the-day?d=2024-06-19', '/the-news-of-the-day'],
    ['/the-news-of-the-day?d=20240619', '/the-news-of-the-day'],
    ['/the-news-of-the-day?h=64f1c2ab', '/the-news-of-the-day'],
    ['/the-news-of-the-day?h=12345', '/archive/the-news-of-the-day'],
    ['/the-news-of-the-day?h=12345', '/the-news-of-the-day/all'],
    ['/view?h=12345', '/the-ferry-sails-again'],
    ['/view?v=tram', '/the-ferry-sails-again'],
    // The same last step below another number, date, edition or owner.
    ['/article/002/0012345', '/article/001/0012345'],
    ['/article/002/0012345', '/article/0012345'],
    ['/us/politics', '/uk/politics'],
    ['/us/the-ferry-sails-again', '/uk/the-ferry-sails-again'],
    ['/uk/politics', '/politics'],
    ['/2025/cat', '/2024/cat'],
    ['/2025/cat', '/cat'],
    ['/2024/06/20/the-news-of-the-day', '/2024/06/19/the-news-of-the-day'],
    ['/vol/13/the-letter-to-readers', '/vol/12/the-letter-to-readers'],
    ['/@eve/the-ferry-sails-again', '/@ann/the-ferry-sails-again'],
    ['/~eve/the-ferry-sails-again', '/~ann/the-ferry-sails-again'],
    ['/users/eve/the-ferry-sails-again', '/users/ann/the-ferry-sails-again'],
    ['/@eve', '/@ann/the-ferry-sails-again'],
    ['/users/bob/y', '/users/alice/x'],
    ['/users/bob/view?id=7', '/users/alice/view?id=7'],
    ['/board2/view?id=7', '/board1/view?id=7'],
    ['/12345678/the-ferry-sails-again', '/the-ferry-sails-again'],
    // Two slugs.
    ['/blog/the-trams-are-late', '/blog/the-ferry-sails-again'],
    ['/blog/tram', '/blog/the-ferry-sails-again'],
    ['/blog/tram?x=1', '/blog/the-ferry-sails-again'],
    ['/users/bob/y?x=1', '/users/alice/the-ferry-sails-again'],
    ['/@bob#/story/12', '/@alice/12'],
    ['/sport/the-trams-are-late', '/news/the-ferry-sails-again'],
    ['/blog/배가-다시-뜬다-오늘도', '/blog/전차가-늦는다-오늘도'],
    ['/the-trams-of-20240619', '/the-ferry-of-20240619'],
    ['/the-top-1000-songs', '/the-top-1000-films'],
    ['/blog/12345', '/blog/the-ferry-sails-again'],
    ['/blog/9', '/blog/the-ferry-sails-again'],
    ['/blog/9', '/blog/the-9-ferries-sail'],
    ['/view?id=7', '/app#/story/12'],
    ['/app', '/app#/story/12'],
  ])('at %s keeps its own address, whatever it declares: %s', (address, declared) => {
    expect(asDeclared(address, declared)).toBe(own(address))
  })
})

/** Every word that stands in the sources, word lists, documents and sample pages of the project; those of programs are among them. */
function plainWords(): Set<string> {
  const root = join(import.meta.dirname, '../../..')
  const files = ['src/summarize', 'src/_locales', 'docs', 'tests/fixtures'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|json|md|html)$/.test(path) && !/^expressions/.test(path))
      // Names of parameters stand between backquotes.
      .map((path) => readFileSync(join(root, folder, path), 'utf8').replace(/`[^`\n]*`/g, '')),
  )
  return new Set(files.flatMap((text) => text.toLowerCase().match(/(?<![\w.?&-])[a-z]{2,}(?![\w=-])/g) ?? []))
}

it('takes no plain word for tracking, and doubts none that sites ask for articles by', () => {
  const words = plainWords()
  expect(words.size).toBeGreaterThan(3_500)
  const asked =
    'euclid article story page section ref source from id no idxno sid cid pid aid uid code key num seq q s t p n v ' +
    'title name slug path file doc item news post topic board view mode lang date year month day tag category ' +
    'author search query term keyword word number issue volume edition part chapter campaign amplitude ampere stamp'
  for (const word of asked.split(' ')) words.add(word)
  const value = '4f1d2a9c8b7e6d5c'
  const marks = new Set(['phpsessid', 'jsessionid', 'fbclid', 'gclid', 'amp'])
  expect([...words].filter((word) => noiseOf(word, value) === 'always' && !marks.has(word))).toEqual([])
  expect([...words].filter((word) => noiseOf(word, '12') === 'beside-a-name')).toEqual([])
})

it('knows the names of ids', () => {
  for (const name of ['id', 'idxno', 'articleId', 'news_no', 'pk_id', 'aid', 'storyid'])
    expect(isIdParameter(name), name).toBe(true)
  for (const name of ['page', 'lang', 'ref', 'paid', 'video']) expect(isIdParameter(name), name).toBe(false)
})
