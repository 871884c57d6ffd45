import type { Article, ArticleContent, ArticleRow } from '../../../src/domain/article/article'
import type { ExportOptions, ParseHtml } from '../../../src/formats/format'
import { parseHtml as parsePage } from '../../helpers/extract-page'

export const NOW = Date.UTC(2026, 10, 22, 12)

/** As a page's sanitizer would hand it over: nodes of an inert document. */
export const parseHtml: ParseHtml = (html) => parsePage(`<body>${html}`).body

export function exportOptions(more: Partial<ExportOptions> = {}): ExportOptions {
  return { now: NOW, parseHtml, ...more }
}

export function makeArticle(row: Partial<ArticleRow> = {}, content: Partial<ArticleContent> = {}): Article {
  const id = row.id ?? '3f2b6c1e-0000-4000-8000-000000000001'
  const url = 'https://news.example/2026/11/library'
  return {
    row: {
      id,
      v: 1,
      kind: 'article',
      reason: null,
      url: `${url}?from=front`,
      canonicalUrl: url,
      captureId: '3f2b6c1e-0000-4000-8000-00000000000c',
      title: '새 도서관 예산, 시의회 통과',
      byline: '김가람',
      siteName: '한빛신문',
      excerpt: '시의회가 새 도서관 건립 예산을 통과시켰다.',
      lang: 'ko',
      dir: 'ltr',
      publishedAt: '2026-11-03T09:00:00+09:00',
      modifiedAt: null,
      categories: ['News'],
      leadImage: { url: 'https://news.example/library.jpg', width: 1200, height: 630, alt: '도서관 조감도' },
      wordCount: 210,
      readingMinutes: 1,
      savedAt: Date.UTC(2026, 10, 4),
      createdAt: Date.UTC(2026, 10, 4),
      capturedAt: Date.UTC(2026, 10, 4),
      readAt: null,
      archivedAt: null,
      favouritedAt: Date.UTC(2026, 10, 5),
      trashedAt: null,
      tags: ['도서관', 'budget'],
      fieldTimes: { tags: Date.UTC(2026, 10, 5) },
      places: { unread: [Date.UTC(2026, 10, 4), id], all: [Date.UTC(2026, 10, 4), id] },
      ...row,
    },
    content: {
      id,
      v: 1,
      html: '<p>시의회가 예산을 <strong>통과</strong>시켰다.</p><h2>일정</h2><ul><li>3월 착공</li></ul>',
      text: '시의회가 예산을 통과시켰다.\n일정\n3월 착공',
      summary: {
        sentences: [{ text: '시의회가 예산을 통과시켰다.', start: 0, end: 15 }],
        engine: 'extractive-1',
        lang: 'ko',
        createdAt: Date.UTC(2026, 10, 4),
      },
      ...content,
    },
  }
}
