/**
 * Names as terms: every run of capitals counts for the longest form that stands on its own, a surname for the whole name, and all
 * inflected forms for one.
 */
import { folded } from '../../domain/text/fold'
import { type Candidate, Tally } from './candidate'
import type { Lexicon } from './lexicon'
import { nameRuns, PARTICLES, type Run } from './name-runs'
import type { Token } from './tokens'

/** Most distinct runs that are compared with each other. */
const MOST_RUNS = 600
/** Words of a name that stands but once. */
const LONGEST_ONCE = 3

/** The names of a text; the first line is its title. */
export function nameCandidates(
  lines: readonly (readonly Token[])[],
  texts: readonly string[],
  lexicon: Lexicon,
): Candidate[] {
  return resolved(nameRuns(lines, texts, lexicon), lexicon)
}

function resolved(runs: readonly Run[], lexicon: Lexicon): Candidate[] {
  const keyOf = ({ words }: Run) => words.join(' ')
  const times = new Map<string, number>()
  for (const run of runs) times.set(keyOf(run), (times.get(keyOf(run)) ?? 0) + 1)
  /** How often in sentences: headings and rows of tables are written with capitals as well. */
  const solid = new Set(runs.filter(({ doubtful }) => !doubtful).map(keyOf))
  const parts = runs.flatMap((run) => accepted(run))

  function accepted(run: Run): Run[] {
    const often = times.get(keyOf(run)) ?? 0
    if (run.doubtful && !solid.has(keyOf(run)) && often < 2) {
      const shorter = withoutFirst(run)
      return shorter ? [shorter] : []
    }
    // An initial alone is no first name.
    if (/^\p{Lu}\. \S+$/u.test(run.shown) || (run.line === 0 && run.doubtful && often < 2)) {
      const shorter = withoutFirst(run)
      return shorter ? [shorter] : []
    }
    // Words in capitals throughout are shouted, not names.
    if (run.words.length > 1 && /^(?:\p{Lu}{4,}(?: |$))+$/u.test(run.shown)) return []
    const rest = withoutFirst(run)
    // A post before a name: DL Myles Garrett, MEC Mamabolo.
    if (
      rest &&
      (/^\p{Lu}{2,3} /u.test(run.shown)
        ? times.has(keyOf(rest))
        : /^\p{Lu}{4,5} \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(run.shown))
    )
      return [rest]
    // A whole name that stands elsewhere without what is before it here.
    if (rest && rest.words.length > 1 && run.parts.length < 2 && (times.get(keyOf(rest)) ?? 0) > often)
      return [rest]
    if (run.parts.length < 2 && run.words.length > 2 && often < 2) {
      // Two names side by side, the first of which stands alone elsewhere.
      const cut = [run.words.length - 1, run.words.length - 2].find(
        (at) => at >= 2 && (times.get(run.words.slice(0, at).join(' ')) ?? 0) >= 1,
      )
      const head = cut ? firstWords(run, cut) : null
      if (head) return [head]
    }
    // So many words side by side are mostly two names.
    if (run.parts.length < 2 && run.words.length > LONGEST_ONCE && often < 2) return []
    if (run.parts.length < 2 || often >= 2) return [run]
    const [head] = run.parts
    // A word that never stands without what follows is half of a name: Banco de España.
    return head && !times.has(keyOf(head)) && run.line === 0 ? [run] : run.parts
  }

  const tally = new Tally()
  const afterArticle = new Map<string, number>()
  const joined = new Set<string>()
  for (const run of parts) {
    const key = keyOf(run)
    const single = run.words.length === 1
    if (single && unwanted(run.words[0] ?? '', lexicon)) continue
    if (lexicon.lang !== 'de' && !single && lexicon.isNationality(run.words.at(-1) ?? '')) continue
    tally.add({ key, words: run.words, shown: run.shown, line: run.line, name: true }, run.heading ? 0 : 1)
    if (run.afterArticle) afterArticle.set(key, (afterArticle.get(key) ?? 0) + 1)
    if (run.parts.length > 1) joined.add(key)
  }
  const all = Array.from(tally.terms.values()).slice(0, MOST_RUNS)
  mergeForms(all, lexicon)
  mergeHalves(all, lexicon, afterArticle, joined)
  return all.filter(({ count, inTitle }) => count > 0 || inTitle)
}

function firstWords(run: Run, count: number): Run | null {
  const shown = run.shown.split(' ')
  return shown.length === run.words.length
    ? { ...run, words: run.words.slice(0, count), shown: shown.slice(0, count).join(' '), parts: [] }
    : null
}

function withoutFirst(run: Run): Run | null {
  const words = run.words.slice(1)
  while (PARTICLES.has(words[0] ?? '')) words.shift()
  if (words.length === 0) return null
  const shown = run.shown.split(' ').slice(-words.length).join(' ')
  return { ...run, words, shown, doubtful: false, parts: [], afterArticle: false }
}

function unwanted(word: string, { stop, general, roles, isNationality, lang }: Lexicon): boolean {
  return (
    stop.has(word) ||
    general.has(word) ||
    roles.has(word) ||
    (lang !== 'de' && isNationality(word)) ||
    /-\p{L}$/u.test(word)
  )
}

/** Languages that put endings on names. */
const INFLECTED = new Set([
  'ru',
  'uk',
  'pl',
  'cs',
  'sk',
  'bg',
  'sr',
  'hr',
  'sl',
  'fi',
  'hu',
  'el',
  'lt',
  'lv',
  'et',
  'ro',
])

function mergeForms(all: Candidate[], { lang, regions }: Lexicon): void {
  const same = INFLECTED.has(lang)
    ? sameStem
    : (a: string, b: string) => a === b || `${a}s` === b || a === `${b}s`
  for (const [index, one] of all.entries()) {
    if (one.count === 0 && !one.inTitle) continue
    for (const other of all.slice(index + 1)) {
      if (other.words.length !== one.words.length || (other.count === 0 && !other.inTitle)) continue
      if (!one.words.every((word, at) => same(word, other.words[at] ?? ''))) continue
      // A genitive counts for the name without its ending.
      if (!INFLECTED.has(lang) && other.key.length < one.key.length) {
        absorb(other, one)
        break
      }
      absorb(one, other)
      if (!INFLECTED.has(lang)) continue
      for (const [form, count] of other.shown) one.shown.set(form, (one.shown.get(form) ?? 0) + count)
    }
    if (!INFLECTED.has(lang) || one.words.length > 1) continue
    const region = Array.from(regions).find(
      ([name]) => !name.includes(' ') && sameStem(name, folded(one.words[0] ?? '')),
    )
    if (!region) continue
    one.shown = new Map([[region[1], one.count]])
    for (const other of all.slice(0, index)) {
      if (other.words.length === 1 && other.count > 0 && other.shown.has(region[1])) absorb(other, one)
    }
  }
}

function sameStem(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let common = 0
  while (common < shorter && one[common] === other[common]) common++
  return (
    one === other || (common >= Math.max(4, shorter - 2) && Math.max(one.length, other.length) - common <= 3)
  )
}

function mergeHalves(
  all: Candidate[],
  { regions }: Lexicon,
  afterArticle: ReadonlyMap<string, number>,
  joined: ReadonlySet<string>,
): void {
  for (const half of all.toSorted((a, b) => a.words.length - b.words.length)) {
    const longer = all.filter(
      (other) => other.words.length > half.words.length && (other.count > 0 || other.inTitle),
    )
    const ends = longer.filter((other) => !joined.has(other.key) && endsWith(other.words, half.words))
    const begins = longer.filter((other) => startsWith(other.words, half.words))
    if (regions.has(half.key)) continue
    if (ends.length > 0) {
      const whole = ends.toSorted((a, b) => b.count - a.count || b.words.length - a.words.length)[0]
      const others = ends.filter(
        (other) =>
          other !== whole &&
          whole &&
          !endsWith(other.words, whole.words) &&
          !endsWith(whole.words, other.words),
      )
      if (whole && others.length === 0) absorb(whole, half)
      else if (half.count < 3 * Math.max(...ends.map(({ count }) => count))) drop(half)
      continue
    }
    const [whole] = begins.toSorted((a, b) => b.count - a.count)
    if (!whole) continue
    const headNoun = (afterArticle.get(half.key) ?? 0) * 2 >= half.count
    if (headNoun && begins.length === 1) absorb(whole, half)
    else if (whole.firstLine < half.firstLine) absorb(whole, half)
    else if (half.count < 3 * whole.count) drop(half)
  }
}

function absorb(whole: Candidate, part: Candidate): void {
  whole.count += part.count
  whole.inTitle ||= part.inTitle
  whole.firstLine = Math.min(whole.firstLine, part.firstLine)
  drop(part)
}

function drop(term: Candidate): void {
  term.count = 0
  term.inTitle = false
}

function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  return tail.every((word, at) => words[words.length - tail.length + at] === word)
}

function startsWith(words: readonly string[], head: readonly string[]): boolean {
  return head.every((word, at) => words[at] === word)
}
