/** The comments of src, apart from their code: for tests of how well they read. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { generator } from './random'

const SRC = resolve(import.meta.dirname, '../../src')

interface Comment {
  /** Without slashes, asterisks and indentation. */
  text: string
  /** File below src and line: `domain/text/day.ts:12`. */
  place: string
}

/** A comment as it stands in the source, marks included. */
interface Span {
  start: number
  end: number
  isLine: boolean
}

/** Returns every comment of src, in the order of files. */
export function allComments(): Comment[] {
  return readdirSync(SRC, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .sort()
    .flatMap((path) => commentsOf(readFileSync(join(SRC, path), 'utf8'), path))
}

/** Returns the comments of one file. Line comments on lines of their own, one below the other, are one comment. */
export function commentsOf(source: string, file: string): Comment[] {
  const spans = file.endsWith('.css') ? cssSpans(source) : scriptSpans(source, file)
  return joined(spans, source)
    .map(({ start, end }) => ({
      text: withoutMarks(source.slice(start, end)),
      place: `${file}:${source.slice(0, start).split('\n').length}`,
    }))
    .filter(({ text }) => text !== '')
}

/** Draws `count` different comments at random; the same seed gives the same ones. */
export function draw<T>(all: readonly T[], count: number, seed: number): T[] {
  const random = generator(seed)
  const left = [...all]
  const drawn: T[] = []
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  }
  return drawn
}

function scriptSpans(source: string, file: string): Span[] {
  const { comments, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return comments
    .map(({ start, end, type }) => ({ start, end, isLine: type === 'Line' }))
    .filter(({ start }) => !source.startsWith('/// <reference', start))
}

function cssSpans(source: string): Span[] {
  return [...source.matchAll(/\/\*[\s\S]*?\*\//g)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    isLine: false,
  }))
}

function joined(spans: readonly Span[], source: string): Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const before = whole.at(-1)
    if (before?.isLine && span.isLine && standsAlone(before, source) && isNextLine(before, span, source)) {
      before.end = span.end
    } else whole.push({ ...span })
  }
  return whole
}

function standsAlone({ start }: Span, source: string): boolean {
  return source.slice(source.lastIndexOf('\n', start) + 1, start).trim() === ''
}

function isNextLine(before: Span, span: Span, source: string): boolean {
  return /^\r?\n[ \t]*$/.test(source.slice(before.end, span.start))
}

function withoutMarks(comment: string): string {
  return comment
    .replace(/^\/\*+|\*+\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(\/\/+|\*(?!\*))?\s?/, '').trim())
    .join('\n')
    .trim()
}
