/** The values of an article's fields as one text each: cells of a table, lines of the reader's details. */
import type { ArticleRow, FieldTypes } from './article'
import { type FieldType, ROW_FIELDS } from './fields'

const asItIs = (text: string | null) => text ?? ''
const number = (value: number) => String(value)
const list = (texts: readonly string[]) => texts.join('|')
const isoTime = (time: number | null) => (time === null ? '' : new Date(time).toISOString())

/** By type. A type without an entry does not compile. */
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

/** A field of a row as text; '' for one that is empty or absent. Lists are parted by `|`. */
export function fieldText(row: ArticleRow, field: keyof typeof ROW_FIELDS): string {
  const value = row[field]
  // The table gives each field the type of its value, which the compiler does not follow over all of them.
  return value === undefined ? '' : (TEXT[ROW_FIELDS[field].type] as (value: unknown) => string)(value)
}
