/** The summarizer in a real browser, for measuring: the same source as ships, bundled, in an empty page that asks nothing of any net. */
import { resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { build } from 'vite'
import type { SummarySentence } from '../../src/domain/article/article'
import type { SummarizeInput } from '../../src/summarize/summarize'
import { type BrowserName, requireBrowser } from '../helpers/find-browser'

/** Texts that are sent at once. */
const BATCH = 25

export interface BrowserResult {
  sentences: SummarySentence[]
  ms: number
}

/** Summaries of the inputs as the browser makes them, in order, with the milliseconds each took there. */
export async function summarizeInBrowser(
  name: BrowserName,
  inputs: readonly Omit<SummarizeInput, 'Segmenter'>[],
): Promise<BrowserResult[]> {
  const code = await bundle()
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: requireBrowser(name),
    headless: true,
    args: name === 'chromium' ? [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.evaluate(code)
    const results: BrowserResult[] = []
    for (let from = 0; from < inputs.length; from += BATCH) {
      const batch = JSON.stringify(inputs.slice(from, from + BATCH))
      const answer = await page.evaluate(`JSON.stringify(${batch}.map((input) => {
        const started = performance.now()
        const sentences = pressmarkSummarizer.summarize(input)
        return { sentences, ms: performance.now() - started }
      }))`)
      results.push(...(JSON.parse(String(answer)) as BrowserResult[]))
    }
    return results
  } finally {
    await browser.close()
  }
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: resolve(import.meta.dirname, '../../src/summarize/summarize.ts'),
        formats: ['iife'],
        name: 'pressmarkSummarizer',
      },
    },
  })
  const [output] = Array.isArray(built) ? built : []
  const chunk = output?.output[0]
  if (chunk?.type !== 'chunk') throw new Error('The summarizer could not be bundled.')
  return `${chunk.code}\nglobalThis.pressmarkSummarizer = pressmarkSummarizer; 0`
}
