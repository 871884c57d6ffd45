import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGINE, summarize } from '../../../src/summarize/summarize'
import { rounds } from '../../helpers/rounds'

const NEWS = [
  '시의회가 도서관 예산을 통과시켰다',
  '(서울=한빛통신) 김가람 기자 = 서울 한빛구 의회는 3일 새 도서관 건립 예산 120억 원을 통과시켰다고 밝혔다.',
  '새 도서관은 옛 우체국 자리에 들어서며 어린이 열람실과 점자 자료실을 갖춘다. 공사는 내년 3월에 시작해 2027년 가을에 끝난다.',
  '박소라 의원은 "도서관은 동네의 거실이다. 누구나 올 수 있어야 한다."라고 말했다.',
  '일부 주민은 주차장이 부족하다며 반대했다. 구청은 지하 주차장 80면을 더 짓겠다고 답했다.',
  '▶ 관련 기사 더보기',
  '김가람 기자 garam@press.example',
  '저작권자 ⓒ 한빛통신, 무단 전재 및 재배포 금지',
].join('\n')

describe('summarize', () => {
  it('names its engine', () => {
    expect(ENGINE).toBe('extractive-3')
  })

  it('gives three sentences of the text, in order, with their places', () => {
    const sentences = summarize({ text: NEWS, title: '새 도서관 예산 통과', lang: 'ko' })
    expect(sentences).toHaveLength(3)
    for (const each of sentences) expect(each.text).toBe(NEWS.slice(each.start, each.end))
    const starts = sentences.map((each) => each.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('leaves out headings, by-lines, e-mails and related articles, and cuts the dateline', () => {
    const all = summarize({ text: NEWS, title: '', lang: 'ko', count: 20 }).map((each) => each.text)
    expect(all[0]).toBe('서울 한빛구 의회는 3일 새 도서관 건립 예산 120억 원을 통과시켰다고 밝혔다.')
    expect(all).toHaveLength(6)
    expect(all.join('\n')).not.toMatch(/기자|@|▶|ⓒ/)
  })

  it('chooses as many as it is asked for', () => {
    expect(summarize({ text: NEWS, title: '', lang: 'ko', count: 1 })).toHaveLength(1)
    expect(summarize({ text: NEWS, title: '', lang: 'ko', count: 5 })).toHaveLength(5)
    expect(summarize({ text: NEWS, title: '', lang: 'ko', count: 0 })).toEqual([])
  })

  it('chooses as many as fit the length of the text', () => {
    const line = (index: number) =>
      `Council ${index} voted for library number ${index * 7} in district ${index}.`
    const text = (count: number) => Array.from({ length: count }, (_, index) => line(index)).join('\n')
    const chosen = (count: number) =>
      summarize({ text: text(count), title: '', lang: 'en', count: 'fitting' }).length
    expect([1, 5, 6, 40, 41].map(chosen)).toEqual([1, 1, 3, 3, 5])
  })

  it('takes a sentence that stands twice only once', () => {
    const text = 'The council voted for a library. It costs nine million. The council  voted, for a library.'
    expect(summarize({ text, title: '', lang: 'en', count: 5 })).toHaveLength(2)
  })

  it('leaves out who the writer is and what the post will do', () => {
    const text = [
      '저는 여러 정보를 전하는 블로거로서, 경제와 문화에 관한 소식을 전문적인 시각으로 전달하는 것을 목표로 하고 있습니다. 이번에는 새 철도 노선에 대해 자세히 알아보고자 합니다.',
      '남해안 철도가 12일 개통해 부산과 목포를 두 시간 만에 잇는다고 국토부가 발표했습니다. 열차는 하루 열 번 오갑니다. 요금은 3만 원입니다.',
      '이번 포스팅에서는 새 노선의 장점을 살펴보겠습니다. 궁금한 점은 댓글로 남겨주세요.',
    ].join('\n')
    const chosen = summarize({ text, title: '남해안 철도 개통', lang: 'ko', count: 5 }).map(
      (each) => each.text,
    )
    expect(chosen).toEqual([
      '남해안 철도가 12일 개통해 부산과 목포를 두 시간 만에 잇는다고 국토부가 발표했습니다.',
      '열차는 하루 열 번 오갑니다.',
      '요금은 3만 원입니다.',
    ])
  })

  it('says nothing where there is nothing to say', () => {
    for (const text of [
      '',
      ' \n\n\t',
      '...',
      '12:30\n45%\n1,200',
      'Apples\nPears\nPlums\nMedlars',
      '지수\n현재 가격\n등락폭\n코스피\n2812.59',
      '😀😀😀',
    ])
      expect(summarize({ text, title: 'A title', lang: 'en' })).toEqual([])
  })

  it.each([
    [
      'a poem',
      'The road goes on\nbeyond the hill,\nthe river sings,\nthe wind is still.\nAnd I, who came\nto hear it all,\nstand by the gate\nbeneath the wall.',
    ],
    ['a Korean poem', '나는 강가에 서서\n바람을 듣는다\n저녁은 오고\n새는 집으로 간다\n달이 뜬다'],
    [
      'code',
      'function add(a, b) {\nreturn a + b;\n}\nconst x = add(1, 2);\nif (x > 2) {\nthrow new Error("too much");\n}',
    ],
    ['code of another kind', 'import os\nfor name in os.listdir("."):\nprint(name)\ndef main():\nreturn 0'],
    ['styles', '.a { color: red; }\n.b { margin: 0 auto; }\n@media print { .a { display: none; } }'],
    ['a table', 'Name Age City\nAda 36 London\nBea 41 Paris\nTotal 77'],
    ['a table of numbers', '2020 12.5 % 1,200\n2021 13.5 % 1,300\n2022 14.5 % 1,400'],
    ['a list', '- Apples from the market\n- Pears, two kilos\n- Butter and milk\n- Tea'],
    ['a log', '2026-01-01 12:00:00 INFO started.\n2026-01-01 12:00:01 WARN disk full.'],
  ])('says nothing of %s', (_name, text) => {
    expect(summarize({ text, title: 'A title', lang: null })).toEqual([])
  })

  it('neither throws nor hangs on a million characters of anything', () => {
    const million = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length))
    for (const piece of ['a. ', '가', '"', '(\n', '.', '2. ', '\u202e\u0000', 'Mr. ', '「', 'A b c. D e f! '])
      expect(
        summarize({ text: million(piece), title: million(piece), lang: 'en' }).length,
      ).toBeLessThanOrEqual(3)
  })

  it('looks at no more sentences of a long text than of one of two hundred', () => {
    const line = (index: number) => `The council of ward ${index} voted for library number ${index * 7}.`
    const text = (count: number) => Array.from({ length: count }, (_, index) => line(index)).join('\n')
    expect(summarize({ text: text(1000), title: 'Wards', lang: 'en' })).toEqual(
      summarize({ text: text(200), title: 'Wards', lang: 'en' }),
    )
  })

  it('gives all of a text that is short but real', () => {
    const text = 'The bridge over the Aller opened on Monday after two years of repairs.'
    expect(summarize({ text, title: 'Bridge opens', lang: 'en' })).toEqual([
      { text, start: 0, end: text.length },
    ])
  })

  it('works in every script, without a language, and without a segmenter', () => {
    const texts = [
      '市议会周三通过了新图书馆的预算。图书馆将建在旧邮局的位置。工程明年三月开始。部分居民表示反对。',
      '市議会は水曜日、新しい図書館の予算を可決した。図書館は旧郵便局の跡地に建つ。工事は来年三月に始まる。一部の住民は反対している。',
      'أقر مجلس المدينة يوم الأربعاء ميزانية المكتبة الجديدة. ستقام المكتبة في موقع مكتب البريد القديم. تبدأ الأعمال في مارس المقبل. عارض بعض السكان المشروع.',
      'नगर परिषद ने बुधवार को नए पुस्तकालय का बजट पारित किया। पुस्तकालय पुराने डाकघर की जगह बनेगा। काम अगले मार्च में शुरू होगा। कुछ निवासियों ने विरोध किया।',
    ]
    for (const text of texts) {
      for (const Segmenter of [undefined, null]) {
        const input = { text, title: '', lang: null, ...(Segmenter === null ? { Segmenter } : {}) }
        expect(summarize(input), text).toHaveLength(3)
      }
    }
  })

  it('holds true offsets, order and determinism for any text, and never throws', () => {
    const scraps = fc.constantFrom(
      'Mr. Kim said ',
      '"…했다. 갔다."라고 ',
      '「行く。」と述べた。',
      '۔ ',
      '\n',
      '\r\n',
      '\u2028',
      '\ud800',
      'الخبر ',
      '. ',
      '(',
      '”',
      'e\u0301',
      '123. ',
      'a@b.co',
    )
    const text = fc
      .array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 12 })))
      .map((parts) => parts.join(''))
    const lang = fc.option(fc.oneof(fc.constantFrom('ko', 'en-US', 'de', 'zh-Hant-TW'), fc.string()))
    fc.assert(
      fc.property(text, fc.string(), lang, (text, title, lang) => {
        const once = summarize({ text, title, lang })
        expect(summarize({ text, title, lang })).toEqual(once)
        let last = 0
        for (const { text: sentence, start, end } of once) {
          expect(sentence).toBe(text.slice(start, end))
          expect(sentence).not.toMatch(/[\r\n]/)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
      { numRuns: rounds(20) },
    )
  }, 60_000)
})
