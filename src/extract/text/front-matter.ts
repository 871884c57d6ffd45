/** The front matter of a Markdown file: YAML between two `---` lines, as Jekyll, Hugo and Obsidian write it. */
import { FAILSAFE_SCHEMA, load } from 'js-yaml'

export interface FrontMatter {
  /** Fields by lower-case name; scalars are text as written, so that `date: 2024-06-19` stays a day. */
  fields: ReadonlyMap<string, unknown>
  /** What follows it. */
  body: string
}

/** Longest front matter that is parsed. UTF-16 units. */
const LONGEST_FRONT_MATTER = 200_000

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** The front matter of a text, or null when it has none or none that can be read. Never throws. */
export function readFrontMatter(text: string): FrontMatter | null {
  const found = BLOCK.exec(text)
  const yaml = found?.[1]
  if (!found || yaml === undefined || yaml.length > LONGEST_FRONT_MATTER) return null
  const fields = parseYaml(yaml)
  return fields && { fields, body: text.slice(found[0].length) }
}

/** The text of a scalar field, or null. */
export function textField(matter: FrontMatter, ...names: string[]): string | null {
  for (const name of names) {
    const value = matter.fields.get(name)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}

/** The texts of a field that may be one or a list. */
export function listField(matter: FrontMatter, ...names: string[]): string[] {
  return names.flatMap((name) => {
    const value = matter.fields.get(name)
    const list = Array.isArray(value) ? value : [value]
    return list.filter((each) => typeof each === 'string').map((each) => each.trim())
  })
}

/** The address in a field that is text, or a map with the address in one of its usual fields. */
export function addressField(matter: FrontMatter, ...names: string[]): string | null {
  for (const name of names) {
    const value = matter.fields.get(name)
    const inner = mapOf(value)
    const found = inner
      ? [...inner].find(([key]) => /^(?:url|src|path|feature|og_image)$/.test(key))?.[1]
      : value
    if (typeof found === 'string' && found.trim() !== '') return found.trim()
  }
  return null
}

function parseYaml(yaml: string): Map<string, unknown> | null {
  try {
    return mapOf(load(yaml, { schema: FAILSAFE_SCHEMA }))
  } catch {
    // Broken YAML is text like any other: the page is read without front matter.
    return null
  }
}

function mapOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]))
}
