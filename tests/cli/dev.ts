/**
 * `npm run dev`: rebuilds dist/chrome on every change and reloads the extension in an open Chromium, on the sample
 * news page. Without a display it rebuilds only, and says so. For Firefox: `PRESSMARK_TARGET=firefox npm run dev` rebuilds
 * dist/firefox, which about:debugging loads.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { hasDisplay } from '../helpers/display'
import { requireBrowser } from '../helpers/find-browser'
import { KOREAN, SITE, serveSite } from '../helpers/sample-site'
import { Web } from '../helpers/web'
import { ROOT, tool } from './steps'

const target = process.env.PRESSMARK_TARGET ?? 'chrome'
const folder = resolve(ROOT, 'dist', target)

const vite = spawn(tool('vite'), ['build', '--watch', '--mode', 'development'], {
  cwd: ROOT,
  env: { ...process.env, PRESSMARK_TARGET: target, FORCE_COLOR: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
process.on('SIGINT', () => vite.kill())

const showsBrowser = target === 'chrome' && hasDisplay()
const web = await Web.start()
serveSite(web)
const browser = showsBrowser
  ? await puppeteer.launch({
      executablePath: requireBrowser('chromium'),
      headless: false,
      pipe: true,
      enableExtensions: true,
      defaultViewport: null,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--host-resolver-rules=MAP ${new URL(SITE).hostname}:80 127.0.0.1:${web.port}`,
      ],
    })
  : null
if (browser) await (await browser.newPage()).goto(KOREAN)
else console.log('No window is opened here; load dist/ by hand and reload it after a build.')

vite.stdout.pipe(process.stdout)
// A round of builds writes many files; when they rest, the extension is loaded anew from the same folder, its data kept.
const seen = { stamp: 0, loaded: 0 }
const clock = setInterval(() => {
  const stamp = newest(folder)
  const rests = stamp === seen.stamp
  seen.stamp = stamp
  if (!rests || stamp === seen.loaded || !existsSync(resolve(folder, 'manifest.json'))) return
  seen.loaded = stamp
  browser
    ?.installExtension(folder)
    .then(() => console.log('Reloaded.'))
    .catch((error: unknown) => console.error('Not reloaded:', error))
}, 500)

browser?.on('disconnected', () => vite.kill())
vite.on('exit', (code) => {
  clearInterval(clock)
  process.exit(code ?? 0)
})

/** When the newest file below a folder was written, in milliseconds; 0 while there is none. */
function newest(root: string): number {
  if (!existsSync(root)) return 0
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(
    0,
    ...files.map(
      (entry) => statSync(resolve(entry.parentPath, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ),
  )
}
