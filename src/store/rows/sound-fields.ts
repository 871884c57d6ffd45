/** Checks stored values by field type: a record may be damaged, foreign, or too large for any real capture. */
import { DIRECTIONS, type LeadImage, type Millis, PAGE_KINDS } from '../../domain/article/article'
import type { FieldType } from '../../domain/article/fields'
import { LIMITS } from '../../domain/limits'
import { capText } from '../../domain/text/text'

export interface Soundness {
  /** True for a value that may be shown unchanged. `max`: graphemes of a text. */
  is(value: unknown, max: number): boolean
  /** Cuts a value that is only too long. The reader's own fields are never cut. */
  cut?(value: unknown, max: number): unknown
}

const cutText = (value: unknown, max: number): unknown =>
  typeof value === 'string' && !isShortText(value, max) ? capText(value, max) : value

const LINE: Soundness = {
  is: (value, max) => value === null || isShortText(value, max),
  cut: cutText,
}

/** The checks of each field type. A type without an entry does not compile. */
export const SOUND: Readonly<Record<FieldType, Soundness>> = {
  kind: { is: (value) => PAGE_KINDS.some((kind) => kind === value) },
  // Any line: newer versions may know more reasons.
  reason: LINE,
  direction: { is: (value) => DIRECTIONS.some((direction) => direction === value) },
  address: {
    is: (value) => typeof value === 'string' && value.length <= LIMITS.url,
    // Kept as text, but never used as a link.
    cut: (value) => (typeof value === 'string' ? value.slice(0, LIMITS.url) : value),
  },
  title: { is: (value, max) => isShortText(value, max), cut: cutText },
  line: LINE,
  language: LINE,
  date: LINE,
  names: {
    is: (value, max) =>
      Array.isArray(value) &&
      value.length <= LIMITS.categories &&
      value.every((each) => isShortText(each, max)),
    cut: (value, max) =>
      Array.isArray(value) ? value.slice(0, LIMITS.categories).map((each) => cutText(each, max)) : value,
  },
  picture: { is: (value) => value === null || isLeadImage(value) },
  count: { is: (value) => Number.isFinite(value) },
  id: { is: (value) => typeof value === 'string' },
  time: { is: isTime },
  moment: { is: (value) => value === null || isTime(value) },
  tags: { is: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string') },
  note: { is: (value) => typeof value === 'string' },
}

/** True for an object that is no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for a number that a Date can hold (ECMA-262, Time Values): any other throws when it is formatted. */
export function isTime(value: unknown): value is Millis {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15
}

function isShortText(value: unknown, graphemes: number): value is string {
  return typeof value === 'string' && value.length <= graphemes * LIMITS.unitsAGrapheme + 1
}

function isLeadImage(value: unknown): value is LeadImage {
  return (
    isRecord(value) &&
    typeof value.url === 'string' &&
    typeof value.alt === 'string' &&
    (value.credit === undefined || value.credit === null || typeof value.credit === 'string') &&
    (value.width === null || Number.isFinite(value.width)) &&
    (value.height === null || Number.isFinite(value.height))
  )
}
