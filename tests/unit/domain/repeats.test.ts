import { describe, expect, it } from 'vitest'
import { repeatedOpening, saidOnce } from '../../../src/domain/text/repeats'

const once = (items: string[], shown: (string | null)[] = []) => saidOnce(items, (item) => item, shown)

describe('what is said once', () => {
  it('are the first of sentences with the same words, in every script', () => {
    expect(once(['The harbour closes.', '“The harbour closes”', 'It reopens in May.'])).toEqual([
      'The harbour closes.',
      'It reopens in May.',
    ])
    expect(once(['항구가 문을 닫는다.', '항구가  문을 닫는다', '5월에 다시 연다.'])).toHaveLength(2)
    expect(once(['港が閉まる。', '「港が閉まる」'])).toEqual(['港が閉まる。'])
    expect(once(['Le café ferme.', 'LE CAFE FERME'])).toEqual(['Le café ferme.'])
  })

  it('is the longer of two sentences, one within the other', () => {
    const longer = 'On Monday the old harbour closes, says the mayor.'
    expect(once(['The old harbour closes.', longer])).toEqual([longer])
    expect(once([longer, 'the old harbour closes'])).toEqual([longer])
  })

  it('is not what title or excerpt show already', () => {
    expect(
      once(['The old harbour closes.', 'It reopens in May.'], ['The old harbour closes', null, '']),
    ).toEqual(['It reopens in May.'])
  })

  it('is everything else: short words within others, texts without letters, one sentence that is like another', () => {
    expect(once(['No.', 'Nobody came.'])).toHaveLength(2)
    expect(once(['…'], ['The harbour'])).toHaveLength(1)
    expect(once(['The harbour closes in May.', 'The harbour closes in June.'])).toHaveLength(2)
    expect(once([])).toEqual([])
  })
})

describe('an opening that the summary repeats', () => {
  const sentences = [{ text: 'The old harbour closes on Monday.' }, { text: 'It reopens in May.' }]

  it('is a first paragraph that one sentence says whole', () => {
    expect(repeatedOpening('The old harbour closes on Monday.\nMore.', sentences)).toBe(
      'The old harbour closes on Monday.',
    )
    expect(repeatedOpening('The old harbour closes on Monday. Ferries stop.\nMore.', sentences)).toBeNull()
    expect(repeatedOpening('', sentences)).toBeNull()
    expect(repeatedOpening('…\nThe old harbour closes on Monday.', sentences)).toBeNull()
  })
})
