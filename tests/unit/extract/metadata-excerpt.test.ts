/** The publisher's description, and what stands in for one that says nothing. */
import { describe, expect, it } from 'vitest'
import { chooseExcerpt } from '../../../src/extract/metadata/excerpt'
import { found } from '../../../src/extract/metadata/found'

const TITLE = '한빛군, 여객선 다시 띄운다'
const TEXT = [
  '여객선',
  '한빛군은 3월부터 섬을 오가는 여객선을 하루 두 번 다시 띄운다고 밝혔다. 운항은 2년 만이다.',
  'The ferry leaves on the 3. of March at noon. It takes 40 minutes.',
].join('\n')

const chosen = (given: string | null, title = TITLE, text = TEXT) =>
  chooseExcerpt(found(given, 'meta'), title, text)

describe('the excerpt', () => {
  it('is the description of the publisher, as it is', () => {
    const own = '섬 주민이 기다린 여객선이 돌아온다.'
    expect(chosen(own)).toEqual({ value: own, from: 'meta' })
  })

  it.each(['…', '...', ' [...]', ''])('ends with its sentence where it was cut with "%s"', (mark) => {
    expect(chosen(`한빛군은 3월부터 섬을 오가는 여객선을 하루 두${mark}`)).toEqual({
      value: '한빛군은 3월부터 섬을 오가는 여객선을 하루 두 번 다시 띄운다고 밝혔다.',
      from: 'meta',
    })
  })

  it('is kept as it was cut where the text goes on otherwise', () => {
    const cut = '여객선이 섬으로 돌아오자 주민들은 …'
    expect(chosen(cut)?.value).toBe(cut)
  })

  it.each([
    ['there is none', null],
    ['it says no more than the title', '한빛군 여객선 다시 띄운다'],
    ['the site describes itself', 'Shoes, hats and gloves for less'],
  ])('is the first sentence of the text where %s', (_, given) => {
    expect(chosen(given)).toEqual({
      value: '한빛군은 3월부터 섬을 오가는 여객선을 하루 두 번 다시 띄운다고 밝혔다.',
      from: 'text',
    })
  })

  it('takes no ordinal for the end of a sentence', () => {
    const text = 'The ferry of the island leaves again on the 3. of March at noon. It takes 40 minutes.'
    expect(chosen(null, 'x', text)?.value).toBe(
      'The ferry of the island leaves again on the 3. of March at noon.',
    )
  })

  it('is null for an article without a line of text', () => {
    expect(chosen(null, TITLE, 'Short')).toBeNull()
  })
})
