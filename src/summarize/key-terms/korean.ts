/**
 * Korean names and nouns: words without their particles, as far as particles prove them to be nouns, and what stands beside a name
 * without being part of it taken off.
 */
import { withoutParticle } from '../features'
import { type Candidate, Tally } from './candidate'
import type { Lexicon } from './lexicon'

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-·&][\p{L}\p{M}\p{N}]+)*/gu
const HANGUL = /^[\p{Script=Hangul}\p{N}]+$/u
const MIXED = /\p{Script=Hangul}/u

/** UTF-16 units at the end of a word that tell whether it is a verb. */
const MAX_END = 20

/** Endings of verbs, adjectives and adverbs. A noun that ends so is lost; a verb as a tag would be worse. */
const VERB = new RegExp(
  '(?:다|니다|까요?|[어아해세네지]요|하[고며면여게기지는던자니므]|[했됐였었았겠][고던으을지다]|해서?|한다|[하되]려|된|될|되[고며어는지]|으며|면서|지만|도록|려[고는]|[라다]며|다[고는]|습니|적인?|적으로|스러운|스럽게|' +
    '[있없같않][는던은이고어을음]?|하거나|[자이]라면|들지|보지|하지|되지|않지|중이며|[높많작좋같깊짧늦젊넓낮얇싫옳]은|[아어워려]서|라서|으?니까|[가-힣]히|[가-힣]{2}한|없이|[가-힣](?:린|운|른|진|긴|낸|난|친|킨|든|' +
    '쓴|룬|뤄|려|켜|줄|될|할|볼|갈|올)|하는|했던|이런|그런|어떤|[가-힣][렸겼졌켰봤왔났갔]|[가-힣]{2}게)$',
  'u',
)
/** What is left of a verb when its ending is taken for a particle. */
const VERB_STEM = /(?:[하되있없않였했됐겠었았]|[가-힣]려|[가-힣]{1,2}[으]로)$/u
const REPORTER =
  /([가-힣]{2,4})\s?(?:[가-힣]{0,4}기자|특파원|앵커|리포터|논설위원|칼럼니스트|에디터|PD)(?![가-힣])/gu
/** A noun made a verb. */
const VERBAL =
  /([가-힣]{2,4})(?:하[는고며면여게기지]|[한할함했해]|되[는고며면어었]|[된될됨됐돼]|시[키켰킨]|받[은는을았])(?![가-힣]{3})/gu
/** Particles that no noun ends with, whatever follows them: 올림픽에서(의). */
const LONG_PARTICLE = /(?:에서|으로|까지|부터|에게|이라고|라고|처럼|보다|께서|한테|에는|에도|로는)$/u
const ONE_LETTER = /[은는이가을를의에로와과도만]$/u
/** Counters after a number. */
const COUNTED = /^\p{N}/u
const LONGEST_PHRASE = 3
const LONGEST_WORD = 14

interface Word {
  stem: string
  ending: string
  joined: boolean
  /** Letters of another script, or of several. */
  foreign: boolean
}

interface Proof {
  endings: Set<string>
  bare: number
  topics: number
}

export function koreanCandidates(texts: readonly string[], lexicon: Lexicon): Candidate[] {
  const reporters = new Set(
    texts.flatMap((text) => Array.from(text.matchAll(REPORTER), ([, name]) => name ?? '')),
  )
  const stems = stemsOf(texts)
  const verbs = new Set(texts.flatMap((text) => Array.from(text.matchAll(VERBAL), ([, noun]) => noun ?? '')))
  const tally = new Tally()
  const proofs = new Map<string, Proof>()
  for (const [line, text] of texts.entries()) {
    const words = wordsOf(text, stems, lexicon).map((word) => ({ ...word, verbal: verbs.has(word.stem) }))
    words.forEach((_, from) => {
      for (let to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
        const last = words[to]
        if (!last || (to > from && (!last.joined || words[to - 1]?.ending !== ''))) break
        const part = trimmed(
          words.slice(from, to + 1).map(({ stem }) => stem),
          lexicon,
        )
        if (part.length !== to - from + 1) continue
        if (part.some((word) => reporters.has(word))) continue
        // What the text uses as a verb too is an action: 선임, 제한하다.
        if (last.verbal || (to === from && words[from]?.verbal)) continue
        const key = part.join(' ').toLowerCase()
        tally.add({
          key,
          words: part,
          shown: part.join(' '),
          line,
          name: words.slice(from, to + 1).every(({ foreign }) => foreign),
        })
        const proof = proofs.get(key) ?? { endings: new Set(), bare: 0, topics: 0 }
        proofs.set(key, proof)
        if (last.ending === '') proof.bare++
        else proof.endings.add(last.ending)
      }
    })
  }
  return Array.from(tally.terms.values()).filter((term) => isTerm(term, proofs.get(term.key), lexicon))
}

function isTerm(
  { words, count, inTitle, name }: Candidate,
  proof: Proof | undefined,
  { regions }: Lexicon,
): boolean {
  if (!proof || count === 0) return false
  const endings = proof.endings.size
  if (words.length > 1) return count >= (inTitle ? 2 : 4)
  const [word = ''] = words
  if (regions.has(word)) return inTitle || count >= 3
  if (name || !HANGUL.test(word)) return inTitle || count >= 3
  // A noun takes particles of several kinds; an adverb takes none, and what looks like the stem of a verb always the same.
  const noun = endings >= 2 || (endings === 1 && proof.bare > 0)
  return noun && (inTitle ? count >= 2 : count >= 6 && endings >= 2) && !/^[A-Z]씨?$/.test(word)
}

/** Without offices and grammar at both ends; what is left of a name is the name. */
function trimmed(words: string[], { stop, general, roles }: Lexicon): string[] {
  const idle = (word: string) => stop.has(word) || roles.has(word)
  if (words.some(idle)) return []
  return general.has(words[0] ?? '') || general.has(words.at(-1) ?? '') ? [] : words
}

function stemsOf(texts: readonly string[]): Set<string> {
  const stems = new Set<string>()
  for (const token of texts.flatMap((text) => text.match(TOKEN) ?? [])) {
    const stem = HANGUL.test(token) ? withoutParticle(token) : token
    if (stem !== token) stems.add(stem)
  }
  return stems
}

function wordsOf(text: string, stems: ReadonlySet<string>, { stop, roles }: Lexicon): Word[] {
  const words: Word[] = []
  let end = -1
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0]
    const joined = end >= 0 && match.index - end === 1 && text[end] === ' '
    end = match.index + token.length
    const word = wordOf(token, stems, stop, roles)
    if (word) words.push({ ...word, joined })
    else end = -1
  }
  return words
}

function wordOf(
  token: string,
  stems: ReadonlySet<string>,
  stop: ReadonlySet<string>,
  roles: ReadonlySet<string>,
): Omit<Word, 'joined'> | null {
  if (COUNTED.test(token) || token.length > LONGEST_WORD) return null
  if (!MIXED.test(token)) {
    // A word of another script stands for a name where it is written as one.
    return /^\p{Lu}/u.test(token) && token.length > 1 ? { stem: token, ending: '', foreign: true } : null
  }
  if (stop.has(token) || VERB.test(token.slice(-MAX_END))) return null
  const latin = /^[\p{Script=Latin}\p{N}&·-]+/u.exec(token)?.[0] ?? ''
  // An office of one letter with its particle: 씨는.
  if (token.length === 2 && roles.has(token.charAt(0)) && ONE_LETTER.test(token) && !stems.has(token))
    return null
  const stem = stems.has(token) && !LONG_PARTICLE.test(token) ? token : withoutParticle(token)
  if (latin.length > 1 && withoutParticle(`가가${token.slice(latin.length)}`) === '가가')
    return { stem: latin, ending: token.slice(latin.length), foreign: true }
  if (stem.length < 2 || stop.has(stem) || (stem !== token && VERB_STEM.test(stem))) return null
  const role = Array.from(roles).find(
    (each) => each.length > 1 && stem.length - each.length >= 2 && stem.endsWith(each),
  )
  // An office written on to a name of three syllables: 김철수씨.
  const bare = role && stem.length - role.length === 3 ? stem.slice(0, -role.length) : stem
  return { stem: bare, ending: token.slice(stem.length), foreign: false }
}
