/** `npm run icons`: draws icons/<size>.png from icons/pressmark.svg in Chromium. Run it after changing the SVG. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { requireBrowser } from '../helpers/find-browser'

const SIZES = [16, 32, 48, 96, 128]
const folder = resolve(import.meta.dirname, '../../icons')
const svg = readFileSync(resolve(folder, 'pressmark.svg')).toString('base64')

const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const page = await browser.newPage()
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size })
    await page.setContent(
      `<style>*{margin:0}img{display:block}</style><img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}">`,
    )
    const path = resolve(folder, `${size}.png`) as `${string}.png`
    await page.screenshot({ path, omitBackground: true })
    console.info(`icons/${size}.png`)
  }
} finally {
  await browser.close()
}
