/** Markdown: one article is one `.md` file; several are a zip of them. */
import { downloadZip } from 'client-zip'
import type { Article } from '../domain/article/article'
import { articleFileName, exportFileName, freeName } from './file-name'
import type { Exporter, ExportFile, ExportOptions, ExportProblem } from './format'
import { markdownDocument } from './markdown-document'
import { exporting, walk } from './walk'

const MIME_TYPE = 'text/markdown'

export const markdown: Exporter = {
  id: 'markdown',
  extension: 'md',
  mimeType: MIME_TYPE,
  write: (articles, options) =>
    exporting(options, async () => {
      const source = walk(articles, options)
      const first = await source.next()
      if (first.done) return writeZip([], source, options)
      const second = await source.next()
      return second.done
        ? writeOne(first.value, options)
        : writeZip([first.value, second.value], source, options)
    }),
}

function writeOne(article: Article, { parseHtml }: ExportOptions): ExportFile {
  const { text, problem } = markdownDocument(article, parseHtml)
  return {
    name: articleFileName(article.row, 'md'),
    blob: new Blob([text], { type: `${MIME_TYPE};charset=utf-8` }),
    count: 1,
    problems: problem ? [problem] : [],
  }
}

async function writeZip(
  ahead: Article[],
  rest: AsyncIterable<Article>,
  options: ExportOptions,
): Promise<ExportFile> {
  const taken = new Set<string>()
  const problems: ExportProblem[] = []
  let count = 0
  // An error inside a zip's stream reaches us as the stream's own; the first one is kept and thrown as it was.
  let failure: { error: unknown } | null = null

  async function* files() {
    try {
      for await (const article of chain(ahead, rest)) {
        const { text, problem } = markdownDocument(article, options.parseHtml)
        if (problem) problems.push(problem)
        count++
        yield {
          name: freeName(articleFileName(article.row, 'md'), taken),
          lastModified: new Date(article.row.savedAt),
          input: text,
        }
      }
    } catch (error) {
      failure = { error }
      throw error
    }
  }

  try {
    const zip = await downloadZip(files()).blob()
    const blob = new Blob([zip], { type: 'application/zip' })
    return { name: exportFileName(null, options.now, 'zip'), blob, count, problems }
  } catch (error) {
    throw (failure as { error: unknown } | null)?.error ?? error
  }
}

async function* chain(ahead: readonly Article[], rest: AsyncIterable<Article>): AsyncGenerator<Article> {
  yield* ahead
  yield* rest
}
