/** Every way to damage a value that a database can hold. */

export interface Damage {
  name: string
  /** What stands in the field's place; absent: the field is gone. */
  value?: unknown
}

export const DAMAGES: readonly Damage[] = [
  { name: 'missing' },
  { name: 'undefined', value: undefined },
  { name: 'null', value: null },
  { name: 'an empty text', value: '' },
  { name: 'a text', value: 'x' },
  { name: 'a long text', value: '\u{1f6a2}'.repeat(5000) },
  { name: 'half a character', value: '\ud800' },
  { name: 'zero', value: 0 },
  { name: 'a negative number', value: -7.5 },
  { name: 'a huge number', value: Number.MAX_VALUE },
  { name: 'NaN', value: Number.NaN },
  { name: 'Infinity', value: Number.POSITIVE_INFINITY },
  { name: 'minus Infinity', value: Number.NEGATIVE_INFINITY },
  { name: 'a big integer', value: 12n },
  { name: 'true', value: true },
  { name: 'an empty list', value: [] },
  { name: 'a list of everything', value: [null, 1, 'x', Number.NaN, [], {}] },
  { name: 'an empty record', value: {} },
  { name: 'a record of everything', value: { all: 'x', url: 7, text: null, deep: { deeper: [[]] } } },
  { name: 'a date', value: new Date(0) },
  { name: 'no date', value: new Date(Number.NaN) },
  { name: 'bytes', value: new Uint8Array([1, 2, 3]) },
  { name: 'a map', value: new Map([['x', 1]]) },
]

/** What stands in the place of `places`, beside the damages of every field. */
export const PLACES_DAMAGES: readonly Damage[] = [
  { name: 'keys that are none', value: { all: [Number.NaN, 'x'], unread: [Number.NaN, 'x'] } },
  { name: 'keys of another article', value: { all: [5, 'other'], unread: [5, 'other'] } },
  { name: 'keys the wrong way round', value: { all: ['x', 5], unread: ['x', 5] } },
  { name: 'the trash', value: { trash: [5, 'x'] } },
  { name: 'the trash as well', value: { all: [1, 'x'], unread: [1, 'x'], trash: [1, 'x'] } },
  { name: 'times alone', value: { all: 5, unread: 5 } },
  { name: 'too short keys', value: { all: [5], unread: [5] } },
  { name: 'endless times', value: { all: [Number.POSITIVE_INFINITY, 'x'] } },
]
