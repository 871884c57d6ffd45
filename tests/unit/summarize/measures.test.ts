import { describe, expect, it } from 'vitest'
import { gather } from '../../../src/summarize/candidates'
import { compare } from '../../../src/summarize/compare'
import { MEASURES, measure } from '../../../src/summarize/measures'
import { WEIGHTS } from '../../../src/summarize/weights'

function measured(text: string, title = '', lang = 'en') {
  const material = gather(text, title, lang, Intl.Segmenter)
  return measure(material.candidates, material, compare(material.candidates, material.title))
}

describe('measure', () => {
  it('has a weight for every measure', () => {
    expect(Object.keys(WEIGHTS)).toEqual([...MEASURES])
    for (const weight of Object.values(WEIGHTS)) expect(weight).toSatisfy(Number.isFinite)
  })

  it('knows where a sentence stands', () => {
    const [first, second, third] = measured(
      'The city council voted for a new library.\nThe budget\nThe library will cost nine million crowns. Work begins in March next year.\nThe site\nIt will stand on the old market square.',
    )
    expect(first).toMatchObject({ first: 1, firstBlock: 1, opensBlock: 1, opensSection: 0 })
    expect(second).toMatchObject({ first: 0, firstBlock: 0, opensBlock: 1, opensSection: 1 })
    expect(third).toMatchObject({ opensBlock: 0, opensSection: 0, sectionEarly: 1 / 3 })
  })

  it('knows what a sentence shares with the title', () => {
    const [on, off] = measured(
      'The council voted for a new library on Monday. Nobody asked about the weather in June.',
      'Council votes for library',
    )
    expect(on?.titleShare).toBeGreaterThan(off?.titleShare ?? 1)
    expect(on?.title).toBe(1)
  })

  it('tells voices and opinions from reports', () => {
    const [report, voice] = measured(
      'The council voted for a new library on Monday. "I think we really need our own place," you hear them say.',
    )
    expect(report?.speech).toBe(0)
    expect(voice?.speech).toBeGreaterThan(0.5)
    const [said, meant] = measured(
      '시의회는 3일 새 도서관 예산 120억 원을 통과시켰습니다. 이러한 결정은 앞으로 지역 문화에 중요한 역할을 할 것입니다.',
      '',
      'ko',
    )
    expect(said).toMatchObject({ reports: 1, comment: 0, number: 1 })
    expect(meant).toMatchObject({ reports: 0, comment: 1, number: 0 })
  })

  it('gives finite numbers for any text', () => {
    for (const text of ['a b c. d e f.', '아. 가나다 라마바.', '。。。', 'x '.repeat(3000)]) {
      for (const row of measured(text)) {
        for (const value of Object.values(row)) expect(value).toSatisfy(Number.isFinite)
      }
    }
  })
})
