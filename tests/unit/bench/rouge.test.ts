import { describe, expect, it } from 'vitest'
import { rouge, rougeMean, rougeWords } from '../../bench/rouge'

describe('rouge', () => {
  // The example of the reference implementation, google-research/rouge.
  const reference = rougeWords('The quick brown fox jumps over the lazy dog', 'en')
  const candidate = rougeWords('The quick brown dog jumps on the log.', 'en')

  it('gives what the reference implementation gives', () => {
    const { r1, rl } = rouge(candidate, reference)
    expect(r1).toBeCloseTo(0.70588, 5)
    expect(rl).toBeCloseTo(0.58824, 5)
  })

  it('counts pairs of words', () => {
    expect(rouge(['a', 'b', 'c'], ['a', 'b', 'd']).r2).toBeCloseTo(0.5)
    expect(rouge(['a'], ['a']).r2).toBe(0)
  })

  it('is 1 for the same text and 0 for nothing', () => {
    expect(rougeMean(reference, reference)).toBe(1)
    expect(rougeMean([], reference)).toBe(0)
    expect(rougeMean(candidate, [])).toBe(0)
  })

  it('splits words in every script', () => {
    expect(rougeWords('서울시는 3일, 발표했다.', 'ko')).toEqual(['서울시는', '3일', '발표했다'])
    expect(rougeWords('図書館を作る', 'ja').length).toBeGreaterThan(1)
  })
})
