/**
 * THIRD-PARTY-NOTICES.txt: the full licence, and the notices, of every package and every borrowed list that a build contains.
 * The packages are read from the modules that were really bundled. A package without a known licence stops the build.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, parseSync } from 'vite'
import { type Licence, NOTICES_FILE, writeNotices } from './src/library/settings/notices'

/** What a complete text of each accepted licence contains. */
const FULL_TEXT: Readonly<Record<string, RegExp>> = {
  'Apache-2.0': /TERMS AND CONDITIONS FOR USE[\s\S]+END OF TERMS AND CONDITIONS/,
  'BSD-2-Clause': /Redistributions in binary form[\s\S]+POSSIBILITY OF SUCH DAMAGE/,
  'BSD-3-Clause': /Redistributions in binary form[\s\S]+POSSIBILITY OF SUCH DAMAGE/,
  ISC: /Permission to use, copy, modify,? and\/or distribute[\s\S]+SOFTWARE/,
  MIT: /Permission is hereby granted, free of charge[\s\S]+WITHOUT WARRANTY OF ANY KIND/i,
  'MPL-2.0': /Mozilla Public License Version 2\.0[\s\S]+Exhibit B/,
}
/** Files that have the texts that are the same for everybody, for packages that only refer to them. */
const STANDARD_TEXT: Readonly<Record<string, string>> = {
  'Apache-2.0': 'node_modules/dompurify/LICENSE',
  'MPL-2.0': 'node_modules/webextension-polyfill/LICENSE',
}
/** The licence we take a package under where it offers several. */
const CHOSEN: Readonly<Record<string, string>> = { dompurify: 'Apache-2.0' }

/** What Pressmark changes in a package (Apache-2.0, section 4b). */
const CHANGES: Readonly<Record<string, string>> = {
  '@mozilla/readability': 'Pressmark overrides some of its methods (src/extract).',
  turndown: 'The build replaces its test for a DOMParser (vite.config.ts).',
}

/** Lists that were read elsewhere: the file in src, and where its content comes from. */
export const DATA: readonly (Omit<Licence, 'text'> & { file: string; source: string; copyright?: string })[] =
  [
    {
      file: 'domain/address/tracking.ts',
      name: 'Tracking parameters of tidy-url',
      version: '1.18.3',
      licence: 'MIT',
      source: 'https://github.com/DrKain/tidy-url',
      copyright: 'Copyright (c) 2021 DrKain (https://github.com/DrKain)',
    },
    {
      file: 'domain/address/tracking.ts',
      name: 'Query filter of Brave',
      version: '2026-11-29',
      licence: 'MPL-2.0',
      source: 'https://github.com/brave/brave-core',
    },
    {
      file: 'domain/address/tracking.ts',
      name: 'Query stripping of Firefox',
      version: '2026-11-29',
      licence: 'MPL-2.0',
      source: 'https://github.com/mozilla-firefox/firefox',
    },
  ]

interface Metadata {
  name: string
  version: string
  license?: string
  repository?: string | { url?: string }
  homepage?: string
}

/**
 * Gathers notices over all builds of one target.
 * @returns `collect` for each build that makes scripts, and `emit` for the one that ends them all.
 */
export function thirdPartyNotices(root: string, modulesFile: string): { collect: Plugin; emit: Plugin } {
  /** Script → modules it contains, with code. */
  const modules: Record<string, string[]> = {}
  return {
    collect: {
      name: 'pressmark:collect-packages',
      generateBundle: {
        // After Vite has dropped the scripts that hold nothing but a stylesheet.
        order: 'post',
        handler(_options, bundle) {
          for (const chunk of Object.values(bundle)) {
            if (chunk.type === 'chunk') modules[chunk.fileName] = modulesWithCode(chunk.modules)
          }
        },
      },
    },
    emit: {
      name: 'pressmark:third-party-notices',
      generateBundle() {
        this.emitFile({
          type: 'asset',
          fileName: NOTICES_FILE,
          source: noticesOf(root, Object.values(modules).flat()),
        })
      },
      closeBundle() {
        // Beside the build, not in it: what the tests compare the notices with.
        writeFileSync(modulesFile, JSON.stringify(modules, null, 2))
      },
    },
  }
}

/** Returns the whole file for these modules. */
export function noticesOf(root: string, modules: readonly string[]): string {
  const own = readMetadata(root)
  const preface = [
    `Pressmark ${own.version} contains the packages and lists that are named here, each with its licence.`,
    'The source code of each is at its address. All are unchanged unless their section says otherwise.',
  ]
  const byPackage = new Map<string, string[]>()
  for (const module of modules) {
    const name = packageOf(module)
    if (name) byPackage.set(name, [...(byPackage.get(name) ?? []), module])
  }
  const packages = [...byPackage].map(([name, files]) => licenceOfPackage(root, name, new Set(files)))
  // By licence: equal texts one after the other pack well.
  const others = [...packages, ...DATA.map((each) => licenceOfData(root, each))].sort(
    (one, other) => compare(one.licence, other.licence) || compare(one.name, other.name),
  )
  const licence: Licence = {
    name: own.name,
    version: own.version,
    licence: own.license ?? '',
    text: readText(root, 'LICENSE'),
  }
  return writeNotices(preface.join('\n'), [licence, ...others])
}

/**
 * Returns the package that a module belongs to, or null for one of ours. Helpers that the bundler writes into its output are
 * its own code. @throws Error for a module of unknown origin.
 */
export function packageOf(module: string): string | null {
  const path = module.replaceAll('\\', '/').replace(/\?.*$/, '')
  const inside = path.split('/node_modules/').at(-1) ?? ''
  if (path.includes('/node_modules/')) return /^(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0] ?? null
  if (/^\0?(?:rolldown\/|@oxc-project\/)/.test(path)) return 'rolldown'
  if (/^\0?vite\//.test(path)) return 'vite'
  if (path.startsWith('\0'))
    throw new Error(`${JSON.stringify(module)} is of no known package: name it here.`)
  return null
}

function licenceOfPackage(root: string, name: string, modules: ReadonlySet<string>): Licence {
  const folder = join(root, 'node_modules', name)
  const metadata = readMetadata(folder)
  const licence = CHOSEN[name] ?? metadata.license ?? ''
  const texts = readdirSync(folder)
    .filter((file) =>
      /^(?:third-party-)?(?:licen[cs]e|copying|notice|copyrightnotice)(?:\.(?:md|txt))?$/i.test(file),
    )
    .sort()
    .map((file) => withoutOthers(readText(folder, file)))
  const said = [...new Set([...modules].flatMap((module) => legalComments(module)))]
  return {
    name,
    version: metadata.version,
    licence,
    text: [
      `Source: ${sourceOf(metadata)}`,
      ...(CHANGES[name] ? [`Changes: ${CHANGES[name]}`] : []),
      '',
      withFullText(root, name, licence, [...said, ...texts].join('\n\n')),
    ].join('\n'),
  }
}

function licenceOfData(
  root: string,
  { name, version, licence, source, copyright, file }: (typeof DATA)[number],
): Licence {
  const own = readText(root, 'LICENSE')
  const text = licence === 'MIT' ? own.replace(/^Copyright.*$/m, copyright ?? '') : ''
  return {
    name,
    version,
    licence,
    text: `Source: ${source}\nNames of parameters were read there for src/${file}; no code was taken.\n\n${withFullText(root, name, licence, text)}`,
  }
}

/** Appends the standard text to one that only refers to it. @throws Error where the full text is not to be had. */
function withFullText(root: string, name: string, licence: string, text: string): string {
  const full = FULL_TEXT[licence]
  if (!full) throw new Error(`${name} is under "${licence}": accept or choose a licence in vite.licences.ts.`)
  if (full.test(text)) return text
  const file = STANDARD_TEXT[licence]
  if (!file) throw new Error(`${name} ships no full text of ${licence}: add it in vite.licences.ts.`)
  const standard = readText(root, file)
  if (!full.test(standard)) throw new Error(`${file} is no longer the full text of ${licence}.`)
  return `${text}\n\n${standard}`.trim()
}

/** Returns the comments of a module that speak of rights, as its authors wrote them; minifying drops them from the script. */
function legalComments(module: string): string[] {
  const path = module.replace(/\?.*$/, '')
  if (!existsSync(path)) return []
  const { comments } = parseSync(path, readFileSync(path, 'utf8'))
  return comments
    .filter(({ type, value }) => type === 'Block' && /copyright|licen[cs]e|\(c\)/i.test(value))
    .map(({ value }) =>
      value
        .replace(/^[!*]/, '')
        .replace(/^[ \t]*\*(?=\s|$)[ \t]?/gm, '')
        .trim(),
    )
}

/** Vite's licence goes on with those of packages that only its command line contains. */
function withoutOthers(text: string): string {
  return text.split(/^# Licenses of bundled dependencies/m)[0]?.trim() ?? ''
}

function sourceOf({ name, repository, homepage }: Metadata): string {
  const url = (typeof repository === 'string' ? repository : repository?.url) ?? homepage
  if (!url) return `https://www.npmjs.com/package/${name}`
  const short = url.replace(/^git\+|\.git$/g, '').replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
  return short.startsWith('https://') ? short : `https://github.com/${short.replace(/^github:/, '')}`
}

function modulesWithCode(modules: Readonly<Record<string, { code: string | null }>>): string[] {
  return Object.entries(modules)
    .filter(([, { code }]) => code)
    .map(([id]) => id)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function readMetadata(folder: string): Metadata {
  return JSON.parse(readText(folder, 'package.json'))
}

function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
}
