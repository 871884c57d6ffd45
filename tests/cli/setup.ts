import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BrowserName, findBrowser, onPath } from '../helpers/find-browser'

interface Need {
  what: string
  /** Debian's name of it. */
  aptPackage: string
  isThere: () => boolean
}

const browser = (name: BrowserName, aptPackage: string): Need => ({
  what: name === 'chromium' ? 'Chromium' : 'Firefox',
  aptPackage,
  isThere: () => findBrowser(name) !== null,
})

const CHROMIUM = browser('chromium', 'chromium')
const ON_LINUX: Need[] = [
  { what: 'Xvfb', aptPackage: 'xvfb', isThere: () => onPath(['Xvfb']) !== null },
  { what: 'xdotool', aptPackage: 'xdotool', isThere: () => onPath(['xdotool']) !== null },
  { what: 'a font for Korean, Chinese and Japanese', aptPackage: 'fonts-noto-cjk', isThere: hasCjkFont },
]
const FIREFOX: Need[] = [
  browser('firefox', 'firefox-esr'),
  {
    what: "Firefox's Korean interface",
    aptPackage: 'firefox-esr-l10n-ko',
    // Only Debian's Firefox is known to look there; another one is taken as it is.
    isThere: () => !/firefox-esr$/.test(findBrowser('firefox') ?? '') || existsSync(KOREAN_PACK),
  },
]
const KOREAN_PACK = '/usr/lib/firefox-esr/browser/extensions/langpack-ko@firefox-esr.mozilla.org.xpi'

/**
 * Sees to the browsers, fonts and the hidden display that the tests need: installs them where it may (root on
 * a system with apt), else takes what is installed.
 * @returns one sentence that says what is missing, or null when everything is there.
 */
export function setUp(wanted: 'chromium' | 'everything' = 'everything'): string | null {
  const needs = wanted === 'chromium' ? [CHROMIUM] : [CHROMIUM, ...FIREFOX]
  if (process.platform === 'linux') needs.push(...ON_LINUX)
  const missing = () => needs.filter((need) => !need.isThere())
  // Twice: which language pack is needed is known only when its browser is there.
  for (let round = 0; round < 2 && missing().length > 0; round++) {
    install(missing().map((need) => need.aptPackage))
  }
  const left = missing()
  if (left.length === 0) return null
  const names = left.map((need) => need.what).join(', ')
  const packages = left.map((need) => need.aptPackage).join(' ')
  return `Missing on this machine: ${names}. On Debian: apt-get install ${packages}.`
}

function install(packages: string[]): void {
  const apt = onPath(['apt-get'])
  if (!apt || process.getuid?.() !== 0) return
  console.log(`Installing ${packages.join(', ')} …`)
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync(apt, ['update', '-qq'], { ...options, stdio: [...options.stdio] })
  // One after the other, so that a name that another release of Debian does not know costs nothing else.
  for (const name of packages) {
    spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', name], {
      ...options,
      stdio: [...options.stdio],
    })
  }
}

function hasCjkFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' })
  if (listed.status === 0) return listed.stdout.trim() !== ''
  const folder = '/usr/share/fonts/opentype/noto'
  return existsSync(folder) && readdirSync(folder).some((name) => name.includes('CJK'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = setUp()
  console.log(missing ?? 'Everything is there.')
  process.exitCode = missing ? 1 : 0
}
