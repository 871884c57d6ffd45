/** A value of the metadata with the place it was found at. */
import type { PageDetails, Source, SourcedField } from '../../domain/article'

export interface Found<T> {
  value: T
  from: Source
}

/** The value with its place, or null where there is none. */
export function found<T>(value: T | null, from: Source): Found<T> | null {
  return value === null ? null : { value, from }
}

/** Where each value was found; fields without one are left out. */
export function sourcesOf(fields: Record<SourcedField, Found<unknown> | null>): PageDetails['sources'] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, each]) => (each ? [[name, each.from]] : [])),
  )
}

/** The values alone, null for what was not found. */
export function valuesOf<Fields extends Record<string, Found<unknown> | null>>(
  fields: Fields,
): { [Field in keyof Fields]: NonNullable<Fields[Field]>['value'] | null } {
  return Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, each?.value ?? null])) as {
    [Field in keyof Fields]: NonNullable<Fields[Field]>['value'] | null
  }
}
