/** Japanese and Chinese terms: runs of characters, cut where the script, the segmenter or changing neighbours say. */
import { type Candidate, Tally } from './candidate'
import { JAPANESE } from './cjk-words'
import type { Lexicon } from './lexicon'

/** UTF-16 units of a line and of a word that are looked at. */
const MAX_LINE = 4000
const MAX_WORD = 100

const JAPANESE_RUN = new RegExp(
  '(?:[\\p{Script=Katakana}ー\\p{Script=Han}々ヶ]|(?<![A-Za-z0-9])[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ０-９]*(?: [A-Z][A-Za-z0-9]*){0,2}|' +
    '(?<=[\\p{Script=Katakana}ー])[・＝](?=\\p{Script=Katakana}))+',
  'gu',
)
const JAPANESE_COUNT =
  /^[一二三四五六七八九十百千万億兆数何第約同今昨本来先各全両毎][一二三四五六七八九十百千万億兆数何第約同今昨本来先各全両毎年月日時分秒人円回度名件社点台枚冊位個者目週間歳代以上下前後内外]*$/u
const PIECES =
  /[\p{Script=Katakana}ー・]+|[\p{Script=Han}々ヶ]+|[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+(?: [A-Z][A-Za-z0-9]*)*/gu
const LONGEST_TERM = 14
/** Chinese grammar: characters that stand between words more often than within them. */
const GRAMMAR =
  /[的了在是和与及也就都而着或把被从对为以并等于将这那其有不我你他她它们个上中下里到说向由之但后前很更最还又再只每各该让给比已会要能可没且则即若因所如何么吗呢吧啊]/u
const RUN = /\p{Script=Han}{2,}/gu
const LONGEST_PIECE = 8

/** Names and nouns of a Japanese text. */
export function japaneseCandidates(texts: readonly string[], { general, regions }: Lexicon): Candidate[] {
  const tally = new Tally()
  for (const [line, text] of texts.entries()) {
    for (const [run] of text.slice(0, MAX_LINE).matchAll(JAPANESE_RUN)) {
      for (const shown of new Set([withoutTail(run), ...(run.match(PIECES) ?? []).map(withoutTail)])) {
        if (isWord(shown))
          tally.add({
            key: shown,
            words: [shown],
            shown,
            line,
            name: /^[\p{Script=Katakana}A-Z]/u.test(shown),
          })
      }
    }
  }
  function isWord(word: string): boolean {
    return (
      word.length >= 2 &&
      word.length <= LONGEST_TERM &&
      /\p{L}{2}/u.test(word) &&
      !/^[a-z0-9]+$/u.test(word) &&
      !general.has(word) &&
      !JAPANESE_COUNT.test(word.slice(0, MAX_WORD)) &&
      !JAPANESE.verbal.test(word)
    )
  }
  const terms = Array.from(tally.terms.values()).filter(({ key, count, inTitle }) => {
    if (regions.has(key)) return count >= 2 || (inTitle && count > 0)
    // Two Han letters are mostly a common noun.
    if (/^\p{Script=Han}{2}$/u.test(key)) return inTitle && count >= 4
    return inTitle ? count >= 2 || (count > 0 && key.length >= 4) : count >= 4
  })
  return withoutParts(terms, 2.5)
}

function withoutTail(run: string): string {
  let word = run.replace(/^[・ー]+|(?<!・)・+$/gu, '')
  for (let tail = JAPANESE.tail.exec(word); tail && tail.index >= 2; tail = JAPANESE.tail.exec(word))
    word = word.slice(0, tail.index)
  return word
}

/** Pieces that stand twice or more with different neighbours on both sides (accessor variety, Feng et al. 2004), between words. */
export function chineseCandidates(
  texts: readonly string[],
  lexicon: Lexicon,
  Segmenter: typeof Intl.Segmenter | null,
): Candidate[] {
  const tally = new Tally()
  const left = new Map<string, Set<string>>()
  const right = new Map<string, Set<string>>()
  const whole = new Map<string, number>()
  const common = new Map<string, number>()
  const words = Segmenter ? new Segmenter('zh', { granularity: 'word' }) : null
  for (const [line, text] of texts.entries()) {
    for (const [runAt, { run, cuts }] of runsOf(text, words).entries()) {
      for (let from = 0; from < run.length - 1; from++) {
        for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_PIECE); to++) {
          const piece = run.slice(from, to)
          tally.add({ key: piece, words: [piece], shown: piece, line, name: false })
          if (!cuts || (cuts.has(from) && cuts.has(to))) whole.set(piece, (whole.get(piece) ?? 0) + 1)
          if (cuts?.has(from) && cuts.has(to) && !cuts.has(from + 1))
            common.set(piece, (common.get(piece) ?? 0) + 1)
          // The border of a run is a neighbour of its own each time.
          add(left, piece, from > 0 ? run.charAt(from - 1) : `${line} ${runAt}`)
          add(right, piece, to < run.length ? run.charAt(to) : `${line} ${runAt}`)
        }
      }
    }
  }
  const free = Array.from(tally.terms.values()).filter(({ key, count, inTitle }) => {
    const all = count + (inTitle ? 1 : 0)
    const between = (left.get(key)?.size ?? 0) >= 2 && (right.get(key)?.size ?? 0) >= 2
    return all >= 2 && between && (whole.get(key) ?? 0) * 2 > all && !isIdle(key, lexicon)
  })
  return withoutParts(free, 1.5).filter(({ key, count, inTitle }) => {
    if (lexicon.regions.has(key)) return inTitle || count >= 3
    // Two letters that the segmenter knows are mostly a common noun.
    if (key.length === 2) return inTitle && count >= ((common.get(key) ?? 0) > 1 ? 8 : 2)
    return inTitle ? count >= 1 : count >= 3
  })
}

function isIdle(piece: string, { general, stop }: Lexicon): boolean {
  if (general.has(piece) || stop.has(piece) || /^[一二三四五六七八九十百千万亿两第年月日]+/u.test(piece))
    return true
  // Made of such words, or beginning or ending with one.
  for (let at = 2; at <= piece.length - 2; at++) {
    if (general.has(piece.slice(0, at)) || general.has(piece.slice(at))) return true
  }
  return false
}

/** The runs of Han between punctuation and grammar, with the places where the segmenter sees the border of a word. */
function runsOf(text: string, words: Intl.Segmenter | null): { run: string; cuts: Set<number> | null }[] {
  const borders = words
    ? new Set(Array.from(words.segment(text), ({ index }) => index).concat(text.length))
    : null
  // 中 is grammar, and the first letter of 中国.
  const isGrammar = (at: number) =>
    GRAMMAR.test(text.charAt(at)) && (!borders || (borders.has(at) && borders.has(at + 1)))
  const found: { run: string; cuts: Set<number> | null }[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    let start = index
    for (let at = index; at <= index + run.length; at++) {
      if (at < index + run.length && !isGrammar(at)) continue
      const from = start
      start = at + 1
      if (at - from < 2) continue
      const offsets = Array.from({ length: at - from + 1 }, (_, offset) => offset)
      found.push({
        run: text.slice(from, at),
        cuts: borders && new Set(offsets.filter((offset) => borders.has(from + offset))),
      })
    }
  }
  return found
}

/** Without pieces of a longer term that stands nearly as often. */
function withoutParts(terms: readonly Candidate[], share: number): Candidate[] {
  return terms.filter(
    (term) =>
      !terms.some(
        (other) =>
          other.key.length > term.key.length &&
          other.key.includes(term.key) &&
          other.count * share >= term.count,
      ),
  )
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
