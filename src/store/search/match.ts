/** Decides what a search finds: articles with every word of the query, also inside compounds. Pure. */
import type { ArticleRow } from '../../domain/article/article'
import type { Query } from '../../domain/search/query'
import { folded } from '../../domain/text/fold'
import { rowTexts } from '../rows/texts'
import { passesFilters } from './filters'

/** A query prepared for comparison with articles. */
export interface Wanted {
  /** Folded texts that must be present, with single spaces. */
  texts: string[]
  withoutTexts: string[]
  query: Query
}

/** Folds a query. */
export function wantedBy(query: Query): Wanted {
  return {
    texts: query.texts.map(comparable).filter(isThere),
    withoutTexts: query.withoutTexts.map(comparable).filter(isThere),
    query,
  }
}

/** Matches a row alone: true, false, or null if only the text can decide. */
export function matchesRow(row: ArticleRow, { texts, withoutTexts, query }: Wanted): boolean | null {
  if (!passesFilters(row, query)) return false
  const all = comparableText(rowTexts(row))
  if (withoutTexts.some((text) => all.includes(text))) return false
  return withoutTexts.length === 0 && texts.every((text) => all.includes(text)) ? true : null
}

/** True if every wanted text is contained in one of the texts, and no unwanted one is. */
export function matchesTexts(
  texts: readonly string[],
  wanted: Pick<Wanted, 'texts' | 'withoutTexts'>,
): boolean {
  const all = comparableText(texts)
  return (
    wanted.texts.every((text) => all.includes(text)) &&
    !wanted.withoutTexts.some((text) => all.includes(text))
  )
}

/** True if the title alone has every text of the query. */
export function matchesTitle(row: ArticleRow, { texts }: Pick<Wanted, 'texts'>): boolean {
  const title = comparableText([row.title])
  return texts.length > 0 && texts.every((text) => title.includes(text))
}

/** Joins texts with line ends: no wanted text contains one, so no match spans two texts. */
function comparableText(texts: readonly string[]): string {
  return folded(texts.join('\n')).replace(/[^\S\n]+/gu, ' ')
}

function comparable(text: string): string {
  return folded(text).replace(/\s+/gu, ' ').trim()
}

function isThere(text: string): boolean {
  return text !== ''
}
