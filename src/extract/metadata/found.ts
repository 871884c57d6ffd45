/** A value of the metadata with the place it was found at. */
import type { PageDetails, Source, SourcedField } from '../../domain/article/article'

export interface Found<T> {
  value: T
  from: Source
}

/** The value with its place, or null where there is none. */
export function found<T>(value: T | null, from: Source): Found<T> | null {
  return value === null ? null : { value, from }
}

/** The values alone, null for what was not found; and where each of the others was. */
export function split<Fields extends Record<SourcedField, Found<unknown> | null>>(fields: Fields) {
  const values: Partial<Record<SourcedField, unknown>> = {}
  const sources: PageDetails['sources'] = {}
  for (const [name, each] of Object.entries(fields) as [SourcedField, Found<unknown> | null][]) {
    values[name] = each?.value ?? null
    if (each) sources[name] = each.from
  }
  return {
    sources,
    values: values as { [Field in SourcedField]: NonNullable<Fields[Field]>['value'] | null },
  }
}
