import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Builds the extension for one target as it ships.
 * @throws Error with what the build said when it fails; otherwise nothing is shown.
 */
export function build(target: 'chrome' | 'firefox'): void {
  const vite = resolve(ROOT, 'node_modules/vite/bin/vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: ROOT,
    encoding: 'utf8',
    // Vitest sets NODE_ENV and VITEST for its own process; the build must be the one that ships.
    env: { ...process.env, PRESSMARK_TARGET: target, NODE_ENV: 'production', VITEST: undefined },
  })
  if (status !== 0) throw new Error(`The build for ${target} failed.\n${stdout}${stderr}`)
}
