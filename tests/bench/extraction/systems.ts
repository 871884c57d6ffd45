/**
 * The extractors that are compared, each run as its makers show it. What they return as HTML is turned to text by one converter, ours, without
 * captions, so that only what was chosen is compared.
 */
import { extractFromHtml } from '@extractus/article-extractor'
import Readability from '@mozilla/readability/Readability.js'
import Parser from '@postlight/parser'
import { Defuddle } from 'defuddle/node'
import metascraper from 'metascraper'
import metascraperAuthor from 'metascraper-author'
import metascraperDate from 'metascraper-date'
import metascraperImage from 'metascraper-image'
import metascraperTitle from 'metascraper-title'
import { extractPage } from '../../../src/extract/extract'
import { cleanTree } from '../../../src/extract/output/clean'
import { toPlainText } from '../../../src/extract/output/plain-text'
import { openJsdom } from '../../helpers/jsdom'

export const SYSTEMS = ['ours', 'Readability', 'Defuddle', 'Postlight', 'Extractus', 'metascraper'] as const
export type SystemName = (typeof SYSTEMS)[number]

/** What one extractor says of a page; null where it says nothing. */
export interface Found {
  /** Without captions; null from one that reads metadata alone. */
  text: string | null
  title: string | null
  byline: string | null
  date: string | null
  image: string | null
}

export interface Run {
  found: Found
  /** Milliseconds of the extractor alone: a parsed DOM where it takes one, else with its own parsing. */
  ms: number
  /** Milliseconds of the processor for the same, which other work on the machine does not lengthen. */
  cpuMs: number
  /** Of the copy that was made for it and is no part of the others. */
  copyCpuMs: number
}

export interface PageSource {
  html: string
  url: string
}

/** Reads a page with each system in turn; the page is parsed by jsdom once for those that take a document. */
export function openPage({ html, url }: PageSource): Record<SystemName, () => Promise<Run>> {
  const document = parse(html, url)
  return {
    ours: () =>
      timed(async () => {
        const { text, title, byline, publishedAt, leadImage } = extractPage(document, url)
        return () => ({ text, title, byline, date: publishedAt, image: leadImage?.url ?? null })
      }),
    Readability: async () => {
      const copied = await timed(async () => {
        const copy = document.cloneNode(true) as Document
        return () => copy
      })
      const run = await timed(async () => {
        const article = new Readability<string>(copied.found).parse()
        return () =>
          foundOf(url, article?.content, article?.title, article?.byline, article?.publishedTime, null)
      })
      return { ...run, copyCpuMs: copied.cpuMs }
    },
    Defuddle: () => {
      // It changes the document that it is given.
      const own = parse(html, url)
      return timed(async () => {
        const { content, title, author, published, image } = await Defuddle(own, url, { useAsync: false })
        return () => {
          own.defaultView?.close()
          return foundOf(url, content, title, author, published, image)
        }
      })
    },
    Postlight: () =>
      timed(async () => {
        const article = await Parser.parse(url, { html, fetchAllPages: false })
        const { content, title, author, date_published, lead_image_url } = article
        return () => foundOf(url, content, title, author, date_published, lead_image_url)
      }),
    Extractus: () =>
      timed(async () => {
        const { content, title, author, published, image } = (await extractFromHtml(html, url)) ?? {}
        return () => foundOf(url, content, title, author, published, image)
      }),
    metascraper: () =>
      timed(async () => {
        // It refuses a host without a dot, which saved pages can have.
        const { title, author, date, image } = await scrape({
          html,
          url: url.replace(/^(\w+:\/\/[^/.]+)(?=\/|$)/, '$1.example'),
        })
        return () => ({ ...foundOf(url, null, title, author, date, image), text: null })
      }),
  }
}

/** Runs an extractor on the clock; what it gives back is run off the clock. */
async function timed<Found>(
  run: () => Promise<() => Found>,
): Promise<{ found: Found; ms: number; cpuMs: number; copyCpuMs: number }> {
  const cpu = process.cpuUsage()
  const began = performance.now()
  const finish = await run()
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  return { found: finish(), ms, cpuMs: (user + system) / 1000, copyCpuMs: 0 }
}

const scrape = metascraper([metascraperTitle(), metascraperAuthor(), metascraperDate(), metascraperImage()])

function parse(html: string, url: string): Document {
  return openJsdom(html, { url }).window.document
}

function foundOf(
  url: string,
  content: string | null | undefined,
  title: string | null | undefined,
  byline: string | null | undefined,
  date: string | null | undefined,
  image: string | null | undefined,
): Found {
  return {
    text: content ? textOf(content, url) : '',
    title: title || null,
    byline: byline || null,
    date: date || null,
    image: image || null,
  }
}

function textOf(html: string, url: string): string {
  const { window } = openJsdom(html, { url })
  const text = toPlainText(cleanTree(window.document.body, url).children)
  window.close()
  return text
}
