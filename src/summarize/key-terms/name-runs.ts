/**
 * Where names stand in scripts with capital letters: runs of words written with a capital inside sentences, with the small words that
 * belong to them (Ursula von der Leyen, Banco de España), without offices and forms of address.
 */
import { type GermanWords, germanNames, germanWords } from './german'
import type { Lexicon } from './lexicon'
import { isHeadlineCase, type Token } from './tokens'

/** Small words within names. */
export const PARTICLES = new Set(
  "von van vom der den de ter ten zu zur zum bin ben ibn al el abu da das do dos du des d' l' di del della dello dei degli delle la las le los of the".split(
    ' ',
  ),
)
/** Of those, by language, the ones that are common prepositions: they join two names as well as the words of one. */
const PREPOSITIONS: Readonly<Record<string, string>> = {
  en: 'of the',
  fr: "de du des la le d' l'",
  es: 'de del la los las el',
  pt: 'de da do das dos',
  it: "di del della dello dei degli delle da la d' l'",
  nl: 'van de den der',
  de: 'von der den des zu zur zum vom das',
}
const ARTICLES = new Set(
  "the a an la el los las le les l' il lo gli i der die das den dem des o a os as de het een un une una ein eine".split(
    ' ',
  ),
)
const LONGEST_NAME = 6
/** A line of fewer words is a sentence only with its full stop. */
const SHORTEST_SENTENCE = 8

/** One place where a name stands. */
export interface Run {
  words: string[]
  /** The same word forms as they stand in the line. */
  shown: string
  line: number
  /** Begins a sentence, and no other place proves its first word to be part of a name. */
  doubtful: boolean
  /** In a short line without a full stop. */
  heading?: boolean
  /** Parts between prepositions; one for a run without them. */
  parts: Run[]
  afterArticle: boolean
}

interface Stats {
  /** Written with a capital inside a sentence. */
  capital: number
  small: number
}

interface Evidence {
  words: Map<string, Stats>
  /** Neighbours that were both written with a capital inside a sentence: New York. */
  pairs: Set<string>
}
/** The runs of all lines; the first line is the title. */
export function nameRuns(
  lines: readonly (readonly Token[])[],
  texts: readonly string[],
  lexicon: Lexicon,
): Run[] {
  const evidence = evidenceOf(lines, texts, lexicon.lang)
  const german = lexicon.lang === 'de' ? germanWords(lines, lexicon) : null
  return lines.flatMap((tokens, line) => runsOf(tokens, line, texts[line] ?? '', evidence, lexicon, german))
}

function evidenceOf(lines: readonly (readonly Token[])[], texts: readonly string[], lang: string): Evidence {
  const words = new Map<string, Stats>()
  const pairs = new Set<string>()
  for (const [line, tokens] of lines.entries()) {
    if (isHeadlineCase(tokens, texts[line] ?? '', lang)) continue
    for (const [at, { lower, shape, opens, joined }] of tokens.entries()) {
      if (shape === 'number') continue
      const word = words.get(lower) ?? { capital: 0, small: 0 }
      words.set(lower, word)
      if (shape === 'lower') word.small++
      else if (!opens) word.capital++
      const before = tokens[at - 1]
      if (joined && before && !before.opens && isWritten(before) && shape !== 'lower')
        pairs.add(`${before.lower} ${lower}`)
    }
  }
  return { words, pairs }
}

const isWritten = ({ shape }: Token) => shape === 'capital' || shape === 'acronym'

function runsOf(
  tokens: readonly Token[],
  line: number,
  text: string,
  { words, pairs }: Evidence,
  lexicon: Lexicon,
  german: GermanWords | null,
): Run[] {
  const headline = isHeadlineCase(tokens, text, lexicon.lang)
  const shouting = tokens.length > 2 && tokens.every(({ shape }) => shape === 'acronym' || shape === 'number')
  const heading = line > 0 && tokens.length < SHORTEST_SENTENCE && !/[.!?。]['"”’)]?$/u.test(text)
  const isInitial = ({ text }: Token) => /^\p{Lu}\.$/u.test(text)
  const usable = (token: Token) =>
    isWritten(token) &&
    token.text.length > 1 &&
    !lexicon.measures.has(token.lower) &&
    !(headline && token.shape === 'acronym' && shouting)
  const proved = ({ lower }: Token) => {
    const { capital = 0, small = 0 } = words.get(lower) ?? {}
    return capital > 0 && small * 2 <= capital && !lexicon.stop.has(lower)
  }
  const named = (token: Token, at: number): boolean => {
    if (isInitial(token)) return true
    if (!usable(token)) return false
    if (token.shape === 'acronym') return !shouting && (!headline || !lexicon.stop.has(token.lower))
    // Le Pen, Xi Jinping: so short a word needs its neighbour.
    if (token.text.length === 2) return isPaired(at)
    if (!token.opens && !headline) return !lexicon.stop.has(token.lower) || (!german && isPaired(at))
    return proved(token) || isPaired(at)
  }
  const isPaired = (at: number) => {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    if (!token) return false
    return (
      (after?.joined && isWritten(after) && pairs.has(`${token.lower} ${after.lower}`)) ||
      (token.joined && before && isWritten(before) && pairs.has(`${before.lower} ${token.lower}`)) ||
      false
    )
  }
  /** A word that opens a sentence before a name, and that no place shows with a small letter. */
  const isDoubtful = (first: Token, at: number) => {
    const next = tokens[at + 1]
    const unknown =
      usable(first) && !lexicon.stop.has(first.lower) && (words.get(first.lower)?.small ?? 0) === 0
    return (
      first.opens &&
      !headline &&
      unknown &&
      !!next?.joined &&
      (named(next, at + 1) || PARTICLES.has(next.lower))
    )
  }
  const runs: Run[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    if (!first || first.bracketed) continue
    const begins =
      named(first, at) &&
      (!isInitial(first) || (tokens[at + 1]?.joined && named(tokens[at + 1] as Token, at + 1)))
    const doubtful = !begins && isDoubtful(first, at)
    if (!begins && !doubtful) continue
    let end = at
    for (let step = reach(tokens, end, named); step > 0; step = reach(tokens, end, named)) end += step
    if (doubtful && end === at) continue
    // An office between two names parts them: Canopy CEO David Klein.
    let start = at
    for (let role = at + 1; role < end; role++) {
      if (!lexicon.roles.has(tokens[role]?.lower ?? '')) continue
      push(start, role - 1)
      start = role + 1
    }
    push(start, end)
    at = end
    function push(from: number, to: number) {
      const known = (word: string) => words.has(word) || lexicon.regions.has(word)
      const parts = german ? germanNames(tokens, from, to, german, known) : [[from, to] as const]
      for (const [first, last] of parts) {
        const run = runFrom(tokens, first, last, line, text, lexicon, doubtful && first === at)
        if (run) run.heading = heading
        if (run) runs.push(run)
      }
    }
  }
  return runs
}

/** How many words further the name goes on from a word of it; 0 where it ends. */
function reach(tokens: readonly Token[], from: number, named: (token: Token, at: number) => boolean): number {
  const next = tokens[from + 1]
  if (!next?.joined) return 0
  if (next.elided !== '') return PARTICLES.has(next.elided) && named(next, from + 1) ? 1 : 0
  if (named(next, from + 1)) return 1
  for (let step = 1; step <= 2; step++) {
    const small = tokens[from + step]
    const after = tokens[from + step + 1]
    if (!small?.joined || small.shape !== 'lower' || !PARTICLES.has(small.lower)) return 0
    if (
      after?.joined &&
      (after.elided === '' || PARTICLES.has(after.elided)) &&
      named(after, from + step + 1)
    )
      return step + 1
  }
  return 0
}

function runFrom(
  tokens: readonly Token[],
  from: number,
  to: number,
  line: number,
  text: string,
  lexicon: Lexicon,
  doubtful: boolean,
): Run | null {
  let [first, last] = [from, to]
  const word = (at: number) => tokens[at]?.lower.replace(/\.$/, '') ?? ''
  const isRole = (at: number) => lexicon.roles.has(word(at))
  const isSmall = (at: number) => tokens[at]?.shape === 'lower' && PARTICLES.has(word(at))
  while (
    first < last &&
    (isRole(first) || isSmall(first) || (isRole(first + 1) && lexicon.isNationality(word(first))))
  )
    first++
  while (last > first && (isRole(last) || isSmall(last))) last--
  if (first === last && (isRole(first) || isSmall(first))) return null
  if (last - first >= LONGEST_NAME) return null
  const prepositions = new Set((PREPOSITIONS[lexicon.lang] ?? '').split(' '))
  const piece = (start: number, end: number): Run => ({
    words: tokens
      .slice(start, end + 1)
      .flatMap(({ lower, elided }, index) => [...(index > 0 && elided !== '' ? [elided] : []), lower]),
    shown: text.slice(tokens[start]?.start, tokens[end]?.end).replace(/\s+/gu, ' '),
    line,
    doubtful: doubtful && start === from,
    parts: [],
    afterArticle: ARTICLES.has(tokens[start - 1]?.lower ?? '') || ARTICLES.has(tokens[start]?.elided ?? ''),
  })
  const whole = piece(first, last)
  let start = first
  for (let at = first + 1; at <= last; at++) {
    const elided = tokens[at]?.elided ?? ''
    const joins = elided !== '' ? prepositions.has(elided) : isSmall(at) && prepositions.has(word(at))
    if (!joins) continue
    if (!isSmall(at - 1)) whole.parts.push(piece(start, at - 1))
    start = elided !== '' ? at : at + 1
    while (isSmall(start)) start++
  }
  whole.parts.push(piece(start, last))
  return whole
}

/** Runs become candidates: the longest form that stands on its own, surnames counted for whole names. */
