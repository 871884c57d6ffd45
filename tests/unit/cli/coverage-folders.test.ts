import { expect, it } from 'vitest'
import { linesByFolder, untested } from '../../cli/coverage-folders'

const FILES = [
  { path: 'src/ui/b.ts', covered: 0, total: 4 },
  { path: 'src/ui/a.ts', covered: 3, total: 6 },
  { path: 'src/ui/view.tsx', covered: 0, total: 9 },
  { path: 'src/domain/types.ts', covered: 0, total: 0 },
]

it('sums the lines of each folder', () => {
  expect(linesByFolder(FILES)).toEqual([
    { name: 'src/domain', covered: 0, total: 0 },
    { name: 'src/ui', covered: 3, total: 19 },
  ])
})

it('names plain files that have lines and run none', () => {
  expect(untested(FILES)).toEqual(['src/ui/b.ts'])
})
