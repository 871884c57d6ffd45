/** A term that may be offered, with the evidence for it. */
export interface Candidate {
  /** What forms of one term share. */
  key: string
  /** Its words, in the form that is compared. */
  words: readonly string[]
  /** As the article writes it, and how often. */
  shown: Map<string, number>
  /** How often the text has it, its title left out. */
  count: number
  /** Whether the title has it. */
  inTitle: boolean
  /** The first line that has it: 0 is the title. */
  firstLine: number
  /** A name, not a common noun. */
  name: boolean
}

/** One place where a term stands. */
export interface Mention {
  key: string
  words: readonly string[]
  shown: string
  /** 0 is the title. */
  line: number
  name: boolean
}

/** Gathers mentions of one term. */
export class Tally {
  readonly terms = new Map<string, Candidate>()

  add({ key, words, shown, line, name }: Mention, times = 1): void {
    const term = this.terms.get(key) ?? {
      key,
      words,
      shown: new Map(),
      count: 0,
      inTitle: false,
      firstLine: line,
      name,
    }
    this.terms.set(key, term)
    if (line === 0) term.inTitle = true
    else term.count += times
    // A title may be written in capitals throughout.
    term.shown.set(shown, (term.shown.get(shown) ?? 0) + (line === 0 ? 0.5 : times))
    if (line < term.firstLine) term.firstLine = line
  }
}

/** The form that stands most often; of those that stand equally often, the shortest: it is mostly the uninflected one. */
export function bestForm({ shown }: Candidate): string {
  const [best] = Array.from(shown).toSorted((a, b) => b[1] - a[1] || a[0].length - b[0].length)
  return best?.[0] ?? ''
}
