/** What a search finds: every word of the query somewhere in the article, also inside compounds. Pure. */
import type { ArticleRow } from '../../domain/article/article'
import type { Query } from '../../domain/search/query'
import { folded } from '../../domain/text/fold'
import { rowTexts } from '../rows/texts'
import { passesFilters } from './filters'

/** A query ready to be compared with articles. */
export interface Wanted {
  /** Folded texts that must be there, none with more than one space between words. */
  texts: string[]
  withoutTexts: string[]
  query: Query
}

/** A query folded. */
export function wantedBy(query: Query): Wanted {
  return {
    texts: query.texts.map(comparable).filter(isThere),
    withoutTexts: query.withoutTexts.map(comparable).filter(isThere),
    query,
  }
}

/**
 * Whether an article is wanted, as far as its row tells: true, false, or null where only the text can tell.
 */
export function matchesRow(row: ArticleRow, { texts, withoutTexts, query }: Wanted): boolean | null {
  if (!passesFilters(row, query)) return false
  const all = comparableText(rowTexts(row))
  if (withoutTexts.some((text) => all.includes(text))) return false
  return withoutTexts.length === 0 && texts.every((text) => all.includes(text)) ? true : null
}

/** True where each text of the query is contained in one of the texts, and none of those that must not be. */
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

/** True where the title alone has every text of the query. */
export function matchesTitle(row: ArticleRow, { texts }: Pick<Wanted, 'texts'>): boolean {
  const title = comparableText([row.title])
  return texts.length > 0 && texts.every((text) => title.includes(text))
}

/** One text a line: nothing that is looked for holds a line's end, so nothing is found across two texts. */
function comparableText(texts: readonly string[]): string {
  return folded(texts.join('\n')).replace(/[^\S\n]+/gu, ' ')
}

function comparable(text: string): string {
  return folded(text).replace(/\s+/gu, ' ').trim()
}

function isThere(text: string): boolean {
  return text !== ''
}
