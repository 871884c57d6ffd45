import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyTerms, MOST_TERMS } from '../../../src/summarize/terms'
import { rounds } from '../../helpers/rounds'

const terms = (lang: string | null, title: string, ...lines: string[]) =>
  keyTerms({ text: lines.join('\n'), title, lang })

describe('names', () => {
  it('are whole, with their small words, and a surname counts for the whole name', () => {
    const found = terms(
      'en',
      'Ursula von der Meer opens the bridge of Port Alba',
      'The commissioner, Ursula von der Meer, opened it on Monday. Later von der Meer crossed the river. Critics of Meer stayed at home.',
      'In the town of Port Alba the mayor thanked Meer twice. Visitors to Port Alba praised the second bridge.',
    )
    expect(found).toContain('Ursula von der Meer')
    expect(found).toContain('Port Alba')
    expect(found.join(';')).not.toMatch(/(?:^|;)(?:Meer|Ursula|Port|von der Meer|second|Monday|The)(?:;|$)/)
  })

  it('keep a word that is a half of the name, however often it stands alone', () => {
    const found = terms(
      'es',
      'La Alianza Boreal aprueba el presupuesto',
      'La Alianza Boreal aprobó ayer el presupuesto. Según la Alianza, habrá más trenes. Varios países de la Alianza votaron en contra.',
      'En Bruselas, la Alianza Boreal celebró la decisión. El segundo voto será en junio.',
    )
    expect(found).toContain('Alianza Boreal')
    expect(found).not.toContain('Alianza')
    expect(found.join(' ')).not.toMatch(/segundo|ayer|junio/)
  })

  it('come without offices before or between them, and without possessive endings', () => {
    const found = terms(
      'en',
      'Harbour Works CEO Dana Weiss resigns',
      "On Friday Harbour Works CEO Dana Weiss resigned. Chairman Otto Lund thanked Dana Weiss. Dana Weiss's letter was short.",
      'Investors in Harbour Works heard it from President Otto Lund. It was Otto Lund who called them.',
    )
    expect(found).toEqual(expect.arrayContaining(['Dana Weiss', 'Harbour Works', 'Otto Lund']))
    expect(found.join(' ')).not.toMatch(/CEO|Chairman|President|Friday|letter|'s/)
  })

  it('keep a common word that is part of them', () => {
    const found = terms(
      'en',
      'New Alba plans a tram',
      'Officials in New Alba want a tram. A tram in New Alba was planned in 1920, and old maps of New Alba show it.',
    )
    expect(found).toContain('New Alba')
    expect(found).not.toContain('Alba')
  })

  it('are not adjectives of peoples, and an abbreviation is not offered beside what it stands for', () => {
    const found = terms(
      'en',
      'Canadian farmers look to the European Union',
      'The Canadian farmers wrote to the European Union. The EU answered the Canadian farmers, and the EU thanked Canadian officials. A European office of the European Union will open.',
    )
    expect(found).toContain('European Union')
    expect(found.join(';')).not.toMatch(/(?:^|;)(?:Canadian|European|EU)(?:;|$)/)
  })

  it('are not the writer, the publication or a reporter whom the text names', () => {
    const text =
      'Ada Thorn was there. Later Bea Quill met the mayor, and so did Ada Thorn. The mayor met Ada Thorn, says The Harbour Post. A reader of The Harbour Post agreed with Ada Thorn.'
    const found = keyTerms({
      text,
      title: '',
      lang: 'en',
      byline: 'By Ada Thorn',
      siteName: 'The Harbour Post',
    })
    expect(found.join()).not.toMatch(/Thorn|Harbour/)
    const korean = terms(
      'ko',
      '솔섬 다리 개통',
      '솔섬 다리가 열렸다. 선수민 기자가 솔섬에서 만난 주민은 솔섬의 다리를 반겼다. 선수민 기자는 다리를 건넜고, 솔섬으로 돌아왔다.',
    )
    expect(korean.join(' ')).not.toContain('선수민')
  })

  it('are not nouns before names in German, nor names before nouns', () => {
    const found = terms(
      'de',
      'Bimota verlässt die Serie',
      'Der Rennstall Bimota verlässt die Serie. Die Landesministerin Karla Voss bedauert das. Mit Bimota gehe ein Stück Hamburg, sagte Karla Voss.',
      'Auch Hamburgs Wirtschaft leide, so Voss. Bimota selbst schwieg. In Hamburg sprach Karla Voss mit dem Team.',
    )
    expect(found).toEqual(expect.arrayContaining(['Bimota', 'Karla Voss', 'Hamburg']))
    expect(found.join(' ')).not.toMatch(/Rennstall|Landesministerin|Wirtschaft|Hamburgs/)
  })

  it('are one in all their inflected forms', () => {
    const found = terms(
      'ru',
      'Усть-Камский мост открыт',
      'Вчера Усть-Камский мост открыли. Жители Усть-Камска ждали. По Усть-Камскому мосту прошёл Иван Громов. Речь Ивана Громова слушали, и мэр поблагодарил Ивана Громова.',
    )
    expect(found.filter((each) => /Гром/.test(each))).toHaveLength(1)
    expect(found.filter((each) => /Камск/.test(each)).length).toBeLessThanOrEqual(1)
  })
})

describe('names in the words of news', () => {
  it('have words of two letters, no genitive and no unseen hyphen', () => {
    const found = terms(
      'en',
      'Marine Le Bris meets NATO',
      'The envoy, Marine Le Bris, met NATO officials. A letter of Ann Kiess\u00ADling reached Le Bris, and NATO thanked her.',
      'For Ann Kiess\u00ADling it was a long day. The answer of NATO to Ann Kiess\u00ADling was short.',
    )
    expect(found).toEqual(expect.arrayContaining(['Marine Le Bris', 'Ann Kiessling', 'NATO']))
    const german = terms(
      'de',
      'Die Nato berät',
      'Die Pläne der NATO sind neu. NATOs Pläne und NATOs Ziele kennt in der NATO jeder.',
    )
    expect(german).not.toContain('NATOs')
  })

  it('come without particles and forms of address in Korean', () => {
    const found = terms(
      'ko',
      '솔섬 올림픽 개막, 한가람 씨 참가',
      '솔섬 올림픽에서는 배가 달린다. 솔섬 올림픽에서도 바람이 중요하다. 한가람 씨는 솔섬 올림픽을 기다렸다. 한가람 씨는 솔섬 올림픽의 첫 손님이다.',
    )
    expect(found.join(' ')).not.toMatch(/에서|씨/)
    expect(found.join(' ')).toContain('올림픽')
  })
})

describe('subjects', () => {
  it('are nouns without their particles in Korean, and no verbs, adverbs, offices or positions', () => {
    const found = terms(
      'ko',
      '솔섬 여객선, 한빛해운이 다시 띄운다',
      '솔섬을 오가는 여객선이 7년 만에 다시 뜬다. 그는 여객선을 기다렸다고 말했다. 솔섬 주민은 여객선의 첫 운항을 지켜보았다.',
      '한빛해운은 솔섬에 배 두 척을 보낸다. 그는 한빛해운이 솔섬과 뭍을 잇는 것은 처음이라고 설명했다. 다양한 행사가 열린다. 좌익수 왼쪽에서 본 사람도 있었다. 좌익수 왼쪽이었다.',
    )
    expect(found).toEqual(expect.arrayContaining(['여객선', '한빛해운', '솔섬']))
    expect(found.join(' ')).not.toMatch(/그는|다시|다양한|말했|주민|좌익수|왼쪽|[을를은는]( |$)/)
  })

  it('are nouns that the title has and the text repeats in English, and no days or grammar', () => {
    const found = terms(
      'en',
      'Bridge over the Aller opens',
      'The bridge over the Aller opened on Wednesday after two years of repairs. Mayor Ada Thorn said the bridge was safe.',
      "On Wednesday Ada Thorn crossed the Aller first. The ferry, she said, would stop, and Ada Thorn's house is near it. People like the bridge.",
    )
    expect(found).toEqual(expect.arrayContaining(['Ada Thorn', 'Aller', 'bridge']))
    expect(found.join(' ')).not.toMatch(/wednesday|thorn's|would|after|people|years/i)
  })

  it('are nouns in German, as it writes them', () => {
    const found = terms(
      'de',
      'Nachtzug fährt wieder auf der Rheinstrecke',
      'Der Nachtzug fährt ab Montag wieder. Im Nachtzug sind alle Betten belegt. Viele Menschen warten.',
      'Die Rheinstrecke war gesperrt. Auf der Rheinstrecke fuhr zwei Jahre lang kein Zug. Alle Menschen fahren gern wieder.',
    )
    expect(found).toEqual(expect.arrayContaining(['Nachtzug', 'Rheinstrecke']))
    expect(found.join(' ')).not.toMatch(/Menschen|Jahre|Montag/)
  })

  it('are runs of Katakana, Han and capitals in Japanese, without titles of people', () => {
    const found = terms(
      'ja',
      '路面電車が二十年ぶりに復活、スタジアムへ',
      '路面電車が水曜日、二十年ぶりに復活した。路面電車の新しい路線は港とスタジアムを結ぶ。海野首相と海野氏が乗った。',
      'スタジアムの近くに住む人は、路面電車を待っていたと話した。今回の発表について、発表の時点で、今回は発表が早いと話した。',
    )
    expect(found).toEqual(expect.arrayContaining(['路面電車', 'スタジアム']))
    expect(found.join(' ')).not.toMatch(/首相|氏|今回|発表|二十年/)
  })

  it('are pieces with changing neighbours in Chinese, between words', () => {
    const found = terms(
      'zh',
      '市议会通过图书馆预算',
      '市议会周三通过了新图书馆的预算。图书馆将建在旧邮局的位置。',
      '部分居民反对图书馆选址。市议会表示，今年不会增加。记者表示，今年没有变化。',
    )
    expect(found).toEqual(expect.arrayContaining(['图书馆', '市议会']))
    expect(found.join(' ')).not.toMatch(/[的了将在]|表示|今年|记者|通过/)
  })

  it('come in scripts without capitals, Thai without a segmenter aside', () => {
    const arabic = terms(
      'ar',
      'ميناء الصيد يعود',
      'افتتح ميناء الصيد يوم الأحد. عاد ميناء الصيد إلى العمل. يقول صياد إن ميناء الصيد مهم.',
    )
    expect(arabic.join(' ')).toContain('ميناء الصيد')
    expect(arabic.join(' ')).not.toMatch(/يوم|الأحد/)
    const thai = 'สะพานใหม่เปิดแล้ว สะพานใหม่ยาวมาก ชาวบ้านข้ามสะพานทุกวัน สะพานปลอดภัย'
    expect(keyTerms({ text: thai, title: 'สะพานใหม่', lang: 'th' })).toContain('สะพาน')
    expect(keyTerms({ text: thai, title: '', lang: 'th', Segmenter: null })).toEqual([])
  })
})

describe('key terms', () => {
  it('prefer the publisher’s keywords where the text bears them out', () => {
    const text =
      'The ferry stops today. The ferry was old, and many will miss the ferry. A harbour without a ferry is quiet. Trams run instead, say the trams’ owners.'
    const told = (keywords: string[]) => keyTerms({ text, title: 'Last trip', lang: 'en', keywords })
    expect(told([])).not.toContain('ferry')
    expect(told(['Ferry', 'Zeppelin'])).toEqual(['ferry'])
  })

  it('read a text in the language that it is written in, whatever its page says', () => {
    const lines = [
      'Der Nachtzug fährt ab Montag wieder. Im Nachtzug sind alle Betten belegt, und der Nachtzug ist sauber. Aber nicht alle freuen sich über den Nachtzug.',
    ]
    expect(terms('en', 'Der Nachtzug fährt', ...lines)).toEqual(['Nachtzug'])
    expect(terms(null, 'Der Nachtzug fährt', ...lines)).toEqual(['Nachtzug'])
  })

  it('leave out by-lines, numbers, what stands once, and rows of menus', () => {
    const line = 'Reporter Bea Quill bea@paper.example'
    expect(terms('en', '', line, line, line)).toEqual([])
    expect(terms('en', '', '2026 2026 2026 12:30 12:30', 'A short item without any repeat.')).toEqual([])
    expect(terms('en', '', 'Home Sport Culture Weather', 'Home Sport Culture Weather')).toEqual([])
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
        'von der ',
        'U.S.',
        'ميناء ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        text,
        fc.string(),
        fc.option(fc.oneof(fc.constantFrom('ko', 'tr', 'zz', 'de', 'ru'), fc.string())),
        (text, title, lang) => {
          const found = keyTerms({ text, title, lang })
          expect(found.length).toBeLessThanOrEqual(MOST_TERMS)
          for (const each of found) expect(each.trim()).toMatch(/\p{L}/u)
        },
      ),
      { numRuns: rounds(30) },
    )
  }, 60_000)

  it('read a text of a million characters in part, and a line without end', () => {
    expect(keyTerms({ text: 'x'.repeat(1_000_000), title: '', lang: 'en' })).toEqual([])
    expect(keyTerms({ text: '图书馆'.repeat(300_000), title: '', lang: 'zh' }).length).toBeLessThanOrEqual(
      MOST_TERMS,
    )
  })
})
