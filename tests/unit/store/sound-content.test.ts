/** Contents as they may be shown, from records that may be damaged. */
import { describe, expect, it } from 'vitest'
import type { PageDetails } from '../../../src/domain/article/article'
import { contentFromPage } from '../../../src/store/rows/rows'
import { soundContent } from '../../../src/store/rows/sound-content'
import { pageOf } from './samples'

const details: PageDetails = {
  sources: { title: 'heading' },
  keywords: ['ferry'],
  paywalled: null,
  confidence: 0.9,
}

describe('the details of a page', () => {
  it('are kept with the content, and only where there are some', () => {
    expect(contentFromPage('1', pageOf('one', { details })).details).toEqual(details)
    expect(contentFromPage('1', pageOf('one'))).not.toHaveProperty('details')
  })

  it.each([
    { sources: { title: 'a rumour' }, keywords: [], paywalled: null },
    { sources: {}, keywords: [7], paywalled: null },
    { sources: {}, keywords: [], paywalled: 'yes' },
    { sources: {}, keywords: [], paywalled: null, confidence: 'high' },
    'none',
    null,
  ])('are left out where they are damaged, and nothing else with them: %j', (damaged) => {
    const content = contentFromPage('1', pageOf('one'))
    expect(soundContent('1', { ...content, details })).toEqual({ ...content, details })
    expect(soundContent('1', { ...content, details: damaged })).toEqual(content)
  })

  it('outlive a damaged text', () => {
    const content = { ...contentFromPage('1', pageOf('one', { details })), text: 7 }
    expect(soundContent('1', content).details).toEqual(details)
  })
})
