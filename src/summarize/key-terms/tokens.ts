/** The words of a line in a script with capital letters, each with what its writing tells. */
import { isAbbreviation } from '../abbreviations'

export interface Token {
  /** Without an elided article before it or a possessive ending after it. */
  text: string
  lower: string
  start: number
  end: number
  /** `lower`: small letters or none; `capital`: a capital first; `acronym`: two capitals or more, nothing else; `number`. */
  shape: 'lower' | 'capital' | 'acronym' | 'number'
  /** An article or preposition that lost its vowel before this word (l’, d’), lower case; empty without one. */
  elided: string
  /** One space stands between the word before and this one, or an ampersand, and nothing else. */
  joined: boolean
  /** It begins a sentence, a quote or a bracket: a capital proves nothing. */
  opens: boolean
  /** A possessive ending or an inflection after an apostrophe was taken off: a name ends here. */
  closes: boolean
  /** It stands alone in brackets: an agency, a party, an abbreviation. */
  bracketed: boolean
}

/** UTF-16 units of a line, and of what stands before a word, that are looked at. */
const MAX_LINE = 4000
const MAX_GAP = 40

const TOKEN =
  /(?:[\p{L}\p{N}]+-)?(?:\p{Lu}\.){2,}|(?<![\p{L}.])\p{Lu}\.(?= ?\p{Lu})|[\p{L}\p{M}\p{N}]+(?:[-‑’'ʼ·&][\p{L}\p{M}\p{N}]+)*/gu
const ELISION = /^(?:[cdjlmnst]|qu|gl|dell|nell|sull|dall|all|un|quest)[’'](?=[\p{L}\p{N}]{2})/iu
const POSSESSIVE = /[’'](?:s|\p{Ll}{1,6})$/u
/** What stands between two words, when the second begins a sentence, a quote or a bracket. */
const ENDS_SENTENCE = /[.!?…:;“"„«»‹›‘([\]|•·*–—/-]/u

export function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of line.slice(0, MAX_LINE).matchAll(TOKEN)) {
    const raw = match[0]
    const elided = ELISION.exec(raw)?.[0] ?? ''
    const bare = raw.slice(elided.length)
    const closes = POSSESSIVE.test(bare) && !/^\p{Lu}[’']\p{Lu}/u.test(bare)
    const text = closes ? bare.replace(POSSESSIVE, '') : bare
    const start = match.index + elided.length
    const before = tokens.at(-1)
    const gap = line.slice(end, match.index)
    end = match.index + raw.length
    const joined = before !== undefined && !before.closes && (gap === ' ' || gap === ' & ')
    const afterInitial = before !== undefined && /^\p{Lu}\.$/u.test(before.text) && gap.trim() === ''
    const afterTitle = before !== undefined && gap === '. ' && isAbbreviation(`${before.text}.`, raw)
    tokens.push({
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      start,
      end: start + text.length,
      shape: shapeOf(text),
      elided: elided.toLowerCase().replace('’', "'"),
      joined: joined || afterInitial,
      opens:
        elided === '' &&
        !afterInitial &&
        !afterTitle &&
        (before === undefined || ENDS_SENTENCE.test(gap.slice(-MAX_GAP))),
      closes,
      bracketed: /[([]$/u.test(gap) && /^[)\]]/u.test(line.slice(end, end + 1)),
    })
  }
  return tokens
}

function shapeOf(text: string): Token['shape'] {
  if (/^\p{N}/u.test(text)) return 'number'
  if (/^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(text)) return 'acronym'
  return /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u.test(text) ? 'capital' : 'lower'
}

/** Letters of a word that is no article or preposition. */
const LONG = 4

/** True for a headline all in capitals or, in English, with most words capitalised: capitals do not mark names there. */
export function isHeadlineCase(tokens: readonly Token[], line: string, lang: string): boolean {
  // A row of a menu or a table is no sentence either.
  if (tokens.length > 2 && tokens.every(({ shape }) => shape !== 'lower')) return true
  if ((lang !== 'en' && lang !== '') || /[.!?]['"”’)]?$/u.test(line)) return false
  const long = tokens.filter(({ text, opens, shape }) => text.length >= LONG && !opens && shape !== 'number')
  const capitals = long.filter(({ shape }) => shape !== 'lower')
  return long.length >= 2 && capitals.length > long.length * 0.7
}
