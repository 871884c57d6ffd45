import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/formats/csv'
import { guardCell, unguardCell } from '../../../src/formats/csv-guard'
import { rounds } from '../../helpers/rounds'
import { exportOptions, makeArticle } from './article'

async function written(...articles: ReturnType<typeof makeArticle>[]) {
  const { blob } = await csv.write(articles, exportOptions())
  // `text()` would drop the byte order mark.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())
  return { text, rows: Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true }).data }
}

describe('csv', () => {
  it('begins with a byte order mark and names its columns, also when it is empty', async () => {
    const { text } = await written()
    expect(text).toBe(
      '\uFEFF"title","url","source_url","site","author","published","saved","read","archived","favourite","trashed","tags",' +
        '"categories","lang","kind","words","minutes","image","excerpt","summary","id","note"\r\n',
    )
  })

  it('writes one row an article', async () => {
    const { rows, text } = await written(makeArticle(), makeArticle({ id: 'b' }))
    expect(text.match(/\r\n/g)).toHaveLength(3)
    expect(rows[0]).toMatchObject({
      title: '새 도서관 예산, 시의회 통과',
      url: 'https://news.example/2026/11/library',
      published: '2026-11-03T09:00:00+09:00',
      saved: '2026-11-04T00:00:00.000Z',
      read: '',
      tags: '도서관|budget',
      summary: '시의회가 예산을 통과시켰다.',
    })
  })

  it('ends each row with the reader’s note', async () => {
    const { rows } = await written(makeArticle({ note: 'Ask Ada,\n"today"' }), makeArticle({ id: 'b' }))
    expect(rows.map(({ note }) => note)).toEqual(['Ask Ada,\n"today"', ''])
  })

  it('keeps quotes, commas and line breaks inside a cell', async () => {
    const title = 'He said "a, b"\r\nand left\n'
    expect((await written(makeArticle({ title }))).rows[0]?.title).toBe(title)
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\0=1',
    ' =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    "'=1",
    '"=1',
    '\u200b=1',
    "=cmd|' /C calc'!A0",
    '\t1',
  ])('guards %j', async (title) => {
    expect(guardCell(title)).toBe(`'${title}`)
    const back = (await written(makeArticle({ title }))).rows[0]?.title ?? ''
    expect(unguardCell(back)).toBe(title)
  })

  it.each([
    ['a;=HYPERLINK("https://a.example")', `a;'=HYPERLINK("https://a.example")`],
    ['a\t+1', "a\t'+1"],
    ['a\n@SUM(A1)', "a\n'@SUM(A1)"],
    ['a\r\n-1+1', "a\r\n'-1+1"],
    ['a; "=1', `a;' "=1`],
    ['\t=1', "'\t'=1"],
    ['=a;=b', "'=a;'=b"],
    ['ends;', "ends;'"],
  ])(
    'guards each piece of %j that begins a cell where semicolons or tabs part them',
    async (title, guarded) => {
      expect(guardCell(title)).toBe(guarded)
      const back = (await written(makeArticle({ title }))).rows[0]?.title ?? ''
      expect(unguardCell(back)).toBe(title)
    },
  )

  it.each([
    'Temperatures: -5 in Oslo, +3 in Bergen; no wind',
    'Lowest values;-5.3;-12%',
    'One line\n\nand another; both are text',
    'a - b = c @ d + e',
    "It's 'so'; \"he\" said",
  ])('leaves %j as it is', (text) => {
    expect(guardCell(text)).toBe(text)
  })

  it('begins no cell like a formula for readers of commas, semicolons and tabs, and gives every cell back', () => {
    const NEGATIVE_NUMBER = /^[\s"\u200B]*-\d+(?:[.,]\d+)*%?(?=[\s";]|$)/
    const piece = fc.oneof(
      fc.constantFrom(...'=+-@\t\r\n;,"\' a1\0＝＋－＠\u200B|%', '\r\n', '""', '5.5'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('').toWellFormed())
    const row = fc.array(cell, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        expect(rows.map((cells) => cells.map((each) => unguardCell(guardCell(each))))).toEqual(rows)
        const text = rows
          .map((cells) => Papa.unparse([cells.map(guardCell)], { quotes: true, newline: '\r\n' }))
          .join('\r\n')
        for (const delimiter of [',', ';', '\t'])
          for (const newline of ['\r\n', '\n'] as const) {
            const read = Papa.parse<string[]>(text, { delimiter, newline }).data.flat()
            // An empty line of the reader's own, or a line break at the end of a row, is no danger before other text.
            for (const each of read.filter((cell) => !NEGATIVE_NUMBER.test(cell)))
              expect(each).not.toMatch(/^(?:[\t\0]|[\r\n]+\t|[\s"\u200B]*[=+\-@＝＋－＠])/)
          }
      }),
      { numRuns: rounds(150) },
    )
  }, 60_000)

  it('guards by the first of all characters exactly, and gives each back', () => {
    const guarded: string[] = []
    for (let code = 0; code < 0x10000; code++) {
      const cell = `${String.fromCharCode(code)}1+1`
      if (guardCell(cell) !== cell) guarded.push(cell.charAt(0))
      if (unguardCell(guardCell(cell)) !== cell) expect.fail(`U+${code.toString(16)} is not given back`)
    }
    expect(guarded.sort()).toEqual(['\0', '\t', '\n', '\r', '+', '-', '=', '@', '＋', '－', '＝', '＠'])
    for (const cell of ["'", "''=", "'a", '', 'a=b', "'-'"]) expect(unguardCell(guardCell(cell))).toBe(cell)
  })
})
