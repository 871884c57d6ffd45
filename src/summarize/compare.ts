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
  const postings = new Map<string, Map<number, number>>()
  candidates.forEach(({ features }, index) => {
    for (const feature of features) {
      let posting = postings.get(feature)
      if (!posting) {
        posting = new Map()
        postings.set(feature, posting)
      }
      posting.set(index, (posting.get(index) ?? 0) + 1)
    }
  })
  const similarity = new Float64Array(size * size)
  const shared = new Float64Array(size * size)
  const norms = new Float64Array(size)
  const titleMatch = new Float64Array(size)
  const titleFeatures = new Set(title)
  for (const [feature, posting] of postings) {
    const idf = Math.log(1 + size / posting.size)
    const entries = Array.from(posting)
    for (let a = 0; a < entries.length; a++) {
      const [i, tf] = entries[a] as [number, number]
      const weight = tf * idf
      norms[i] = (norms[i] ?? 0) + weight * weight
      if (titleFeatures.has(feature)) titleMatch[i] = (titleMatch[i] ?? 0) + weight * idf
      for (let b = a + 1; b < entries.length; b++) {
        const [j, otherTf] = entries[b] as [number, number]
        const cell = i * size + j
        similarity[cell] = (similarity[cell] ?? 0) + weight * otherTf * idf
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
