/** Entries in the order of their names; those that are not named follow, in the order they come. */
export function ordered<Entry extends readonly [name: string, ...unknown[]]>(
  entries: readonly Entry[],
  names: readonly string[],
): Entry[] {
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length)
  return entries.toSorted(([one], [other]) => place(one) - place(other))
}
