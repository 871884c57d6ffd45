/**
 * Compares the sentences of a text with each other and with its title, and tells how central each is: TextRank (Mihalcea and
 * Tarau 2004), and how much of a sentence the text takes up later.
 */

/** A sentence as a list of features, repeats kept. */
interface Counted {
  features: readonly string[]
}

/** Square matrices are stored by rows. */
export interface Comparison {
  similarity: Float64Array
  shared: Float64Array
  titleMatch: Float64Array
}

const DAMPING = 0.85
const ROUNDS = 40
const TOLERANCE = 1e-6

/** Pairwise cosine of tf-idf vectors, pairwise number of shared features, and cosine with the title. */
export function compare(candidates: readonly Counted[], title: readonly string[]): Comparison {
  const size = candidates.length
  // Sentence and count by turns; sentences come in order, so only the last can be the same.
  const postings = new Map<string, number[]>()
  candidates.forEach(({ features }, index) => {
    for (const feature of features) {
      const posting = postings.get(feature)
      if (!posting) postings.set(feature, [index, 1])
      else if (posting[posting.length - 2] === index) posting[posting.length - 1] = (posting.at(-1) ?? 0) + 1
      else posting.push(index, 1)
    }
  })
  const similarity = new Float64Array(size * size)
  const shared = new Float64Array(size * size)
  const norms = new Float64Array(size)
  const titleMatch = new Float64Array(size)
  const titleFeatures = new Set(title)
  for (const [feature, posting] of postings) {
    const idf = Math.log(1 + size / (posting.length / 2))
    const isTitled = titleFeatures.has(feature)
    for (let a = 0; a < posting.length; a += 2) {
      const i = posting[a] ?? 0
      const weight = (posting[a + 1] ?? 0) * idf
      norms[i] = (norms[i] ?? 0) + weight * weight
      if (isTitled) titleMatch[i] = (titleMatch[i] ?? 0) + weight * idf
      for (let b = a + 2; b < posting.length; b += 2) {
        const cell = i * size + (posting[b] ?? 0)
        similarity[cell] = (similarity[cell] ?? 0) + weight * (posting[b + 1] ?? 0) * idf
        shared[cell] = (shared[cell] ?? 0) + 1
      }
    }
  }
  for (let i = 0; i < size; i++) {
    const norm = Math.sqrt(norms[i] ?? 0) || 1
    titleMatch[i] = (titleMatch[i] ?? 0) / norm
    for (let j = i + 1; j < size; j++) {
      const cell = i * size + j
      const cosine = (similarity[cell] ?? 0) / (norm * (Math.sqrt(norms[j] ?? 0) || 1))
      similarity[cell] = cosine
      similarity[j * size + i] = cosine
      shared[j * size + i] = shared[cell] ?? 0
    }
  }
  return { similarity, shared, titleMatch }
}

export function textRank(shared: Float64Array, candidates: readonly Counted[]): Float64Array {
  const size = candidates.length
  const logs = candidates.map(({ features }) => Math.log(Math.max(1, features.length)))
  const edges = new Float64Array(size * size)
  const degrees = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const lengths = (logs[i] ?? 0) + (logs[j] ?? 0)
      const edge = i === j || lengths <= 0 ? 0 : (shared[i * size + j] ?? 0) / lengths
      edges[i * size + j] = edge
      degrees[i] = (degrees[i] ?? 0) + edge
    }
  }
  let ranks = new Float64Array(size).fill(1 / size)
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size).fill((1 - DAMPING) / size)
    for (let i = 0; i < size; i++) {
      const degree = degrees[i] ?? 0
      if (degree === 0) continue
      const flow = (DAMPING * (ranks[i] ?? 0)) / degree
      for (let j = 0; j < size; j++) next[j] = (next[j] ?? 0) + flow * (edges[i * size + j] ?? 0)
    }
    const change = next.reduce((sum, rank, index) => sum + Math.abs(rank - (ranks[index] ?? 0)), 0)
    ranks = next
    if (change < TOLERANCE) break
  }
  return ranks
}

/** How much of a sentence the rest of the text takes up again. */
export function forwardSimilarity(similarity: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) sums[i] = (sums[i] ?? 0) + (similarity[i * size + j] ?? 0)
  }
  return sums
}

export function scaled(values: Float64Array): Float64Array {
  const greatest = values.reduce((max, value) => Math.max(max, value), 0)
  return greatest > 0 ? values.map((value) => value / greatest) : values
}
