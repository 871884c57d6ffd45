/**
 * Reads the sets that summaries are measured on: a folder of `<set>.jsonl` with, a line each,
 * `{id, lang, title?, text, summary | summaries | extractive + sentences}`. Nothing of them is kept in this repository.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Example {
  set: string
  id: string
  lang: string
  title: string
  text: string
  /** One reference or more; a score is the mean over them. */
  references: string[]
}

/** All examples that have a reference, set after set by name. Throws with the place of a line that cannot be read. */
export function readExamples(folder: string): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          if (line.trim() === '') return []
          const example = parseExample(line, name.slice(0, -'.jsonl'.length), `${name}:${index + 1}`)
          return example.references.length > 0 ? [example] : []
        }),
    )
}

function parseExample(line: string, set: string, place: string): Example {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) throw new Error(`${place} is no object.`)
  const { id, lang, title, text, ...rest } = value as Record<string, unknown>
  if (typeof text !== 'string' || typeof lang !== 'string') throw new Error(`${place} has no text or lang.`)
  return {
    set,
    id: String(id),
    lang,
    title: typeof title === 'string' ? title : '',
    text,
    references: referencesOf(rest).filter((each) => each.trim() !== ''),
  }
}

function referencesOf({ summary, summaries, extractive, sentences }: Record<string, unknown>): string[] {
  const strings = (list: unknown) =>
    Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : []
  if (Array.isArray(summaries)) return strings(summaries)
  if (typeof summary === 'string') return [summary]
  if (!Array.isArray(extractive)) return []
  const all = strings(sentences)
  return [extractive.map((at) => all[Number(at)] ?? '').join(' ')]
}

/** The first three sentences as any segmenter gives them, block by block: the baseline of all comparisons. */
export function leadOf(text: string, lang: string, count = 3): string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const lead: string[] = []
  for (const block of text.split(/\n+/)) {
    for (const { segment } of segmenter.segment(block)) {
      if (segment.trim() !== '') lead.push(segment.trim())
      if (lead.length === count) return lead
    }
  }
  return lead
}
