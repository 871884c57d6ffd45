/** Every format by its id. A format's code is loaded when it is first asked for. */
import type { Article } from '../domain/article/article'
import type { Exporter, ParseHtml } from './format'

interface Entry {
  readonly id: string
  /** Key of its name in `_locales`. */
  readonly labelKey: string
  readonly load: () => Promise<Exporter>
}

/** In the order of a menu. A new format is one line here. */
export const FORMATS = [
  {
    id: 'markdown',
    labelKey: 'formatMarkdown',
    load: async () => (await import('./markdown')).markdown,
  },
  { id: 'json', labelKey: 'formatJson', load: async () => (await import('./json')).json },
  { id: 'csv', labelKey: 'formatCsv', load: async () => (await import('./csv')).csv },
] as const satisfies readonly Entry[]

export type FormatEntry = (typeof FORMATS)[number]
export type FormatId = FormatEntry['id']

/** The exporter of a format, loaded. */
export function loadExporter(id: FormatId): Promise<Exporter> {
  const entry = FORMATS.find((each) => each.id === id)
  if (!entry) throw new TypeError(`There is no format "${id}".`)
  return entry.load()
}

/** One article as Markdown with front matter, for the clipboard: the same text as its exported file. */
export async function writeClipboardText(article: Article, parseHtml: ParseHtml): Promise<string> {
  return (await import('./markdown-document')).markdownDocument(article, parseHtml).text
}
