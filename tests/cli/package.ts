/**
 * `npm run package`: the two zips for the stores and the source zip that a reviewer asks for, in packages/.
 * The same tree gives the same bytes.
 */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { filesBelow, zipOf } from '../helpers/zip'
import { ROOT } from './steps'

const OUT = resolve(ROOT, 'packages')
const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { version: string }

mkdirSync(OUT, { recursive: true })
for (const target of ['chrome', 'firefox']) {
  const folder = resolve(ROOT, 'dist', target)
  await pack(`pressmark-${version}-${target}.zip`, folder, filesBelow(folder))
}
await pack(`pressmark-${version}-source.zip`, ROOT, sourceFiles())

async function pack(name: string, folder: string, paths: readonly string[]): Promise<void> {
  const bytes = await zipOf(folder, paths)
  writeFileSync(resolve(OUT, name), bytes)
  const digest = createHash('sha256').update(bytes).digest('hex')
  console.log(`packages/${name}  ${bytes.length} bytes  ${paths.length} files  sha256 ${digest}`)
}

/** What git knows, without what is only there to test: enough to build the very same packages. */
function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  return listed
    .split('\0')
    .filter((path) => path !== '' && !path.startsWith('tests/fixtures/'))
    .map((path) => resolve(ROOT, path))
}
