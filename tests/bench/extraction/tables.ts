/** The tables: a row for each corpus and system. */
import { type BodyScore, scoreBody } from './score-body'
import { isByline, isDay, isPicture, isTitle } from './score-metadata'
import type { Run, SystemName } from './systems'

/** What a corpus says of a page; what it does not say is not scored. */
export interface Truth {
  id: string
  url: string | null
  lang: string
  title?: string | null
  body?: string | null
  lead?: string | null
  byline?: string | string[] | null
  date?: string | null
  image?: string | null
  /** Other renditions of the picture. */
  images?: string[] | null
}

export interface Score {
  corpus: string
  id: string
  system: SystemName
  /** Null where the system gave nothing at all. */
  ms: number | null
  cpuMs: number | null
  copyCpuMs: number | null
  body: BodyScore | null
  title: boolean | null
  byline: boolean | null
  date: boolean | null
  image: { strict: boolean; loose: boolean } | null
}

/** Scores what a system gave; nothing counts as nothing found. */
export function scoreOf(corpus: string, truth: Truth, system: SystemName, run: Run | null): Score {
  const text = run ? run.found.text : system === 'metascraper' ? null : ''
  const { title, byline, date, image } = run?.found ?? { title: null, byline: null, date: null, image: null }
  const people = typeof truth.byline === 'string' ? [truth.byline] : (truth.byline ?? [])
  return {
    corpus,
    id: truth.id,
    system,
    ms: run?.ms ?? null,
    cpuMs: run?.cpuMs ?? null,
    copyCpuMs: run?.copyCpuMs ?? null,
    body: truth.body && text !== null ? scoreBody({ ...truth, body: truth.body }, text) : null,
    title: truth.title ? isTitle(truth.title, title ?? '') : null,
    byline: people.length > 0 ? isByline(people, byline ?? '') : null,
    date: truth.date ? isDay(truth.date, date ?? '') : null,
    image: truth.image ? isPicture([truth.image, ...(truth.images ?? [])], image ?? '') : null,
  }
}

/** Means over the pages that say something; per cent for metadata. */
export function qualityRow(scores: readonly Score[]) {
  const bodies = scores.flatMap(({ body }) => body ?? [])
  return {
    pages: scores.length,
    F1: round(mean(bodies.map((body) => body.f1)), 3),
    letters: round(mean(bodies.flatMap((body) => body.letters ?? [])), 3),
    lead: round(mean(bodies.flatMap((body) => (body.lead === null ? [] : Number(body.lead)))), 2),
    empty: bodies.filter((body) => body.isEmpty).length,
    title: percent(scores.map((score) => score.title)),
    byline: percent(scores.map((score) => score.byline)),
    date: percent(scores.map((score) => score.date)),
    image: percent(scores.map((score) => score.image?.strict ?? null)),
    loose: percent(scores.map((score) => score.image?.loose ?? null)),
  }
}

/** Milliseconds of a system; processor time beside another's on the same pages, without the other's copy of the page and with it. */
export function timeRow(scores: readonly Score[], base: readonly Score[]) {
  const times = scores.flatMap(({ ms }) => ms ?? []).sort((a, b) => a - b)
  const bare = new Map(base.map((score) => [keyOf(score), score]))
  const ratios = (withCopy: boolean) =>
    scores.flatMap((score) => {
      const other = bare.get(keyOf(score))
      if (score.cpuMs === null || !other || other.cpuMs === null) return []
      const theirs = other.cpuMs + (withCopy ? (other.copyCpuMs ?? 0) : 0)
      return theirs > 0 ? score.cpuMs / theirs : []
    })
  return {
    pages: times.length,
    median: round(median(times), 1),
    p95: round(times[Math.floor(times.length * 0.95)] ?? Number.NaN, 1),
    longest: round(times.at(-1) ?? Number.NaN, 0),
    'CPU median': round(median(scores.flatMap(({ cpuMs }) => cpuMs ?? [])), 1),
    '÷ Readability': round(median(ratios(false)), 2),
    '÷ with its copy': round(median(ratios(true)), 2),
  }
}

/** Pages that take a system over a second of the processor and the other under 0.3. */
export function slowPages(scores: readonly Score[], base: readonly Score[]): string[] {
  const fast = new Set(base.filter(({ cpuMs }) => cpuMs !== null && cpuMs < 300).map(keyOf))
  return scores.filter((score) => (score.cpuMs ?? 0) > 1000 && fast.has(keyOf(score))).map(keyOf)
}

function keyOf({ corpus, id }: Score): string {
  return `${corpus}/${id}`
}

function percent(values: readonly (boolean | null)[]): number | null {
  return round(100 * mean(values.flatMap((value) => (value === null ? [] : Number(value)))), 1)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** The upper one of the two in the middle. */
function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}

function round(number: number, digits: number): number | null {
  return Number.isFinite(number) ? Number(number.toFixed(digits)) : null
}
