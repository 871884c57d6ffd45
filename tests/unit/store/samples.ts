/** Drafts and requests for the store's tests: small, invented, overridable. */
import type { Draft, ReadPage } from '../../../src/domain/article/article'
import type { CapturedImage, SaveRequest } from '../../../src/domain/message/capture'
import { LibraryDb } from '../../../src/store/database/db'

export function draftOf(slug: string, over: Partial<Draft> = {}): Draft {
  return {
    kind: 'article',
    reason: null,
    url: `https://news.example/${slug}?utm_source=x`,
    canonicalUrl: `https://news.example/${slug}`,
    title: `Title of ${slug}`,
    byline: 'Ada Reporter',
    siteName: 'News Example',
    excerpt: `What ${slug} is about.`,
    lang: 'en',
    dir: 'ltr',
    publishedAt: '2024-06-19',
    modifiedAt: null,
    categories: ['World'],
    leadImage: { url: `https://news.example/${slug}.jpg`, width: 1200, height: 630, alt: '', credit: null },
    html: `<p>Text of ${slug}.</p>`,
    text: `Text of ${slug}.`,
    wordCount: 3,
    readingMinutes: 1,
    ...over,
  }
}

export function pageOf(slug: string, over: Partial<Draft> = {}): ReadPage {
  return {
    draft: draftOf(slug, over),
    summary: {
      sentences: [{ text: `Text of ${slug}.`, start: 0, end: `Text of ${slug}.`.length }],
      engine: 'extractive-1',
      lang: 'en',
      createdAt: 1,
    },
  }
}

export function requestOf(
  slug: string,
  { captureId = `capture-${slug}`, over = {}, image = null as CapturedImage | null } = {},
): SaveRequest {
  const page = pageOf(slug, over)
  return { target: { captureId, tabId: 1, url: page.draft.url, clickedAt: 1 }, page, image }
}

export function imageOf(slug: string, text = 'pixels'): CapturedImage {
  const bytes = { type: 'image/webp', base64: btoa(text), width: 96, height: 96 }
  return { sourceUrl: `https://news.example/${slug}.jpg`, card: bytes, thumbnail: bytes }
}

/** A database of its own for one test. */
export function freshDb(): LibraryDb {
  return new LibraryDb(`test-${crypto.randomUUID()}`)
}
