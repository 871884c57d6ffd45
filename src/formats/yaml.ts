/**
 * Front matter as YAML: short, readable, and read alike by YAML 1.1 (Jekyll) and 1.2 (Obsidian). Where a reader takes the
 * file for plain Markdown, nothing in it may be markup: a value with `<` or a link is quoted, and the mark escaped.
 */
import { type Document, dump, SCALAR_STYLE, type ScalarNode, visit } from 'js-yaml'

export type FrontMatter = Readonly<Record<string, string | boolean | readonly string[]>>

const MARKUP = /<|\]\(/

/** The mapping as a YAML block with its fences. Keys named in `folded` are written as `key: >-`, the value on its own line. */
export function yamlFrontMatter(fields: FrontMatter, folded: readonly string[] = []): string {
  const text = dump(fields, {
    lineWidth: -1,
    noRefs: true,
    transform: (documents) => style(documents, folded),
  })
  // Only double-quoted values hold these marks now, and there an escape stands for them.
  return `---\n${text.replaceAll('<', '\\x3C').replaceAll('](', ']\\x28')}---\n`
}

function style(documents: Document[], folded: readonly string[]): void {
  const foldedValues = new Set<unknown>()
  visit(documents, (node) => {
    if (node.kind !== 'mapping') return
    for (const { key, value } of node.items) {
      if (key.kind === 'scalar' && folded.includes(key.value)) foldedValues.add(value)
    }
  })
  visit(documents, (node) => {
    if (node.kind !== 'scalar') return
    const scalar: ScalarNode = node
    if (MARKUP.test(scalar.value)) scalar.style = SCALAR_STYLE.DOUBLE_QUOTED
    else if (foldedValues.has(scalar)) scalar.style = SCALAR_STYLE.FOLDED_BLOCK
  })
}
