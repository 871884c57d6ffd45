/** The licences of the packages that are shipped, as one file of the build: gathered from the packages' own metadata. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Where the file stands in a build; the page of settings reads it there. */
const LICENCES_FILE = 'licences.json'

interface Licence {
  name: string
  version: string
  /** SPDX expression. */
  licence: string
  /** The licence as the package ships it. */
  text: string
}

interface Metadata {
  name: string
  version: string
  license?: string
  dependencies?: Record<string, string>
}

/** The package's own licence, then those of all it depends on at run time, by name. @throws Error for a package without one. */
export function gatherLicences(root: string): Licence[] {
  const own = readMetadata(root)
  const found = new Map<string, Licence>()
  const queue = Object.keys(own.dependencies ?? {})
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue
    const folder = join(root, 'node_modules', name)
    const metadata = readMetadata(folder)
    // Types are no code: nothing of them is shipped.
    if (!name.startsWith('@types/')) found.set(name, licenceOf(folder, metadata))
    queue.push(...Object.keys(metadata.dependencies ?? {}))
  }
  return [licenceOf(root, own), ...[...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))]
}

/** Adds the file to the build. */
export function licences(root: string): Plugin {
  return {
    name: 'pressmark:licences',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: LICENCES_FILE,
        source: JSON.stringify(gatherLicences(root)),
      })
    },
  }
}

function licenceOf(folder: string, { name, version, license }: Metadata): Licence {
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each))
  if (!license || !file) throw new Error(`${name} ships no licence: name it and its text here by hand.`)
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim() }
}

function readMetadata(folder: string): Metadata {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}
