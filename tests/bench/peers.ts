/**
 * Summarizers from npm that rank by a graph, each given the raw text and splitting it itself. They are no dependencies of this project:
 * the bench takes a folder in which `npm install --ignore-scripts lexrank@1.0.5 ts-textrank@1.0.3` was run.
 * (node-summarizer needs a word list that only its install script makes.)
 */
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Example } from './summary-data'

export interface Peer {
  name: string
  /** Three sentences of the text; empty where the package finds none or fails. */
  summarize: (example: Example) => Promise<string>
}

/** The peers that the folder holds; a package that is missing or does not load is told on stderr and left out. */
export function loadPeers(folder: string): Peer[] {
  const load = createRequire(join(resolve(folder), 'package.json'))
  return [
    peer('lexrank', () => lexrank(load('lexrank'))),
    peer('ts-textrank', () => tsTextrank(load('ts-textrank'))),
  ].flatMap((each) => each ?? [])
}

type Run = (example: Example) => Promise<string>

function peer(name: string, open: () => Run): Peer | null {
  try {
    const run = open()
    return {
      name,
      summarize: async (example) => {
        try {
          return await run(example)
        } catch (error) {
          console.error(`${name} failed on ${example.id}: ${String(error)}`)
          return ''
        }
      },
    }
  } catch (error) {
    console.error(`${name} did not load: ${String(error)}`)
    return null
  }
}

interface TopLine {
  text: string
  index: number
}

function lexrank(api: {
  summarize: (text: string, lines: number, done: (error: unknown, top: TopLine[] | undefined) => void) => void
}): Run {
  return ({ text }) =>
    new Promise((done, fail) => {
      api.summarize(text, 3, (error, top) => {
        if (error) fail(error)
        else
          done(
            (top ?? [])
              .toSorted((a, b) => a.index - b.index)
              .map((line) => line.text)
              .join(' '),
          )
      })
    })
}

interface TextrankApi {
  SorensenDiceSimilarity: new () => unknown
  DefaultTextParser: new () => unknown
  NullLogger: new () => unknown
  AbsoluteSummarizerConfig: new (...args: unknown[]) => unknown
  Summarizer: (new (
    config: unknown,
    logger: unknown,
  ) => { summarize: (text: string, lang: string) => { text?: string }[] }) & { SORT_OCCURENCE: unknown }
}

function tsTextrank(api: TextrankApi): Run {
  const config = new api.AbsoluteSummarizerConfig(
    3,
    new api.SorensenDiceSimilarity(),
    new api.DefaultTextParser(),
    0.85,
    api.Summarizer.SORT_OCCURENCE,
  )
  const summarizer = new api.Summarizer(config, new api.NullLogger())
  return async ({ text, lang }) =>
    summarizer
      .summarize(text, lang)
      .map((sentence) => sentence.text ?? String(sentence))
      .join(' ')
}
