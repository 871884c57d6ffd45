/** Workflows run with a token of the project: only code that was looked at runs in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, '.github/workflows')
const workflows = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)

describe.each(workflows)('%s', (_name, text) => {
  it('pins each action to a commit, with its version beside it', () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action)
    expect(used).not.toEqual([])
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })
  it('may read by default, and keeps no token in the checkout', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m)
    const checkouts = text.split('actions/checkout@').slice(1)
    for (const checkout of checkouts) expect(checkout).toMatch(/^.*\n\s+with:\n\s+persist-credentials: false/)
  })
  it('puts nothing of an event into a script', () => {
    const scripts = text.split(/^\s+- /m).filter((step) => step.includes('run:'))
    for (const script of scripts) expect(script.split('run:')[1]).not.toContain('${{')
  })
})

describe('the workflows', () => {
  it('test on the oldest Node that has to work, and on the next', () => {
    const ci = readFileSync(join(folder, 'ci.yml'), 'utf8')
    expect(ci).toContain('node: [20, 22]')
    expect(readFileSync(join(root, '.nvmrc'), 'utf8').trim()).toBe('20')
  })
})
