import type { ShownCard } from '../helpers/card'
import type { StoredLibrary } from '../helpers/driver'

/** The card as a reader saw it, in lines. */
export function cardLines(card: ShownCard): string[] {
  return [
    'Card',
    ...fields({
      state: card.state,
      title: card.title,
      facts: card.facts.join(' · '),
      picture: card.picture ? 'the page’s own lead image' : 'the letter tile',
      sentence: card.sentence,
    }),
    ...card.summary.map((sentence, index) => `  ${index + 1}. ${sentence}`),
  ]
}

/** What was stored, read back from the database, in lines. */
export function recordLines(library: StoredLibrary): string[] {
  const [row] = library.articles
  const content = library.contents.find((each) => each.id === row?.id)
  if (!row || !content) return ['Saved record', '  none']
  return [
    'Saved record',
    ...fields({
      title: row.title,
      excerpt: row.excerpt,
      image: row.leadImage?.url,
      date: row.publishedAt,
      lang: row.lang,
      kind: row.kind,
      byline: row.byline,
      site: row.siteName,
      categories: row.categories.join(', '),
      url: row.url,
      canonical: row.canonicalUrl,
      words: String(row.wordCount),
      minutes: String(row.readingMinutes),
      pictures:
        library.images.map((each) => `${each.role} ${each.width}×${each.height}`).join(', ') || 'none',
    }),
    '  summary',
    ...(content.summary?.sentences ?? []).map((each) => `    [${each.start}–${each.end}] ${each.text}`),
    '  text',
    ...content.text.split('\n').map((line) => `    ${line}`),
  ]
}

function fields(values: Record<string, string | null | undefined>): string[] {
  return Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name.padEnd(10)} ${value}`)
}
