/**
 * Validates data that crosses contexts: values from a page, a message or a file are read field by field into new objects.
 * Every function throws PressmarkError `bad-message` naming the field; nothing is copied whole.
 */

import { wellFormed } from '../text/text'
import { PressmarkError } from './errors'

/** A JSON object whose fields can be read. Only own fields are visible. */
export type JsonObject = { readonly [field: string]: unknown }

/** Returns an object's own fields; inherited ones do not count. */
export function objectAt(value: unknown, field: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(field, 'an object')
  return Object.assign(Object.create(null), value)
}

/** Returns a text without lone surrogates and NUL, at most `limit` UTF-16 units long. */
export function textAt(value: unknown, field: string, limit: number): string {
  if (typeof value !== 'string') throw wrong(field, 'a text')
  if (value.length > limit) throw wrong(field, `at most ${limit} long`)
  return wellFormed(value)
}

/** Returns a finite number from 0 to `most`. */
export function numberAt(value: unknown, field: string, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= most)) throw wrong(field, 'a number in its range')
  return value
}

/** Returns a whole number from 0 to `most`. */
export function integerAt(value: unknown, field: string, most = Number.MAX_SAFE_INTEGER): number {
  if (!Number.isInteger(value)) throw wrong(field, 'a whole number')
  return numberAt(value, field, most)
}

/** Returns at most `limit` items, each parsed by `item`. */
export function listAt<T>(
  value: unknown,
  field: string,
  limit: number,
  item: (value: unknown, field: string) => T,
): T[] {
  if (!Array.isArray(value) || value.length > limit) throw wrong(field, `a list of at most ${limit}`)
  return Array.from(value, (each, index) => item(each, `${field}[${index}]`))
}

/** Returns one of the allowed values. */
export function oneOf<const Words extends readonly (string | number | boolean)[]>(
  value: unknown,
  field: string,
  words: Words,
): Words[number] {
  const found = words.find((word) => word === value)
  if (found === undefined) throw wrong(field, words.join(' or '))
  return found
}

/** Returns null for null; parses anything else with `read`. */
export function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value)
}

function wrong(field: string, expected: string): PressmarkError {
  return new PressmarkError('bad-message', `${field} is not ${expected}`)
}
