import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
let built = false

/**
 * Builds both targets into dist/ once per run, before any test that reads them. `PRESSMARK_KEEP_BUILD=1` takes
 * what is there.
 */
export default function buildBoth(): void {
  if (built || process.env.PRESSMARK_KEEP_BUILD === '1') return
  built = true
  for (const target of ['chrome', 'firefox']) {
    execFileSync(
      process.execPath,
      [resolve(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
      {
        cwd: root,
        // Vitest sets NODE_ENV and VITEST for its own process; the build must be the one that ships.
        env: { ...process.env, PRESSMARK_TARGET: target, NODE_ENV: 'production', VITEST: undefined },
        stdio: 'inherit',
      },
    )
  }
}
