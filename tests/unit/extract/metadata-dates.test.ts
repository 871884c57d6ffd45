/** Which day of a page is that of its publication. */
import { describe, expect, it } from 'vitest'
import { readModified, readPublished } from '../../../src/extract/metadata/dates'
import { openPage } from '../../../src/extract/page/page'
import { parseStated } from '../../../src/extract/text/date-text'
import { pageOf } from '../../helpers/extract-page'

const dayOf = (html: string, url = 'https://daily.example/story') =>
  readPublished(openPage(pageOf(html, url), url))?.value ?? null
const shown = (lines: string, lang = 'ko') => dayOf(`<html lang="${lang}"><h1>The ferry</h1>${lines}</html>`)

describe('a date that is written for programs', () => {
  it.each([
    ['1762156800', '2025-11-03T08:00:00Z'],
    ['1762156800000', '2025-11-03T08:00:00Z'],
    ['2024-06-19T00:00:00Z', '2024-06-19'],
    ['2024-06-19T00:00:00.000+00:00', '2024-06-19T00:00:00+00:00'],
    ['2024-06-19T00:00:00+09:00', '2024-06-19T00:00:00+09:00'],
    ['1970-01-01T00:00:00Z', null],
    ['1970-01-01T09:00:00+09:00', null],
    ['1969-12-31T19:00:00-05:00', null],
    ['1900-01-01', null],
    ['1970-05-02', '1970-05-02'],
    ['17621568001', null],
  ])('%s is %s', (text, date) => {
    expect(parseStated(text)).toBe(date)
  })

  it('may be a number in JSON-LD', () => {
    const json = (fields: object) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`
    expect(dayOf(json({ datePublished: 1762156800 }))).toBe('2025-11-03T08:00:00Z')
    const page = pageOf(json({ dateModified: 1762156800000 }))
    expect(readModified(openPage(page, 'https://daily.example/story'))?.value).toBe('2025-11-03T08:00:00Z')
  })

  it('gives way to another where it stands for no day', () => {
    const meta = '<meta property="article:published_time" content="2026-11-03T08:00:00Z">'
    const json = '{"@type":"NewsArticle","datePublished":"1970-01-01T00:00:00Z"}'
    expect(dayOf(`${meta}<script type="application/ld+json">${json}</script>`)).toBe('2026-11-03T08:00:00Z')
  })
})

describe('a day that readers see', () => {
  it.each([
    ['<time>2018-08-15 20:34</time>', '2018-08-15T20:34:00'],
    ['<abbr class="published" title="2018-12-26T00:00:00+09:00">26일</abbr>', '2018-12-26T00:00:00+09:00'],
    ['<article><footer class="post-info">2018-12-26</footer></article>', '2018-12-26'],
    ['<table><tr><th>등록일</th><td>2021.03.02 11:20</td></tr></table>', '2021-03-02'],
    ['<p>등록 : 24.06.19</p>', '2024-06-19'],
    ['<p><em>수정</em> 2024.06.21. 입력 2024.06.19.</p>', '2024-06-19'],
    [
      '<div><em>수정</em><span>2024.06.21.</span></div><div><em>입력</em><span>2024.06.19.</span></div>',
      '2024-06-19',
    ],
    ['<p>최종 수정 2024.06.21.</p>', '2024-06-21'],
    ['<p>창간 1998년 5월 1일</p><p>2024년 6월 19일</p>', '2024-06-19'],
    ['<p>접수 기간: 2024년 7월 1일 ~ 7월 9일</p>', null],
    ['<p>부두는 2024년 7월 1일 시장과 주민들이 모인 가운데 다시 문을 엽니다.</p>', null],
    ['<footer>2019-01-01</footer>', null],
  ])('%s is %s', (lines, date) => {
    expect(shown(lines)).toBe(date)
  })

  it('is the one that RDFa calls that of creation, wherever it stands', () => {
    const menu = '<p>Menu</p>'.repeat(30)
    expect(dayOf(`<p property="dc:created">2012 Jan 15</p>${menu}<h1>The ferry</h1>`)).toBe('2012-01-15')
  })

  it('is no day of an event, years ahead, and no founding year of the paper', () => {
    expect(shown('<p>The concert begins on 12 May 2031 in the town hall.</p>', 'en')).toBeNull()
    expect(shown('<p>Founded 12 May 1898</p><p>9 March 2024</p>', 'en')).toBe('2024-03-09')
    expect(shown('<p>Gegründet am 12. Mai 1898</p><p>9. März 2024</p>', 'de')).toBe('2024-03-09')
  })

  it.each([
    ['en', 'en_GB', '', '2024-03-12'],
    ['en', 'en_US', '', '2024-12-03'],
    ['en', '', '', '2024-12-03'],
    ['en', '', '<p>On 25/02/2024 the pier closed.</p>', '2024-03-12'],
    ['de', '', '', '2024-03-12'],
    ['es', '', '<p>02/25/2024</p>', '2024-12-03'],
    ['en', '', '<p>02/25/2024 25/02/2024</p>', '2024-12-03'],
  ])('in numbers is read by language, region and other dates: %s %s', (lang, locale, other, date) => {
    const html = `<html lang="${lang}"><meta property="og:locale" content="${locale}">
      <h1>The ferry</h1><p>12/03/2024</p><p>${'The pier had to go. '.repeat(9)}</p>${other}</html>`
    expect(dayOf(html)).toBe(date)
  })

  it('is the page’s own where a time in UTC says the one before', () => {
    const meta = (time: string) =>
      `<meta property="article:published_time" content="${time}"><h1>The ferry</h1>`
    expect(dayOf(`${meta('2024-06-18T15:00:00Z')}<p>2024년 6월 19일</p>`)).toBe('2024-06-19')
    expect(dayOf(`${meta('2024-06-19T02:30:00Z')}<p>June 18, 2024</p>`)).toBe('2024-06-18')
    // No zone is so far from UTC; another offset is the page's own; a change proves nothing.
    expect(dayOf(`${meta('2024-06-18T05:00:00Z')}<p>2024년 6월 19일</p>`)).toBe('2024-06-18T05:00:00Z')
    expect(dayOf(`${meta('2024-06-18T23:00:00+09:00')}<p>2024년 6월 19일</p>`)).toBe(
      '2024-06-18T23:00:00+09:00',
    )
    expect(dayOf(`${meta('2024-06-18T15:00:00Z')}<p>수정 2024년 6월 19일</p>`)).toBe('2024-06-18T15:00:00Z')
  })
})
