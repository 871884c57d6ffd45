import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const CANDIDATES = {
  chromium: {
    variable: 'PRESSMARK_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    // Branded Chrome refuses to load unpacked extensions by a command, so it is not looked for.
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    variable: 'PRESSMARK_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
} as const

export type BrowserName = keyof typeof CANDIDATES

/** Path of an installed browser, or null. `PRESSMARK_CHROMIUM` and `PRESSMARK_FIREFOX` name another one. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, names, places } = CANDIDATES[name]
  const wished = process.env[variable]
  if (wished) return existsSync(wished) ? wished : null
  return onPath(names) ?? places.find((place) => existsSync(place)) ?? null
}

/** @throws Error with one sentence that says what is missing and what to do. */
export function requireBrowser(name: BrowserName): string {
  const found = findBrowser(name)
  if (found) return found
  const { variable, names } = CANDIDATES[name]
  throw new Error(`${name} is missing: install it (${names.join(' or ')}) or name it in ${variable}.`)
}

/** The first of some programs that is on the PATH. */
export function onPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
    if (found) return found
  }
  return null
}
