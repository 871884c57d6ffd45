/**
 * ROUGE-1, ROUGE-2 and ROUGE-L as F1 (Lin 2004, "ROUGE: a package for automatic evaluation of summaries"), without stemming
 * and without stop words, for any script: words are runs of letters and digits; where words are not spaced, the segmenter's.
 */

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const UNSPACED = new Set(['ja', 'zh', 'th', 'my', 'lo', 'km'])

export interface Rouge {
  r1: number
  r2: number
  rl: number
}

/** The words of a text as ROUGE counts them: NFKC, lower case. */
export function rougeWords(text: string, lang: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  if (!UNSPACED.has(lang)) return plain.match(WORD) ?? []
  const pieces = new Intl.Segmenter(lang, { granularity: 'word' }).segment(plain)
  return Array.from(pieces)
    .filter((piece) => piece.isWordLike)
    .map((piece) => piece.segment)
}

/** F1 of the three measures, each 0 to 1; 0 where either side is empty. */
export function rouge(candidate: readonly string[], reference: readonly string[]): Rouge {
  return {
    r1: overlap(candidate, reference, 1),
    r2: overlap(candidate, reference, 2),
    rl: f1(commonLength(candidate, reference), candidate.length, reference.length),
  }
}

/** The mean of the three, which is what the figures of docs/benchmarks.md are made of. */
export function rougeMean(candidate: readonly string[], reference: readonly string[]): number {
  const { r1, r2, rl } = rouge(candidate, reference)
  return (r1 + r2 + rl) / 3
}

function overlap(candidate: readonly string[], reference: readonly string[], size: number): number {
  const mine = grams(candidate, size)
  let hits = 0
  for (const [gram, count] of grams(reference, size)) hits += Math.min(count, mine.get(gram) ?? 0)
  return f1(hits, candidate.length - size + 1, reference.length - size + 1)
}

function grams(words: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= words.length; at++) {
    const gram = size === 1 ? (words[at] as string) : words.slice(at, at + size).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

/** Length of the longest common subsequence. */
function commonLength(candidate: readonly string[], reference: readonly string[]): number {
  const numbers = new Map<string, number>()
  const coded = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, numbers.size)
      return numbers.size - 1
    })
  const rows = coded(candidate)
  const columns = coded(reference)
  let above = new Int32Array(columns.length + 1)
  let row = new Int32Array(columns.length + 1)
  for (const word of rows) {
    for (let at = 0; at < columns.length; at++) {
      row[at + 1] =
        word === columns[at]
          ? (above[at] as number) + 1
          : Math.max(above[at + 1] as number, row[at] as number)
    }
    ;[above, row] = [row, above]
  }
  return above[columns.length] ?? 0
}

function f1(hits: number, candidate: number, reference: number): number {
  if (hits <= 0 || candidate <= 0 || reference <= 0) return 0
  const precision = hits / candidate
  const recall = hits / reference
  return (2 * precision * recall) / (precision + recall)
}
