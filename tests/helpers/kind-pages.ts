/**
 * The labelled pages of tests/fixtures/kinds: a folder a kind, a page a file. Each page is a structure written by hand; its running text
 * comes from words.json, so that a page says what it is by its build, not by its words.
 *
 * The first line of a file is `<!-- LANGUAGE ADDRESS CONTENT-TYPE -->`. In the rest
 *   `{{s N}}` is N sentences of the language, `{{l}}` a headline, `{{t}}` the page's own, `{{i}}` the round of a repetition,
 *   `{{x N}} … {{/x}}` its inner part N times, each with other words.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Draft } from '../../src/domain/article/article'
import { extractPage } from '../../src/extract/extract'
import { extractTextPage } from '../../src/extract/text-page'
import { pageOf, parseHtml } from './extract-page'

const folder = resolve(import.meta.dirname, '../fixtures/kinds')
const words: Record<string, { sentences: string[]; lines: string[] }> = JSON.parse(
  readFileSync(join(folder, 'words.json'), 'utf8'),
)

export interface KindPage {
  slug: string
  /** What it is: a kind without a reason (`article`, `text`) or the reason of a link. */
  label: string
  /** Written when the rules were done, and read once: no rule was changed for it. */
  isHeldOut: boolean
  url: string
  contentType: string
  source: string
}

/** Every labelled page, by label and name. */
export function kindPages(): KindPage[] {
  const labels = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return labels
    .flatMap(({ name: label }) => readdirSync(join(folder, label)).map((file) => pageFrom(label, file)))
    .sort((one, other) => (one.slug < other.slug ? -1 : 1))
}

/** What the extension would make of it. */
export function readKindPage({ source, url, contentType }: KindPage): Draft {
  if (/^text\/(?:plain|markdown)$/.test(contentType))
    return extractTextPage({ text: source, url, contentType, parseHtml })
  // Browsers show pictures and PDF in an HTML document of their own; jsdom makes none of that type.
  const isParsed = /html|xml/.test(contentType)
  const page = pageOf(source, url, isParsed ? contentType : 'text/html')
  if (!isParsed) {
    const { Document } = page.defaultView as unknown as { Document: { prototype: object } }
    Object.defineProperty(Document.prototype, 'contentType', { get: () => contentType })
  }
  return extractPage(page, url)
}

/** The word under which a draft is counted. */
export function wordOf({ kind, reason }: Pick<Draft, 'kind' | 'reason'>): string {
  return reason ?? kind
}

function pageFrom(label: string, file: string): KindPage {
  const [head = '', ...rest] = readFileSync(join(folder, label, file), 'utf8').split('\n')
  const [, lang = '', url = '', contentType = ''] = /^<!-- (\S+) (\S+) (\S+) -->$/.exec(head) ?? []
  if (!words[lang] || contentType === '') throw new Error(`${label}/${file}: its first line is "${head}".`)
  const slug = `${label}/${file}`
  const isHeldOut = file.startsWith('late-')
  return { slug, label, isHeldOut, url, contentType, source: filled(rest.join('\n'), lang, slug.length) }
}

function filled(source: string, lang: string, start: number): string {
  const { sentences, lines } = words[lang] as { sentences: string[]; lines: string[] }
  let at = start
  const take = (list: string[]): string => list[at++ % list.length] as string
  const fill = (text: string): string =>
    text.replace(/\{\{(?:s (\d+)|l)\}\}/g, (_, count?: string) =>
      count ? Array.from({ length: Number(count) }, () => take(sentences)).join(' ') : take(lines),
    )
  const repeated = (text: string): string =>
    text.replace(/\{\{x (\d+)\}\}([\s\S]*?)\{\{\/x\}\}/g, (_, count: string, inner: string) =>
      Array.from({ length: Number(count) }, (_each, round) =>
        fill(inner.replaceAll('{{i}}', `${round + 1}`)),
      ).join(''),
    )
  return fill(repeated(source.replaceAll('{{t}}', lines[start % lines.length] as string)))
}
