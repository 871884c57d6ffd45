/**
 * Subjects in scripts with capital letters: common nouns and short phrases of them, as far as articles and prepositions before them, and
 * the ends of phrases, prove them to be nouns. German writes every noun with a capital.
 */
import { type Candidate, Tally } from './candidate'
import { germanWords } from './german'
import type { Lexicon } from './lexicon'
import { isHeadlineCase, type Token } from './tokens'

/** Words after which a noun or its adjective stands, by language. */
const BEFORE_NOUNS: Readonly<Record<string, string>> = {
  en: 'the a an of for in on its their his her this these our no by with from about against into over',
  fr: "le la les l' un une des du d' de au aux en sur pour contre par son sa ses leur leurs ce cette ces",
  it: "il lo la l' gli i le un una uno di del dello della dei delle degli dell' al alla ai alle nel nella in su sul sulla per da dal dalla con",
  es: 'el la los las un una unos unas de del al en por para con contra sobre su sus este esta',
  pt: 'o a os as um uma de do da dos das no na nos nas ao à aos às em por pelo pela para com contra sobre seu sua',
  nl: 'de het een van in op voor met over tegen bij door uit zijn haar hun deze dit',
  nb: 'en et ei av i på for med om mot til fra ved den det de',
  sv: 'en ett av i på för med om mot till från vid den det de',
  da: 'en et af i på for med om mod til fra ved den det de',
}
/** Small words within a phrase. */
const WITHIN: Readonly<Record<string, string>> = {
  fr: "de du des d'",
  es: 'de del',
  pt: 'de do da dos das',
  it: "di del della dei delle d'",
}
const LONGEST_PHRASE = 3
const SHORTEST_TERM = 4

interface Proof {
  before: number
  after: number
  of: number
}

export function subjectCandidates(
  lines: readonly (readonly Token[])[],
  texts: readonly string[],
  lexicon: Lexicon,
): Candidate[] {
  return lexicon.lang === 'de' ? germanSubjects(lines, lexicon) : provedNouns(lines, texts, lexicon)
}

function germanSubjects(lines: readonly (readonly Token[])[], lexicon: Lexicon): Candidate[] {
  const { stop, general, roles, regions } = lexicon
  const { isNoun } = germanWords(lines, lexicon)
  const small = new Set(lines.flat().flatMap(({ shape, lower }) => (shape === 'lower' ? [lower] : [])))
  const written = new Set(lines.flat().map(({ lower }) => lower))
  const genitiveOf = new Map<string, string>(
    [...written, ...regions.keys()].map((word) => [`${word}s`, word]),
  )
  const tally = new Tally()
  for (const [line, tokens] of lines.entries()) {
    for (const { lower, text, shape, closes, bracketed } of tokens) {
      const noun = shape === 'capital' && text.length >= SHORTEST_TERM && !closes && !bracketed
      if (!noun || stop.has(lower) || general.has(lower) || roles.has(lower) || small.has(lower)) continue
      const name = regions.has(lower) || !isNoun(lower)
      const key = genitiveOf.get(lower) ?? lower
      tally.add({ key, words: [key], shown: key === lower ? text : text.slice(0, -1), line, name })
    }
  }
  return Array.from(tally.terms.values())
}

function provedNouns(
  lines: readonly (readonly Token[])[],
  texts: readonly string[],
  lexicon: Lexicon,
): Candidate[] {
  const before = new Set((BEFORE_NOUNS[lexicon.lang] ?? '').split(' '))
  if (before.size < 2) return []
  const within = new Set((WITHIN[lexicon.lang] ?? '').split(' '))
  const tally = new Tally()
  const proofs = new Map<string, Proof>()
  const plain = ({ lower, shape }: Token) =>
    shape === 'lower' &&
    lower.length >= SHORTEST_TERM &&
    !lexicon.stop.has(lower) &&
    !before.has(lower) &&
    /\p{L}{3}/u.test(lower)
  for (const [line, tokens] of lines.entries()) {
    const headline = isHeadlineCase(tokens, texts[line] ?? '', lexicon.lang)
    const usable = (token: Token) =>
      plain(headline && token.shape === 'capital' ? { ...token, shape: 'lower' } : token) ||
      (token.opens && token.shape === 'capital' && plain({ ...token, shape: 'lower' }))
    for (let from = 0; from < tokens.length; from++) {
      for (let to = from; to < Math.min(tokens.length, from + LONGEST_PHRASE); to++) {
        const token = tokens[to]
        if (!token || (to > from && (!token.joined || token.opens))) break
        const small = to > from && token.shape === 'lower' && within.has(token.lower)
        if (!small && !usable(token)) break
        if (to > from && token.elided !== '' && !within.has(token.elided)) break
        if (small) continue
        const part = tokens.slice(from, to + 1)
        const words = part.map(({ lower }) => singular(lower, lexicon.lang))
        const key = words.join(' ')
        const start = part[0]?.start ?? 0
        tally.add({
          key,
          words,
          shown: (texts[line] ?? '').slice(start, token.end).toLowerCase(),
          line,
          name: false,
        })
        if (line === 0) continue
        const proof = proofs.get(key) ?? { before: 0, after: 0, of: 0 }
        proofs.set(key, proof)
        proof.of++
        const first = part[0]
        if (first && (before.has(first.elided) || before.has(tokens[from - 1]?.lower ?? ''))) proof.before++
        const next = tokens[to + 1]
        if (
          !next?.joined ||
          lexicon.stop.has(next.lower) ||
          before.has(next.lower) ||
          next.lower.length < SHORTEST_TERM
        )
          proof.after++
      }
    }
  }
  return Array.from(tally.terms.values()).filter(({ key, words, count, inTitle }) => {
    const { before: led = 0, after = 0, of = 0 } = proofs.get(key) ?? {}
    const [only = ''] = words
    if (words.length === 1) return !isGeneral(only, lexicon) && led * 2 >= of && after * 2 >= of
    const said = words.filter((word) => !within.has(word) && !isGeneral(word, lexicon))
    // A participle at its end begins another part of the sentence: company raised.
    if (lexicon.lang === 'en' && /(?:ed|ling)$/.test(words.at(-1) ?? '')) return false
    if (isGeneral(words.at(-1) ?? '', lexicon) || isGeneral(words[0] ?? '', lexicon)) return false
    return said.length > 0 && led > 0 && after * 2 >= of && (inTitle ? count >= 2 : count >= 3)
  })
}

function isGeneral(word: string, { general, roles, stop }: Lexicon): boolean {
  return (
    general.has(word) || roles.has(word) || stop.has(word) || general.has(`${word}s`) || roles.has(`${word}s`)
  )
}

/** English, French, Spanish and Portuguese: one key for singular and plural, as far as an s tells them apart. */
function singular(word: string, lang: string): string {
  if (!['en', 'fr', 'es', 'pt'].includes(lang)) return word
  return word.length > 4 ? word.replace(/(?<![sui])s$/u, '') : word
}
