import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startRunner } from '../../bench/extraction/runner'

/** Answers for each system, but hangs on Defuddle, dies on Postlight and throws on Extractus. */
const CHILD = `
process.on('message', ({ systems }) => {
  for (const system of systems) {
    if (system === 'Defuddle') for (;;);
    if (system === 'Postlight') process.exit(7)
    const run = { found: { text: system }, ms: 1, cpuMs: 1, copyCpuMs: 0 }
    process.send(system === 'Extractus' ? { system, run: null, error: 'threw' } : { system, run, error: null })
  }
})
process.send('ready')
`

function childOf(source: string): string {
  const script = join(mkdtempSync(join(tmpdir(), 'pressmark-')), 'child.mjs')
  writeFileSync(script, source)
  return script
}

it('goes on after a system that hangs, dies or throws', async () => {
  const failures: string[] = []
  const runner = startRunner((system, reason) => failures.push(`${system} ${reason}`), {
    script: childOf(CHILD),
    limit: 2000,
  })
  const page = { html: '', url: 'https://news.example/' }
  const runs = await runner.read(page, ['ours', 'Defuddle', 'Postlight', 'Extractus', 'Readability'])
  const again = await runner.read(page, ['ours'])
  runner.close()
  expect(failures).toEqual([
    'Defuddle took over 2 s',
    'Postlight the process ended with 7',
    'Extractus threw',
  ])
  expect([...runs].map(([system, run]) => [system, run?.found.text])).toEqual([
    ['ours', 'ours'],
    ['Defuddle', undefined],
    ['Postlight', undefined],
    ['Extractus', undefined],
    ['Readability', 'Readability'],
  ])
  expect(again.get('ours')?.found.text).toBe('ours')
}, 60_000)

it('takes the loading of packages from no system', async () => {
  const loading = 'await new Promise((done) => setTimeout(done, 3000))'
  const failures: string[] = []
  const runner = startRunner((system, reason) => failures.push(`${system} ${reason}`), {
    script: childOf(`${loading}\n${CHILD}`),
    limit: 2000,
  })
  const runs = await runner.read({ html: '', url: 'https://news.example/' }, ['ours'])
  runner.close()
  expect(failures).toEqual([])
  expect(runs.get('ours')?.found.text).toBe('ours')
}, 60_000)

it('ends a process that never finishes loading', async () => {
  const failures: string[] = []
  const runner = startRunner((system, reason) => failures.push(`${system} ${reason}`), {
    script: childOf('setInterval(() => {}, 1000)'),
    loadingLimit: 1000,
  })
  await runner.read({ html: '', url: 'https://news.example/' }, ['ours'])
  runner.close()
  expect(failures).toEqual(['ours took over 1 s'])
}, 60_000)
