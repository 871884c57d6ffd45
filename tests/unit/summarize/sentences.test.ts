import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../src/summarize/sentences'

function split(text: string, lang: string, Segmenter: typeof Intl.Segmenter | undefined = Intl.Segmenter) {
  return splitSentences(text, { lang, limit: 100, Segmenter }).map((each) => each.text)
}

/** Sentences of one block: as they should come out again when they are written one after the other. */
const GOLDEN: readonly (readonly [lang: string, between: string, sentences: readonly string[]])[] = [
  [
    'ko',
    ' ',
    [
      '시의회가 3일 예산을 통과시켰다.',
      '박 의원은 "도서관은 거실이다. 누구나 올 수 있다."라고 말했다.',
      '물가는 3.5% 올랐다.',
      '그는 "정말인가?"라며 되물었다.',
      '구청장(52. 재선)은 답하지 않았다.',
      '박 의원은 4일 워싱턴 D.C.에서 열린 회의에 참석했다.',
    ],
  ],
  [
    'en',
    ' ',
    [
      'Mr. Kim met Dr. Lee and J. K. Park at 5 p.m. on Monday.',
      'The U.S. Senate voted 51-49.',
      'He left the U.S.',
      'The vote cost $3.5 million.',
      '"Really?" she asked.',
      '“It is late. We must go,” he said.',
      'Acme Inc. and Beta Corp. merged on Jan. 5.',
      'They did (see p. 4. It says so) and left.',
    ],
  ],
  [
    'de',
    ' ',
    [
      'Am 3. Mai kam Dr. Meier z.B. nach Ulm.',
      'Er sagte: „Das geht nicht. Wir müssen warten.“',
      'Das kostet ca. 2,5 Mio. Euro.',
      'Der 1. FC verlor.',
    ],
  ],
  [
    'ja',
    '',
    [
      '市長は「予算は通った。工事は春に始まる。」と述べた。',
      '住民は反対している。',
      '費用は3.5億円だ！',
      '本当か？',
    ],
  ],
  ['zh', '', ['市长说：“预算通过了。工程春天开始。”', '居民表示反对。', '费用为3.5亿元！', '真的吗？']],
  ['es', ' ', ['El Sr. Pérez llegó a EE. UU. el lunes.', '¿Qué dijo?', '¡Nada!', 'Costó 3,5 millones.']],
  ['fr', ' ', ['M. Dupont est venu.', '« C’est fini. On part. »', 'Il a dit : « Oui. »', 'Mme Petit reste.']],
  ['ar', ' ', ['أقر المجلس الميزانية.', 'هل ستبدأ الأعمال؟', 'قال العمدة: «نعم!»', 'عارض السكان المشروع.']],
  ['ru', ' ', ['В 2024 г. завод закрыли.', 'Он сказал: «Да. Мы ждём».', 'Это стоит 5 млн руб. в год.']],
  ['hi', ' ', ['परिषद ने बजट पारित किया।', 'काम कब शुरू होगा?', 'निवासियों ने विरोध किया।']],
  ['ur', ' ', ['کونسل نے بجٹ منظور کیا۔', 'کام کب شروع ہوگا؟', 'لوگوں نے احتجاج کیا۔']],
]

describe('sentences', () => {
  it.each(GOLDEN)('of %s', (lang, between, sentences) => {
    expect(split(sentences.join(between), lang)).toEqual(sentences)
  })

  it.each(GOLDEN)('of %s where the browser has no segmenter: few are wrong', (lang, between, sentences) => {
    const found = splitSentences(sentences.join(between), { lang, limit: 100, Segmenter: undefined })
    const right = found.filter((each) => sentences.includes(each.text))
    expect(right.length).toBeGreaterThanOrEqual(sentences.length - 1)
  })

  it('cuts Thai, which has no full stops, at spaces into pieces that can be read', () => {
    const clause = 'สภาเมืองอนุมัติงบประมาณห้องสมุดแห่งใหม่เมื่อวันพุธ'
    const pieces = split(Array(6).fill(clause).join(' '), 'th')
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) {
      expect(piece.length).toBeGreaterThanOrEqual(40)
      expect(piece.length).toBeLessThan(220)
    }
  })

  it('never joins blocks', () => {
    expect(split('제목\n첫 문장이다. 둘째다.\r\n소제목\u2028끝', 'ko')).toEqual([
      '제목',
      '첫 문장이다.',
      '둘째다.',
      '소제목',
      '끝',
    ])
  })

  it('separates sentences without a space between, but not addresses and names', () => {
    expect(split('It rained outside.Then it stopped.', 'en')).toEqual([
      'It rained outside.',
      'Then it stopped.',
    ])
    expect(split('He wrote it in Node.js for news.example today.', 'en')).toHaveLength(1)
    expect(split('비가 왔다.그는 떠났다.', 'ko')).toEqual(['비가 왔다.', '그는 떠났다.'])
  })

  it('keeps the number of a list with its item', () => {
    expect(split('1. The budget passed. 2. Works start in spring.', 'en')).toEqual([
      '1. The budget passed.',
      '2. Works start in spring.',
    ])
  })

  it('leaves a quotation that is never closed alone', () => {
    const text = `"It began. ${'Then it went on. '.repeat(10)}`.trim()
    expect(split(text, 'en')).toHaveLength(11)
  })

  it('stops at its limit', () => {
    expect(
      splitSentences('A b c. '.repeat(500), { lang: 'en', limit: 200, Segmenter: Intl.Segmenter }),
    ).toHaveLength(200)
  })

  it('knows blocks and who stands alone in one', () => {
    const found = splitSentences('Heading\n\nOne here. Two here.', {
      lang: 'en',
      limit: 9,
      Segmenter: Intl.Segmenter,
    })
    expect(found.map(({ block, alone }) => [block, alone])).toEqual([
      [0, true],
      [1, false],
      [1, false],
    ])
  })
})
