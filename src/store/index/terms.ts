/**
 * The terms under which a text is found: short pieces of its words, pairs of syllables or ideographs and triples of
 * letters, as in k-gram indexes (Manning, Raghavan and Schütze 2008, "Introduction to Information Retrieval",
 * 3.2.2). Any part of any word is found in every script, and no dictionary is needed. Pure.
 */

/** Characters of words. Texts and queries are split by the same rule, so a character outside it hides nothing. */
const RUN = /[\p{L}\p{M}\p{N}\p{S}]+/gu

/** Scripts in which two characters tell as much as three letters of an alphabet: Hangul, Kana, Han and characters between them. */
const DENSE = /[\u1100-\u11FF\u2E80-\u312F\u3130-\u318F\u31A0-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF]/
const DENSE_LENGTH = 2
const LETTERS_LENGTH = 3

/** Characters beyond the basic plane: words with them are split between whole characters. */
const SURROGATE = /[\uD800-\uDFFF]/

/** A longer query looks up only this many terms, evenly spread; the candidates are checked against the text. */
const MOST_LOOKED_UP = 10

/** Prefix of each term of a title, so that title hits are found separately. No word contains it. */
export const TITLE_MARK = '\u0001'

/** The only term of an article with too many terms to index: every search reads such articles. */
export const ANY_TERM = '\u0000'

/** A book of a million characters stays below it; a text with more was made to cause trouble. */
const MOST_TERMS = 60_000

/** Returns all terms of an article; only `ANY_TERM` if there are too many. */
export function termsOf(texts: { all: string; title: string }): Set<string> {
  const terms = new Set<string>()
  addTerms(terms, texts.all)
  addTerms(terms, texts.title, TITLE_MARK)
  return terms.size > MOST_TERMS ? new Set([ANY_TERM]) : terms
}

/**
 * Adds the terms of a folded text: every piece of its words up to the length for the script of its first character.
 * Every part of a word is then either a term or made of terms that `lookedUp` names.
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
 * Returns the longest terms that every text with this folded word has. Empty for a word without letters,
 * digits or symbols: it cannot narrow the search.
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
    // Skips a piece inside the previous one: it narrows nothing further.
    if (end <= covered) continue
    covered = end
    pieces.push(characters.slice(at, end).join(''))
  }
  return pieces
}

function lengthAt(character: string): number {
  return DENSE.test(character) || (character.codePointAt(0) ?? 0) >= 0x20000 ? DENSE_LENGTH : LETTERS_LENGTH
}
