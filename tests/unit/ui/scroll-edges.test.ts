import { describe, expect, it } from 'vitest'
import { scrollEdges } from '../../../src/ui/scroll-edges'

const at = (scrollTop: number, scrollHeight = 300) =>
  scrollEdges({ scrollTop, scrollHeight, clientHeight: 100 })

describe('the edges of a scrolled box', () => {
  it('are those that have more behind them', () => {
    expect(at(0, 100)).toBe('')
    expect(at(0)).toBe('bottom')
    expect(at(80)).toBe('top bottom')
    expect(at(200)).toBe('top')
  })

  it('are none for a broken pixel', () => {
    expect(at(0, 101)).toBe('')
    expect(at(199.4)).toBe('top')
  })
})
