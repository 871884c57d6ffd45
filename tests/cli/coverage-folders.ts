import { posix } from 'node:path'

/** Lines of one file or folder. */
export interface Lines {
  covered: number
  total: number
}

/** What istanbul's summary says of a file. */
export interface Summary {
  lines: Lines
}

/** Sums the lines of each folder, in the order of their names. */
export function linesByFolder(files: readonly ({ path: string } & Lines)[]): ({ name: string } & Lines)[] {
  const folders = new Map<string, Lines>()
  for (const { path, covered, total } of files) {
    const name = posix.dirname(path)
    const sum = folders.get(name) ?? { covered: 0, total: 0 }
    folders.set(name, { covered: sum.covered + covered, total: sum.total + total })
  }
  return [...folders].map(([name, lines]) => ({ name, ...lines })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Plain `.ts` files that have lines, of which none is run. */
export function untested(files: readonly ({ path: string } & Lines)[]): string[] {
  return files
    .filter(({ path, covered, total }) => path.endsWith('.ts') && total > 0 && covered === 0)
    .map(({ path }) => path)
    .sort()
}
