import { describe, expect, it } from 'vitest'
import { extractTextPage } from '../../../src/extract/text-page'
import { parseHtml } from '../../helpers/extract-page'

function read(
  text: string,
  url = 'https://code.example/raw/main/_posts/2024-05-02-ferry.md',
  contentType = 'text/plain',
) {
  return extractTextPage({ text, url, contentType, parseHtml })
}

const post = `---
title: 섬마을 여객선 7년 만에 다시 뜬다
categories:
  - News
  - 교통
excerpt: >
  운항이 끊긴 여객선이 다음 달부터 다시 다닌다.
  주민들은 반겼다.
image: 'https://sosik.example/res/ferry.jpg'
---

{% include ad.html %}
<p><img src="https://sosik.example/res/ferry.jpg" alt="속보" onerror="alert(1)" /></p>

## 새벽별호의 귀환
{: .lead}

2일, 한빛군은 **여객선**이 다음 달 1일부터 운항한다고 밝혔습니다.<script>alert(1)</script>

| 구분 | 요금 |
|---|---|
| 어른 | 6,500원 |

- 하루 세 차례
- [시간표](/times)
`

describe('a post with front matter', () => {
  it('gives what the front matter says', () => {
    expect(read(post)).toMatchObject({
      kind: 'article',
      reason: null,
      title: '섬마을 여객선 7년 만에 다시 뜬다',
      excerpt: '운항이 끊긴 여객선이 다음 달부터 다시 다닌다. 주민들은 반겼다.',
      categories: ['News', '교통'],
      leadImage: { url: 'https://sosik.example/res/ferry.jpg', width: null, height: null, alt: '' },
      publishedAt: '2024-05-02',
      lang: 'ko',
    })
  })

  it('keeps an embedded film as a link', () => {
    const { html } = read(`${post}\n<iframe src="https://films.example/embed/7" title="배"></iframe>\n`)
    expect(html).toContain(
      '<figure><figcaption><a href="https://films.example/embed/7">배</a></figcaption></figure>',
    )
  })

  it('renders the body through the allow-list', () => {
    const { html, text } = read(post)
    expect(text).toBe(
      '새벽별호의 귀환\n2일, 한빛군은 여객선이 다음 달 1일부터 운항한다고 밝혔습니다.\n구분 요금\n어른 6,500원\n하루 세 차례\n시간표',
    )
    expect(html).toContain('<a href="https://code.example/times">시간표</a>')
    expect(html).not.toMatch(/onerror|script|include|lead/)
  })

  it.each([
    ['its own day before the address', 'date: 2023-01-09 08:00:00 +0900', '2023-01-09T08:00:00+09:00'],
    ['the address without one', 'layout: post', '2024-05-02'],
    ['the address when it is no date', 'date: soon', '2024-05-02'],
  ])('takes %s', (_name, line, date) => {
    expect(read(`---\ntitle: a\n${line}\n---\nbody`).publishedAt).toBe(date)
  })

  it('knows the day of a dated folder, and none where none is named', () => {
    expect(
      read('---\ntitle: a\n---\nb', 'https://site.example/news/2024/06/19/seed/article.md').publishedAt,
    ).toBe('2024-06-19')
    expect(read('---\ntitle: a\n---\nb', 'https://site.example/article.md').publishedAt).toBeNull()
  })

  it('reads a category, an image map, an author list as their generators write them', () => {
    const draft = read(
      '---\ntitle: a\ncategory: News\nimage: {path: /i.png}\nauthors: [Ada, Tom]\nsummary: s\n---\nbody',
    )
    expect(draft).toMatchObject({
      categories: ['News'],
      byline: 'Ada, Tom',
      excerpt: 's',
      leadImage: { url: 'https://code.example/i.png' },
    })
  })
})

describe('text without front matter that can be read', () => {
  it.each([
    ['broken YAML', '---\ntitle: "a\n  - b: [\n---\n# Heading\n\nText.'],
    ['an unsafe tag', '---\ntitle: !!js/function "function(){}"\n---\n# Heading\n\nText.'],
    ['no closing line', '---\ntitle: a\n# Heading\n\nText.'],
  ])('with %s is text', (_name, source) => {
    const draft = read(source)
    expect(draft.kind).toBe('text')
    expect(draft.text).toContain('Text.')
  })

  it('takes no prototype from YAML', () => {
    read('---\n__proto__: {polluted: yes}\ntitle: a\n---\nb')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('names Markdown by its first heading, which the body does not repeat', () => {
    const draft = read('# 제목\n\n본문입니다.', 'https://code.example/readme.md')
    expect(draft).toMatchObject({ kind: 'text', title: '제목', text: '본문입니다.' })
  })

  it('keeps plain text as paragraphs: wrapped lines joined, short ones apart', () => {
    const wrapped =
      'The logbooks of the last keeper of Gull Rock have turned up\nin the attic of a house in Port Emmon this week.'
    const draft = read(`Notes\n\n${wrapped}\n\nroses\nviolets\n<b>&amp;`, 'https://files.example/notes.txt')
    expect(draft).toMatchObject({ kind: 'text', title: 'Notes', publishedAt: null })
    expect(draft.text).toBe(`Notes\n${wrapped.replace('\n', ' ')}\nroses\nviolets\n<b>&amp;`)
    expect(draft.html).toContain('roses<br>violets<br>&lt;b&gt;&amp;amp;')
  })

  it('says why there is nothing', () => {
    expect(read('', 'https://files.example/')).toMatchObject({ kind: 'unreadable', reason: 'no-text' })
    expect(read('  \n', 'https://files.example/empty.txt')).toMatchObject({
      kind: 'link',
      reason: 'no-text',
      title: 'empty.txt',
    })
    expect(read('x'.repeat(20_000_001))).toMatchObject({ kind: 'link', reason: 'too-large' })
  })
})
