/**
 * `npm run package`: the two zips for the stores and the source zip that a reviewer asks for, in packages/.
 * The same tree gives the same bytes: names are sorted and every time is the same. The packing is done in JavaScript, alike on every machine.
 */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import JSZip from 'jszip'
import { ROOT } from './steps'

/** The first moment that a zip can name. */
const ONE_TIME = new Date('1980-01-01T00:00:00Z')
const OUT = resolve(ROOT, 'packages')
const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { version: string }

mkdirSync(OUT, { recursive: true })
for (const target of ['chrome', 'firefox']) {
  const folder = resolve(ROOT, 'dist', target)
  await pack(`pressmark-${version}-${target}.zip`, folder, filesBelow(folder))
}
await pack(`pressmark-${version}-source.zip`, ROOT, sourceFiles())

async function pack(name: string, folder: string, paths: string[]): Promise<void> {
  const zip = new JSZip()
  for (const path of paths.sort()) {
    const inside = relative(folder, path).split(sep).join('/')
    zip.file(inside, readFileSync(path), { date: ONE_TIME, createFolders: false, unixPermissions: 0o644 })
  }
  const bytes = await zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  })
  writeFileSync(resolve(OUT, name), bytes)
  const digest = createHash('sha256').update(bytes).digest('hex')
  console.log(`packages/${name}  ${bytes.length} bytes  ${paths.length} files  sha256 ${digest}`)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name))
}

/** What git knows, without what is only there to test: enough to build the very same packages. */
function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  return listed
    .split('\0')
    .filter((path) => path !== '' && !path.startsWith('tests/fixtures/'))
    .map((path) => resolve(ROOT, path))
}
