import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyTerms, MOST_TERMS } from '../../../src/summarize/terms'

const terms = (lang: string | null, title: string, ...lines: string[]) =>
  keyTerms({ text: lines.join('\n'), title, lang })

describe('key terms', () => {
  it('are nouns without their particles in Korean, and no verbs', () => {
    const found = terms(
      'ko',
      '솔섬 여객선 다시 뜬다',
      '솔섬을 오가는 여객선이 7년 만에 다시 뜬다. 그는 여객선을 기다렸다고 말했다. 솔섬 주민은 여객선의 첫 운항을 지켜보았다.',
      '한빛해운은 솔섬에 배 두 척을 보낸다. 그는 한빛해운이 솔섬과 뭍을 잇는 것은 처음이라고 설명했다. 다양한 행사가 열린다. 다양한 배가 온다.',
    )
    expect(found).toEqual(expect.arrayContaining(['여객선', '한빛해운']))
    expect(found.some((each) => each.startsWith('솔섬'))).toBe(true)
    expect(found.join(' ')).not.toMatch(/그는|다시|다양한|말했|[을를은는]( |$)/)
  })

  it('are names whole in English, and no days or grammar', () => {
    const found = terms(
      'en',
      'Bridge over the Aller opens',
      'The bridge over the Aller opened on Wednesday after two years of repairs. Mayor Ada Thorn said the bridge was safe.',
      "On Wednesday Ada Thorn crossed the Aller first. The ferry, she said, would stop, and Ada Thorn's house is near it.",
    )
    expect(found).toContain('Ada Thorn')
    expect(found).toContain('Aller')
    expect(found).toContain('bridge')
    expect(found.join(' ')).not.toMatch(/wednesday|thorn's|would|after/i)
  })

  it('are nouns in German, as it writes them', () => {
    const found = terms(
      'de',
      'Nachtzug nach Süden fährt wieder',
      'Der Nachtzug nach Süden fährt ab Montag wieder. Im Nachtzug sind alle Betten belegt.',
      'Die Strecke war gesperrt. Auf der Strecke fuhr zwei Jahre lang kein Zug. Alle fahren gern wieder.',
    )
    expect(found).toEqual(expect.arrayContaining(['Nachtzug', 'Strecke']))
    expect(found.every((each) => /^\p{Lu}/u.test(each))).toBe(true)
  })

  it('are runs of Katakana and Han in Japanese', () => {
    const found = terms(
      'ja',
      '路面電車が二十年ぶりに復活',
      '路面電車が水曜日、二十年ぶりに復活した。路面電車の新しい路線は港とスタジアムを結ぶ。',
      'スタジアムの近くに住む人は、路面電車を待っていたと話した。',
    )
    expect(found).toEqual(expect.arrayContaining(['路面電車', 'スタジアム']))
  })

  it('are pieces with changing neighbours in Chinese', () => {
    const found = terms(
      'zh',
      '市议会通过图书馆预算',
      '市议会周三通过了新图书馆的预算。图书馆将建在旧邮局的位置。',
      '部分居民反对图书馆选址。市议会表示，预算不会增加。',
    )
    expect(found).toEqual(expect.arrayContaining(['图书馆', '市议会', '预算']))
    expect(found.join('')).not.toMatch(/[的了将在]/)
  })

  it('come in other scripts, Thai without a segmenter aside', () => {
    expect(
      terms(
        'ar',
        'ميناء',
        'افتتح ميناء الصيد يوم الأحد. عاد ميناء الصيد إلى العمل. يقول صياد إن ميناء الصيد مهم.',
      ).join(' '),
    ).toContain('ميناء')
    expect(
      terms('ru', 'Мост', 'Вчера открыли Усть-Камский мост. Жители Усть-Камска ждали Усть-Камский мост.'),
    ).toContain('Усть-Камский')
    const thai = 'สะพานใหม่เปิดแล้ว สะพานใหม่ยาวมาก ชาวบ้านข้ามสะพานทุกวัน สะพานปลอดภัย'
    expect(keyTerms({ text: thai, title: 'สะพานใหม่', lang: 'th' })).toContain('สะพาน')
    expect(keyTerms({ text: thai, title: '', lang: 'th', Segmenter: null })).toEqual([])
  })

  it('do not name the writer', () => {
    const text =
      'Ada Thorn was there. Later Bea Quill met the mayor, and so did Ada Thorn. The mayor met Ada Thorn.'
    expect(keyTerms({ text, title: '', lang: 'en', byline: 'By Ada Thorn' }).join()).not.toContain('Thorn')
  })

  it('leave out by-lines, numbers, and what stands once', () => {
    const line = 'Reporter Bea Quill bea@paper.example'
    expect(terms('en', '', line, line, line)).toEqual([])
    expect(terms('en', '', '2026 2026 2026 12:30 12:30', 'A short item without any repeat.')).toEqual([])
    expect(terms(null, '', '')).toEqual([])
  })

  it('are at most five, none within another, for any text, and never throw', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Ada Thorn',
        '여객선이',
        '路面電車',
        '图书馆',
        ' ',
        '\n',
        '. ',
        '\ud800',
        "l'eau",
        '١٢',
        'a@b.co',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        text,
        fc.string(),
        fc.option(fc.oneof(fc.constantFrom('ko', 'tr', 'zz'), fc.string())),
        (text, title, lang) => {
          const found = keyTerms({ text, title, lang })
          expect(found.length).toBeLessThanOrEqual(MOST_TERMS)
          for (const each of found) expect(each.trim()).toMatch(/\p{L}/u)
        },
      ),
      { numRuns: 100 },
    )
  }, 30_000)

  it('read a text of a million characters in part, and a line without end', () => {
    expect(keyTerms({ text: 'x'.repeat(1_000_000), title: '', lang: 'en' })).toEqual([])
    expect(keyTerms({ text: '图书馆'.repeat(300_000), title: '', lang: 'zh' }).length).toBeLessThanOrEqual(
      MOST_TERMS,
    )
  })
})
