import type { SaveRequest } from '../../../../src/domain/message/capture'
import type { BenchArticle } from '../articles'

/** An article of the bench as a capture hands it to the store. */
export function requestOf({ url, lang, title, text }: BenchArticle): SaveRequest {
  const html = text
    .split('\n')
    .map((block) => `<p>${block}</p>`)
    .join('')
  return {
    target: { captureId: crypto.randomUUID(), tabId: 1, url, clickedAt: 1 },
    image: null,
    page: {
      summary: null,
      draft: {
        kind: 'article',
        reason: null,
        url,
        canonicalUrl: url,
        title,
        byline: null,
        siteName: new URL(url).hostname,
        excerpt: text.slice(0, 120),
        lang,
        dir: 'ltr',
        publishedAt: '2024-06-19',
        modifiedAt: null,
        categories: [],
        leadImage: null,
        html,
        text,
        wordCount: text.length,
        readingMinutes: 3,
      },
    },
  }
}
