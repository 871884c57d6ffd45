/** Documents name files, commands and decisions: each of them exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const decisions = readdirSync(join(root, 'docs/decisions')).sort()
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', '.github/PULL_REQUEST_TEMPLATE.md'],
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ...decisions.map((name) => `docs/decisions/${name}`),
]
const { scripts, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe.each(documents)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8')

  it('links to files that exist', () => {
    const links = [
      ...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:|#|\.\.\/\.\.\/)([^)#\s]+)/g),
      ...text.matchAll(/src="([^"]+)"/g),
    ]
    const missing = links.map(([, to = '']) => to).filter((to) => !existsSync(join(root, dirname(path), to)))
    expect(missing).toEqual([])
  })
  it('names files that exist', () => {
    const named = [...text.matchAll(/`((?:src|tests|docs|icons|\.github|\.ci)\/[^`\s*<>{}…]+)`/g)]
    const missing = named
      .map(([, name = '']) => name)
      .filter((name) => !['', '.ts', '.tsx'].some((end) => existsSync(join(root, name + end))))
    expect(missing).toEqual([])
  })
  it('names commands that exist', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
  it('refers to decisions that exist', () => {
    const numbers = [...text.matchAll(/\bdecisions? (\d{1,4})\b/gi)].map(([, number = '']) =>
      number.padStart(4, '0'),
    )
    expect(numbers.filter((number) => !decisions.some((name) => name.startsWith(number)))).toEqual([])
  })
})

describe('decisions', () => {
  it('are numbered without a gap, and begin with their number', () => {
    for (const [index, name] of decisions.entries()) {
      expect(Number(name.slice(0, 4)), name).toBe(index + 1)
      expect(readFileSync(join(root, 'docs/decisions', name), 'utf8'), name).toMatch(
        new RegExp(`^# ${index + 1}\\. `),
      )
    }
  })
})

describe('the changelog', () => {
  it('has a section for the version of package.json', () => {
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toMatch(new RegExp(`^## \\[${version}\\]`, 'm'))
  })
})
