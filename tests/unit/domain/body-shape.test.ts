import { describe, expect, it } from 'vitest'
import { hasSoundShape } from '../../../src/domain/article/body-shape'
import { LIMITS } from '../../../src/domain/limits'

const { bodyDepth, bodyElements } = LIMITS

describe('hasSoundShape', () => {
  it.each([
    ['nothing', ''],
    ['text with signs', 'a < b, <3, 5<6 & </'],
    ['an article', '<h2>A</h2><p>B<br>C <em>d</em></p><figure><img src="a"></figure>'],
    ['as many elements as there may be', '<p>x</p>'.repeat(bodyElements)],
    ['as deep as it may be', `${'<div>'.repeat(bodyDepth)}x${'</div>'.repeat(bodyDepth)}`],
    ['line breaks without end', '<br>'.repeat(bodyElements)],
  ])('takes %s', (_name, html) => {
    expect(hasSoundShape(html)).toBe(true)
  })

  it.each([
    ['one element too many', '<p>x</p>'.repeat(bodyElements + 1)],
    ['one level too deep', `${'<div>'.repeat(bodyDepth + 1)}x${'</div>'.repeat(bodyDepth + 1)}`],
    ['20,000 nested boxes', '<DIV>'.repeat(20_000)],
    ['5,000 unclosed terms', '<dt>x'.repeat(5_000)],
    ['too much', 'x'.repeat(LIMITS.content + 1)],
  ])('refuses %s', (_name, html) => {
    expect(hasSoundShape(html)).toBe(false)
  })
})
