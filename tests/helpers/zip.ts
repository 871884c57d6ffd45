import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import JSZip from 'jszip'

/** The first moment that a zip can name. */
const ONE_TIME = new Date('1980-01-01T00:00:00Z')

/**
 * Packs files of a folder as the stores get them. The same files give the same bytes: names are sorted, every time is the same, and
 * the packing is done in JavaScript, alike on every machine.
 */
export function zipOf(folder: string, paths: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const path of [...paths].sort()) {
    const inside = relative(folder, path).split(sep).join('/')
    zip.file(inside, readFileSync(path), { date: ONE_TIME, createFolders: false, unixPermissions: 0o644 })
  }
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  })
}

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name))
}
