/** Rows whose fields are far longer than a capture makes them: cut when they are read, or one row would fill every list. */
import { LIMITS } from '../domain/limits'
import { capText } from '../domain/text'

const title = LIMITS.titleGraphemes
const name = LIMITS.nameGraphemes

/** Graphemes of the page's own fields. The reader's, tags and notes, are never cut. */
const MAX_GRAPHEMES: Readonly<Record<string, number>> = {
  title,
  excerpt: LIMITS.excerptGraphemes,
  byline: name,
  siteName: name,
  reason: name,
  lang: name,
  publishedAt: name,
  modifiedAt: name,
}

/** True where no field is longer than it can have been captured. */
export function isWithinLimits(row: Readonly<Record<string, unknown>>): boolean {
  const { categories, url, canonicalUrl } = row
  return (
    Object.entries(MAX_GRAPHEMES).every(([field, graphemes]) => isShort(row[field], graphemes)) &&
    unitsOf(url) <= LIMITS.url &&
    unitsOf(canonicalUrl) <= LIMITS.url &&
    (!Array.isArray(categories) ||
      (categories.length <= LIMITS.categories && categories.every((each) => isShort(each, name))))
  )
}

/** The row with such fields cut. Addresses are cut too: they are kept as text, and lead nowhere. */
export function withinLimits(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cut = { ...row }
  for (const [field, graphemes] of Object.entries(MAX_GRAPHEMES)) {
    const value = row[field]
    if (typeof value === 'string' && !isShort(value, graphemes)) cut[field] = capText(value, graphemes)
  }
  for (const field of ['url', 'canonicalUrl']) {
    const value = row[field]
    if (typeof value === 'string') cut[field] = value.slice(0, LIMITS.url)
  }
  if (Array.isArray(row.categories)) {
    cut.categories = row.categories
      .slice(0, LIMITS.categories)
      .map((each) => (typeof each === 'string' ? capText(each, name) : each))
  }
  return cut
}

function isShort(value: unknown, graphemes: number): boolean {
  return unitsOf(value) <= graphemes * LIMITS.unitsAGrapheme + 1
}

function unitsOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0
}
