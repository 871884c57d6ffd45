/**
 * The terms under which a text is found: every short piece of its words. A syllable or ideograph is looked for in pairs,
 * a letter in threes, as in k-gram indexes (Manning, Raghavan and Schütze 2008, "Introduction to Information Retrieval",
 * 3.2.2), so any part of any word is found in every script, and no dictionary is needed. Pure.
 */

/** What words are made of. The same rule cuts texts and queries, so what it leaves out is lost to neither. */
const RUN = /[\p{L}\p{M}\p{N}\p{S}]+/gu

/** Scripts of which two characters tell as much as three letters of an alphabet: Hangul, Kana, Han and what stands between them. */
const DENSE = /[\u1100-\u11FF\u2E80-\u312F\u3130-\u318F\u31A0-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF]/
const DENSE_LENGTH = 2
const LETTERS_LENGTH = 3

/** Characters beyond the basic plane: words that have them are cut between whole characters. */
const SURROGATE = /[\uD800-\uDFFF]/

/** A query of more terms is looked up by this many, evenly spread; what they let through is checked against the text. */
const MOST_LOOKED_UP = 10

/** Before each term of a title: title hits are found on their own. No word holds it. */
export const TITLE_MARK = '\u0001'

/** The only term of an article with too many terms to index: every search reads such articles. */
export const ANY_TERM = '\u0000'

/** A book of a million characters stays below it; what has more was made to be in the way. */
const MOST_TERMS = 60_000

/** All terms of an article; `ANY_TERM` alone where they are too many. */
export function termsOf(texts: { all: string; title: string }): Set<string> {
  const terms = new Set<string>()
  addTerms(terms, texts.all)
  addTerms(terms, texts.title, TITLE_MARK)
  return terms.size > MOST_TERMS ? new Set([ANY_TERM]) : terms
}

/**
 * Adds the terms of a folded text: each piece of its words that is not longer than its first character's script asks.
 * Every part of a word either is a term itself or is made of terms that `lookedUp` names.
 */
function addTerms(into: Set<string>, folded: string, mark = ''): void {
  for (const [run] of folded.matchAll(RUN)) {
    const characters = SURROGATE.test(run) ? Array.from(run) : run
    for (let at = 0; at < characters.length && into.size <= MOST_TERMS; at++) {
      const longest = lengthAt(characters[at] as string)
      let term = mark
      for (let end = at; end < at + longest && end < characters.length; end++) {
        term += characters[end]
        into.add(term)
      }
    }
  }
}

/**
 * The terms that every text with this folded word in it has, longest pieces only. Empty for a word without letters,
 * digits or symbols: such a word narrows nothing.
 */
export function lookedUp(word: string): string[] {
  const terms = new Set<string>()
  for (const [run] of word.matchAll(RUN)) for (const term of piecesOf(Array.from(run))) terms.add(term)
  const all = [...terms]
  if (all.length <= MOST_LOOKED_UP) return all
  const step = all.length / MOST_LOOKED_UP
  return Array.from({ length: MOST_LOOKED_UP }, (_, index) => all[Math.floor(index * step)] as string)
}

function piecesOf(characters: readonly string[]): string[] {
  const pieces: string[] = []
  let covered = 0
  for (let at = 0; at < characters.length; at++) {
    const end = Math.min(at + lengthAt(characters[at] as string), characters.length)
    // A piece inside the one before says nothing new.
    if (end <= covered) continue
    covered = end
    pieces.push(characters.slice(at, end).join(''))
  }
  return pieces
}

function lengthAt(character: string): number {
  return DENSE.test(character) || (character.codePointAt(0) ?? 0) >= 0x20000 ? DENSE_LENGTH : LETTERS_LENGTH
}
