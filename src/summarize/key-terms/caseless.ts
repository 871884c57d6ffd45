/**
 * Terms of scripts with spaces and without capital letters (Arabic, Hebrew, Devanagari …), and of scripts that only a segmenter cuts into
 * words (Thai, Khmer): words and pairs of words that the title has and the text repeats.
 */
import { type Candidate, Tally } from './candidate'
import type { Lexicon } from './lexicon'

const TOKEN = /[\p{L}\p{M}\p{N}\u200c]+(?:[-'’׳״"][\p{L}\p{M}\p{N}]+)*/gu
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const LONGEST_PHRASE = 3
const SHORTEST_TERM = 3

export function caselessCandidates(
  texts: readonly string[],
  lexicon: Lexicon,
  Segmenter: typeof Intl.Segmenter | null,
): Candidate[] {
  const tally = new Tally()
  for (const [line, text] of texts.entries()) {
    const words = wordsOf(text, lexicon, Segmenter)
    for (let from = 0; from < words.length; from++) {
      for (let to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
        if (to > from && !words[to]?.joined) break
        const part = words.slice(from, to + 1)
        const shown = part.map((word) => word.shown).join(' ')
        const keys = part.map(({ key }) => key)
        if (part.every(({ idle }) => idle) || part[0]?.idle === 'role' || part.at(-1)?.idle === 'role')
          continue
        tally.add({ key: keys.join(' '), words: keys, shown, line, name: false })
      }
    }
  }
  return Array.from(tally.terms.values()).filter(({ words, count, inTitle, key }) => {
    if (lexicon.regions.has(key)) return inTitle ? count >= 1 : count >= 3
    if (words.length === 1) return inTitle && count >= 3
    return inTitle ? count >= 2 : count >= 4
  })
}

interface Word {
  key: string
  shown: string
  joined: boolean
  /** Why it is no term alone. */
  idle: '' | 'general' | 'role'
}

function wordsOf(
  text: string,
  { stop, general, roles, lang, isNationality }: Lexicon,
  Segmenter: typeof Intl.Segmenter | null,
): Word[] {
  if (UNSPACED.test(text)) {
    if (!Segmenter) return []
    const segments = Array.from(new Segmenter(lang || 'th', { granularity: 'word' }).segment(text))
    return segments
      .filter(
        ({ segment, isWordLike }) =>
          isWordLike && segment.length >= SHORTEST_TERM && /\p{L}{2}/u.test(segment),
      )
      .filter(({ segment }) => !stop.has(segment) && !general.has(segment))
      .map(({ segment }) => ({ key: segment, shown: segment, joined: false, idle: '' }))
  }
  const written = new Set((text.match(TOKEN) ?? []).map(keyOf))
  const words: Word[] = []
  let end = -1
  for (const match of text.matchAll(TOKEN)) {
    const shown = match[0]
    const joined = end >= 0 && match.index - end === 1 && text[end] === ' '
    const key = withoutPrefix(keyOf(shown), written)
    end = match.index + shown.length
    if (key.length < SHORTEST_TERM || /^\p{N}/u.test(key) || stop.has(shown) || stop.has(key)) end = -1
    else {
      if (isNationality(key.replace(/^ال/u, ''))) {
        end = -1
        continue
      }
      const role = roles.has(shown) || roles.has(key)
      words.push({
        key,
        shown,
        joined,
        idle: role ? 'role' : general.has(shown) || general.has(key) ? 'general' : '',
      })
    }
  }
  return words
}

/** Without an Arabic preposition written on to a word that stands without it as well. */
function withoutPrefix(key: string, written: ReadonlySet<string>): string {
  const bare = key.replace(/^[بلكوف](?=\p{Script=Arabic}{3})/u, '')
  return bare !== key && (written.has(bare) || written.has(`ال${bare}`)) ? bare : key
}

/** One key for the ways in which a word is written: without points, and without "and" before an Arabic article. */
function keyOf(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640]/gu, '')
    .replace(/^[وف](?=ال)/u, '')
    .replace(/[أإآ]/gu, 'ا')
}
