/** An article with every field that can be written out: the bytes stay what they are, whatever derives them. */
import { expect, it, vi } from 'vitest'
import { csv } from '../../../src/formats/csv'
import { json } from '../../../src/formats/json'
import { markdownDocument } from '../../../src/formats/markdown-document'
import { exportOptions, makeArticle, parseHtml } from './article'

// The day of saving is the reader's.
vi.stubEnv('TZ', 'UTC')

const leadImage = {
  url: 'https://news.example/a.jpg',
  width: 4,
  height: 3,
  alt: 'A pier',
  credit: 'Ada Moor',
}
const article = makeArticle({
  leadImage,
  modifiedAt: '2026-11-05',
  readAt: 1e12,
  archivedAt: 2e12,
  trashedAt: 3e11,
  tags: ['R&D', 'sea'],
  note: 'Ask Ada:\n"today"',
})

it('is one row of CSV', async () => {
  const { blob } = await csv.write([article], exportOptions())
  const [, ...row] = (await blob.text()).split('\r\n')
  expect(row).toEqual([
    '"새 도서관 예산, 시의회 통과","https://news.example/2026/11/library","https://news.example/2026/11/library?from=front",' +
      '"한빛신문","김가람","2026-11-03T09:00:00+09:00","2026-11-04T00:00:00.000Z","2001-09-09T01:46:40.000Z",' +
      '"2033-05-18T03:33:20.000Z","2026-11-05T00:00:00.000Z","1979-07-05T05:20:00.000Z","R&D|sea","News","ko","article",' +
      '"210","1","https://news.example/a.jpg","시의회가 새 도서관 건립 예산을 통과시켰다.","시의회가 예산을 통과시켰다.",' +
      '"3f2b6c1e-0000-4000-8000-000000000001","Ask Ada:\n""today"""',
    '',
  ])
})

it('is a note of Markdown with its keys in one order', () => {
  expect(markdownDocument(article, parseHtml).text).toBe(`---
title: 새 도서관 예산, 시의회 통과
categories:
  - News
excerpt: >-
  시의회가 새 도서관 건립 예산을 통과시켰다.
image: https://news.example/a.jpg
image_credit: Ada Moor
date: '2026-11-03T09:00:00+09:00'
canonical_url: https://news.example/2026/11/library
author: 김가람
lang: ko
tags:
  - R-D
  - sea
tag_names:
  - R&D
  - sea
note: |-
  Ask Ada:
  "today"
summary:
  - 시의회가 예산을 통과시켰다.
site: 한빛신문
saved: '2026-11-04'
---

![A pier](https://news.example/a.jpg)

시의회가 예산을 **통과**시켰다.

## 일정

- 3월 착공
`)
})

it('is a record of JSON with every field of row and content', async () => {
  const { blob } = await json.write([article], exportOptions())
  const [written] = JSON.parse(await blob.text()).articles
  const { id: _, ...content } = article.content
  expect(written).toEqual({ ...article.row, content })
})
