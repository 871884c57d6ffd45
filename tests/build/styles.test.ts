/** Styles that the pages share: the popup's are loaded by the library too (decision 23). */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const dist = resolve(import.meta.dirname, '../../dist')

it.each(['chrome', 'firefox'])('no page of %s sizes the document of another', (target) => {
  const page = readFileSync(join(dist, target, 'src/library/index.html'), 'utf8')
  const sheets = [...page.matchAll(/href="\/([^"]+\.css)"/g)].map((match) => match[1] ?? '')
  expect(sheets).not.toEqual([])
  for (const sheet of sheets) {
    const rules = readFileSync(join(dist, target, sheet), 'utf8').match(/[^{}]+\{[^{}]*\}/g) ?? []
    const sized = rules.filter((rule) => /^(?:(?:html|body),?)+\{[^}]*(?:inline|block)-size:\d+px/.test(rule))
    expect(sized, sheet).toEqual([])
  }
})
