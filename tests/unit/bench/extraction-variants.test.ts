import { describe, expect, it } from 'vitest'
import { buildVariant } from '../../bench/extraction/variants'
import { pageOf } from '../../helpers/extract-page'

const PARAGRAPH = `<p>${'A harbour opened again, and the boats, forty of them, came in before noon. '.repeat(9)}</p>`
const page = () =>
  pageOf(
    `<title>Harbour</title><article><h1>Harbour</h1>${PARAGRAPH.repeat(2)}<p class="credit">A caption of it</p>${PARAGRAPH}</article>`,
  )

describe('the extractor without a part', { timeout: 60_000 }, () => {
  it('does all but that, and is smaller', async () => {
    const whole = await buildVariant(null)
    const part = { file: 'rules/page/captions', name: 'markCaptions', nothing: '() => {}' }
    const without = await buildVariant(part)
    expect(whole.extractPage(page(), 'https://a.example/b').text).not.toContain('A caption')
    expect(without.extractPage(page(), 'https://a.example/b').text).toContain('A caption')
    expect(without.bytes).toBeLessThan(whole.bytes)
    expect(without.bytes).toBeGreaterThan(10_000)
  })

  it('is refused where there is no such part', async () => {
    const part = { file: 'rules/page/captions', name: 'markNothing', nothing: '() => {}' }
    await expect(buildVariant(part)).rejects.toThrow('No markNothing')
  })
})
