import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { json } from '../../../src/formats/json'
import { rounds } from '../../helpers/rounds'
import { exportOptions, makeArticle } from './article'

async function written(articles: ReturnType<typeof makeArticle>[]) {
  const file = await json.write(articles, exportOptions())
  return { file, text: await file.blob.text() }
}

describe('json', () => {
  it('is one object that names its format, version and time', async () => {
    const { text } = await written([])
    expect(JSON.parse(text)).toEqual({
      format: 'pressmark',
      version: 1,
      exportedAt: '2026-11-22T12:00:00.000Z',
      articles: [],
    })
  })

  it('reads back equal, row and content', async () => {
    const articles = [makeArticle(), makeArticle({ id: 'b', leadImage: null }, { id: 'b', summary: null })]
    const parsed = JSON.parse((await written(articles)).text)
    const back = parsed.articles.map(({ content, ...row }: { content: object; id: string }) => ({
      row,
      content: { ...content, id: row.id },
    }))
    expect(back).toEqual(articles)
  })

  it('loses no text, not even lone surrogates', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\ud800', '\udfff', '\0', '\u2028', ''),
        async (a, b) => {
          const text = a + b + a
          const { text: file } = await written([makeArticle({ title: text }, { html: text, text })])
          const [back] = JSON.parse(file).articles
          expect([back.title, back.content.html, back.content.text]).toEqual([text, text, text])
        },
      ),
      { numRuns: rounds(20) },
    )
  }, 60_000)

  it('writes keys in one order, however the record was made', async () => {
    const article = makeArticle()
    const turned = {
      ...article,
      row: Object.fromEntries(Object.entries(article.row).reverse()) as unknown as typeof article.row,
    }
    expect((await written([turned])).text).toBe((await written([article])).text)
  })

  it('writes many parts as one text', async () => {
    const html = 'ㄱ'.repeat(300_000)
    const articles = Array.from({ length: 10 }, (_, index) => makeArticle({ id: `id-${index}` }, { html }))
    const { text } = await written(articles)
    expect(JSON.parse(text).articles).toHaveLength(10)
  })
})
