/** Computes the numbers and markers of list items as browsers draw them. */

/** The numbering that a list declares. */
export interface ListNumbering {
  start: number | null
  reversed: boolean
  /** `1`, `a`, `A`, `i` or `I`; or `01` for at least two digits, which HTML cannot declare. Null for plain digits. */
  type: string | null
}

/**
 * Returns the number of each item; `values` are the numbers that items set themselves. Null for a list that counts 1, 2, 3 in
 * digits.
 */
export function listNumbers(list: ListNumbering, values: readonly (number | null)[]): number[] | null {
  const isOther = list.type !== null && list.type !== '1'
  const isPlain =
    !list.reversed && !isOther && (list.start ?? 1) === 1 && values.every((value) => value === null)
  if (isPlain) return null
  let number = list.start ?? (list.reversed ? values.length : 1)
  return values.map((value) => {
    const own = value ?? number
    number = own + (list.reversed ? -1 : 1)
    return own
  })
}

/** Returns the type of a list that does not count in plain digits, or null. */
export function listType(text: string | null): string | null {
  return /^(?:[aAiI]|01)$/.exec(text ?? '')?.[0] ?? null
}

/** Parses the number of an attribute, within the range of list numbers; null if it is none. */
export function listNumber(text: string | null): number | null {
  const digits = /^\s*([+-]?\d{1,9})(?!\d)/.exec(text ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Returns the marker of an item, `3.`, `c.`, `iii.`, by its number and the `type` of its list. */
export function listMarker(number: number, type = '1'): string {
  return `${written(number, type)}.`
}

function written(number: number, type: string): string {
  if (type === '01') return `${number < 0 ? '-' : ''}${`${Math.abs(number)}`.padStart(2, '0')}`
  if (number < 1 || number > 3999) return `${number}`
  if (type === 'a') return letters(number)
  if (type === 'A') return letters(number).toUpperCase()
  if (type === 'i') return roman(number)
  return type === 'I' ? roman(number).toUpperCase() : `${number}`
}

/** Counts a to z, then aa, ab. */
function letters(number: number): string {
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

/** The mark of a task in a list, as GitHub's Markdown writes it. */
export function taskMarker(isDone: boolean): string {
  return isDone ? '[x]' : '[ ]'
}
