/**
 * The words of a line that may be part of a key term, each with the form that is shown: names and nouns, as far as they can be
 * told in each script without a dictionary.
 */
import { withoutParticle } from './features'

/** A word that may be part of a term. `key` is what forms of one word share. */
export interface TermWord {
  key: string
  shown: string
  /** True where it follows the word before it with one space between, or none in scripts without spaces. */
  joined: boolean
  /** Written as a name is: a capital letter that no beginning of a sentence explains, Katakana, an acronym. */
  name: boolean
  /** Proved to be a noun: a name, a word after an article, a Korean word with or without its particle. */
  noun: boolean
  /** Korean: the ending that was taken off; a verb's stem comes with few of them. */
  ending: string
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-’'·・](?!\p{Script=Hangul})[\p{L}\p{M}\p{N}]+)*/gu
const HANGUL = /^[\p{Script=Hangul}\p{N}]+$/u
const ENDS_SENTENCE = /[.!?…:“"„«»(][\s“"„«]*$/u

/** Endings of Korean verbs, adjectives and adverbs. A noun that ends so is lost; a verb as a tag would be worse. */
const KOREAN_VERB =
  /(?:다|니다|까요?|[어아해세네지]요|하[고며면여게기지는던자니므]|[했됐였었았겠][고던으을지다]|해서?|한다|[하되]려|된|될|되[고며어는지]|으며|면서|지만|도록|려[고는]|[라다]며|다[고는]|습니|적인?|적으로|스러운|스럽게|[있없같않][는던은이고어을]|하거나|아서|어서|워서|라서|[으]?니까|[가-힣]히|[가-힣]{2}한|없이|린|운|른|진|긴|낸|난|간|온|준|본|친|킨|든)$/u

/** What is left of a verb when its ending is taken for a particle. */
const VERB_STEM = /[하되있없않]$/u
const PRONOUN_PARTICLE = /[은는이가을를의에로와과도만]$/u

/** Words before which no noun's proof lies: after them a word is a noun (articles, prepositions, possessives). */
const BEFORE_NOUNS = new Set(
  'the a an of for in its their his her this these our no der die das den dem des ein eine einen einem einer im vom zum zur le la les l un une des du au aux el los las una del al il lo gli i della delle dei nel alla o os as um uma do da dos das no na de het een en et ett'.split(
    ' ',
  ),
)

/** What a language's words are told by. */
export interface WordRules {
  /** Words that are never part of a term, lower case: stop words, days, months. */
  stop: ReadonlySet<string>
  /** True for German: its nouns, and they alone, are written with a capital. */
  capitalNouns: boolean
  /** True where a noun is told by the article or preposition before it; elsewhere any long word may be one. */
  articles: boolean
  /** Korean words that stand with a particle somewhere, so that 공매도 is not taken for 공매 and 도. */
  stems: ReadonlySet<string>
}

/** Every Korean word of a text that stands with a particle, without it. */
export function koreanStems(text: string): Set<string> {
  const tokens = text.match(TOKEN) ?? []
  const stems = new Set<string>()
  for (const token of tokens) {
    const stem = HANGUL.test(token) ? withoutParticle(token) : token
    if (stem !== token) stems.add(stem)
  }
  return stems
}

/** The words of a line of text in a spaced script. What is left out parts what stands around it. */
export function spacedWords(line: string, rules: WordRules): TermWord[] {
  const { stop, capitalNouns, articles } = rules
  const words: TermWord[] = []
  let end = -1
  let before = ''
  for (const match of line.matchAll(TOKEN)) {
    const token = match[0]
    const joined = end >= 0 && match.index - end === 1 && line[end] === ' '
    const opens = words.length + match.index === 0 || ENDS_SENTENCE.test(line.slice(0, match.index))
    const word = HANGUL.test(token) ? korean(token, rules) : lettered(token, before, opens, stop)
    before = token.toLowerCase()
    end = match.index + token.length
    if (!word || (capitalNouns && /^\p{Ll}/u.test(word.shown))) end = -1
    else {
      words.push({ ...word, noun: word.noun || capitalNouns || !articles, joined })
      // After a particle another part of the sentence begins.
      if (word.ending !== '') end = -1
    }
  }
  return words
}

type Found = Omit<TermWord, 'joined'>

function korean(token: string, { stop, stems }: WordRules): Found | null {
  if (stop.has(token) || /^\p{N}/u.test(token) || KOREAN_VERB.test(token)) return null
  // A pronoun of one letter with its particle.
  if (token.length === 2 && stop.has(token.charAt(0)) && !stems.has(token) && PRONOUN_PARTICLE.test(token))
    return null
  const stem = stems.has(token) ? token : withoutParticle(token)
  if (stem.length < 2 || stop.has(stem) || (stem !== token && VERB_STEM.test(stem))) return null
  return { key: stem, shown: stem, name: false, noun: true, ending: token.slice(stem.length) }
}

/** Words of few letters are grammar, unless they are written as acronyms. */
const SHORTEST = 4

function lettered(token: string, before: string, opens: boolean, stop: ReadonlySet<string>): Found | null {
  const lower = token.toLowerCase()
  // An article before an apostrophe (French, Italian), or an ending after it (English, Turkish).
  const shown = token
    .replace(/^(?:[a-z]|qu|dell|nell|all|un)[’'](?=\p{L}{2})/iu, '')
    .replace(/[’']\p{Ll}{1,5}$/u, '')
  const plain = shown.toLowerCase()
  if (stop.has(lower) || stop.has(plain) || !/\p{L}{2}/u.test(token)) return null
  const acronym = /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(shown)
  const capital = /^\p{Lu}/u.test(shown)
  const caseless = plain === shown.toUpperCase()
  if (!acronym && plain.length < (capital && !opens ? SHORTEST - 1 : SHORTEST)) return null
  const name = acronym || (capital && !opens)
  return {
    // One key for singular and plural, as far as an s tells them apart.
    key: plain.length > 4 ? plain.replace(/(?<![sui])s$/u, '') : plain,
    shown,
    name,
    noun: name || caseless || BEFORE_NOUNS.has(before),
    ending: '',
  }
}

/** Chinese grammar: characters that stand between words more often than within them. */
const HAN_GRAMMAR =
  /[的了在是和与及也就都而着或把被从对为以并等于将这那其有不我你他她它们个上中下里到说向由之但后前]/u
const HAN_RUN = /\p{Script=Han}{2,}/gu
const JAPANESE_RUN =
  /[\p{Script=Katakana}ー]{2,}(?:・[\p{Script=Katakana}ー]{2,})*|\p{Script=Han}{2,8}|[A-Z][A-Za-z0-9]+/gu
/** Han that only counts, dates or relates. */
const JAPANESE_EMPTY =
  /^[一二三四五六七八九十百千万億年月日時分人円今昨本同約等第来現在以上下前後間中的者]+$/u

/** Japanese words: runs of Katakana, of Han and of capitals are words; Hiragana is grammar. */
export function japaneseWords(line: string): TermWord[] {
  return Array.from(line.matchAll(JAPANESE_RUN), ([shown]) => shown)
    .filter((shown) => !JAPANESE_EMPTY.test(shown))
    .map((shown) => lone(shown, /^\p{Script=Katakana}/u.test(shown)))
}

/** Thai, Lao, Khmer, Burmese: the segmenter's words of three letters and more. */
export function segmentedWords(line: string, Segmenter: typeof Intl.Segmenter, lang: string): TermWord[] {
  const segments = Array.from(new Segmenter(lang, { granularity: 'word' }).segment(line))
  return segments
    .filter(({ segment, isWordLike }) => isWordLike && segment.length >= 3 && /\p{L}{2}/u.test(segment))
    .map(({ segment }) => lone(segment, false))
}

/** The runs of Han between punctuation and grammar, in which Chinese words are looked for. */
export function hanRuns(line: string): string[] {
  return (line.match(HAN_RUN) ?? [])
    .flatMap((run) => run.split(HAN_GRAMMAR))
    .filter(({ length }) => length >= 2)
}

function lone(shown: string, name: boolean): TermWord {
  return { key: shown.toLowerCase(), shown, joined: false, name, noun: true, ending: '' }
}
