/** Formats the values of an article's fields as text: for cells of a table and lines of the reader's details. */
import type { ArticleRow, FieldTypes } from './article'
import { type FieldType, ROW_FIELDS } from './fields'

const asItIs = (text: string | null) => text ?? ''
const number = (value: number) => String(value)
const list = (texts: readonly string[]) => texts.join('|')
const isoTime = (time: number | null) => (time === null ? '' : new Date(time).toISOString())

/** The formatter of each field type. A type without an entry does not compile. */
const TEXT: { readonly [Type in FieldType]: (value: FieldTypes[Type]) => string } = {
  kind: asItIs,
  reason: asItIs,
  direction: asItIs,
  address: asItIs,
  title: asItIs,
  line: asItIs,
  language: asItIs,
  date: asItIs,
  names: list,
  picture: (picture) => picture?.url ?? '',
  count: number,
  id: asItIs,
  time: isoTime,
  moment: isoTime,
  tags: list,
  note: asItIs,
}

/** Returns a field of a row as text; '' if it is empty or absent. Joins lists with `|`. */
export function fieldText(row: ArticleRow, field: keyof typeof ROW_FIELDS): string {
  const value = row[field]
  // The cast is safe: each formatter belongs to the type of its field, which the compiler cannot follow.
  return value === undefined ? '' : (TEXT[ROW_FIELDS[field].type] as (value: unknown) => string)(value)
}
