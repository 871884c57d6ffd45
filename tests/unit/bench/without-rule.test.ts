import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { RULE_IDS, rulesWithout, timedRules } from '../../bench/extraction/without-rule'
import { pageOf } from '../../helpers/extract-page'

const URL = 'https://a.example/b'
const PARAGRAPH = `<p>${'A harbour opened again, and the boats, forty of them, came in before noon. '.repeat(9)}</p>`
const page = () =>
  pageOf(
    `<title>Harbour</title><article><h1>Harbour</h1>${PARAGRAPH.repeat(2)}<p class="credit">A caption of it</p>${PARAGRAPH}</article>`,
  )

describe('the extractor without a rule', () => {
  it('does all but that', () => {
    const caption = 'A caption'
    expect(extractPage(page(), URL).text).not.toContain(caption)
    expect(extractPage(page(), URL, undefined, rulesWithout('captions')).text).toContain(caption)
    expect(extractPage(page(), URL, undefined, rulesWithout('ads')).text).not.toContain(caption)
  })

  it('is refused where there is no such rule', () => {
    expect(() => rulesWithout('nothing')).toThrow('No rule is called nothing')
  })

  it('has a time for each rule, and the same result', () => {
    let ticks = 0
    const { rules, spent } = timedRules(() => ticks++)
    expect(extractPage(page(), URL, undefined, rules)).toEqual(extractPage(page(), URL))
    expect([...spent.keys()]).toEqual(RULE_IDS)
    expect([...spent.values()]).toEqual(RULE_IDS.map(() => 1))
  })
})
