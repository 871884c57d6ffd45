/**
 * Schemas for data that crosses contexts: values from a page or a message are read field by field into new objects; nothing is
 * copied
 * whole. Not part of the popup's first paint, which parses its few records with `domain/message/parse`. Each message of a
 * schema completes the sentence "page.title is not …".
 */
import {
  array,
  custom,
  type GenericSchema,
  getDotPath,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  type ObjectEntries,
  object,
  picklist,
  pipe,
  safeParse,
  string,
  transform,
} from 'valibot'
import { wellFormed } from '../text/text'
import { PressmarkError } from './errors'

export { check, exactOptional, nullable, optional, pipe, string, transform, unknown } from 'valibot'

/** A schema that reads any value into a value of type T. */
export type Schema<T> = GenericSchema<unknown, T>

/** Parses a value. @throws PressmarkError `bad-message` that names the first wrong field. */
export function parsed<Schema extends GenericSchema>(
  schema: Schema,
  value: unknown,
  name: string,
): InferOutput<Schema> {
  const result = safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const path = getDotPath(issue)
  throw new PressmarkError('bad-message', `${path ? `${name}.${path}` : name} is not ${issue.message}`)
}

/** An object's own fields, without undefined ones; inherited ones do not count. */
export const ownFields = pipe(
  custom<object>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'an object',
  ),
  transform((value): { readonly [field: string]: unknown } => {
    const own: Record<string, unknown> = Object.create(null)
    for (const [field, each] of Object.entries(value)) if (each !== undefined) own[field] = each
    return own
  }),
)

/** An object with these fields; drops others. */
export function record<const Entries extends ObjectEntries>(entries: Entries) {
  return pipe(ownFields, object(entries, 'there'))
}

/** A text without lone surrogates and NUL, at most `limit` UTF-16 units long. */
export function text(limit: number) {
  return pipe(string('a text'), maxLength(limit, `at most ${limit} long`), transform(wellFormed))
}

/** A finite number from 0 to `most`. */
export function amount(most = Number.MAX_SAFE_INTEGER) {
  const range = 'a number in its range'
  return pipe(number(range), minValue(0, range), maxValue(most, range))
}

/** A whole number from 0 to `most`. */
export function count(most?: number) {
  return pipe(amount(most), integer('a whole number'))
}

/** At most `limit` items; a longer list is refused before any item is parsed. */
export function list<Item extends GenericSchema>(item: Item, limit: number) {
  const isShort = (value: unknown) => Array.isArray(value) && value.length <= limit
  return pipe(custom<unknown[]>(isShort, `a list of at most ${limit}`), array(item))
}

/** One of the allowed values. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return picklist(words, words.join(' or '))
}
