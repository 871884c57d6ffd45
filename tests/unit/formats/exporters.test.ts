import { describe, expect, it } from 'vitest'
import { PressmarkError } from '../../../src/domain/message/errors'
import { isLegalName } from '../../../src/formats/file-name'
import { FORMATS, loadExporter } from '../../../src/formats/registry'
import { exportOptions, makeArticle } from './article'

const FORMAT_IDS = FORMATS.map(({ id }) => id)

const three = () => ['a', 'b', 'c'].map((id) => makeArticle({ id, title: `Title ${id}` }))

async function* later<Item>(items: Item[]) {
  for (const item of items) {
    await Promise.resolve()
    yield item
  }
}

it('registers every format once', () => {
  expect(new Set(FORMAT_IDS).size).toBe(FORMATS.length)
  expect(FORMAT_IDS).toEqual(expect.arrayContaining(['markdown', 'json', 'csv']))
})

describe.each(FORMAT_IDS)('exporter %s', (id) => {
  it('says what it is', async () => {
    const exporter = await loadExporter(id)
    expect(exporter.id).toBe(id)
    expect(exporter.extension).toMatch(/^[a-z]+$/)
    expect(exporter.mimeType).toMatch(/^[a-z]+\/[a-z-]+$/)
  })

  it('writes none, one and many, from any iterable, under a legal name', async () => {
    const { write } = await loadExporter(id)
    for (const articles of [[], [makeArticle()], three(), later(three())]) {
      const file = await write(articles, exportOptions())
      expect(isLegalName(file.name), file.name).toBe(true)
      expect(file.blob.size).toBeGreaterThan(0)
      expect(file.problems).toEqual([])
      if (Array.isArray(articles)) expect(file.count).toBe(articles.length)
    }
  })

  it('names the file of one article after the article', async () => {
    const { write, extension } = await loadExporter(id)
    const file = await write([makeArticle()], exportOptions())
    expect(file.name).toBe(`2026-11-03-새-도서관-예산-시의회-통과.${extension}`)
  })

  it('writes the same bytes for the same articles', async () => {
    const { write } = await loadExporter(id)
    const bytes = async () => (await write(three(), exportOptions())).blob.bytes()
    expect(await bytes()).toEqual(await bytes())
  })

  it('reports each article as it is done, and pauses now and then', async () => {
    const { write } = await loadExporter(id)
    const done: number[] = []
    let pauses = 0
    const articles = Array.from({ length: 45 }, (_, index) => makeArticle({ id: `id-${index}` }))
    const pause = async () => {
      pauses++
    }
    await write(articles, exportOptions({ onProgress: (count) => done.push(count), pause }))
    expect(done).toEqual(Array.from({ length: 45 }, (_, index) => index + 1))
    expect(pauses).toBe(2)
  })

  it('stops when it is aborted, before and in the middle', async () => {
    const { write } = await loadExporter(id)
    await expect(write(three(), exportOptions({ signal: AbortSignal.abort() }))).rejects.toMatchObject({
      name: 'AbortError',
    })
    const controller = new AbortController()
    let read = 0
    function* endless() {
      for (;;) {
        read++
        yield makeArticle({ id: `id-${read}` })
      }
    }
    const onProgress = (done: number) => {
      if (done === 30) controller.abort()
    }
    await expect(
      write(endless(), exportOptions({ signal: controller.signal, onProgress })),
    ).rejects.toMatchObject({ name: 'AbortError' })
    expect(read).toBeLessThan(40)
  })

  it('tells a failing store as an export that failed', async () => {
    const { write } = await loadExporter(id)
    async function* broken() {
      yield* three()
      throw new Error('the store went away')
    }
    const error = await write(broken(), exportOptions()).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PressmarkError)
    expect(error).toMatchObject({ code: 'export-failed', detail: 'the store went away' })
  })

  it('takes articles of hostile pages', async () => {
    const { write } = await loadExporter(id)
    const nasty = [
      '',
      '\ud800',
      '\0',
      '../../etc/passwd',
      'CON',
      '<script>alert(1)</script>',
      '{{ site }}',
      'x'.repeat(1e5),
    ]
    const articles = nasty.map((text, index) =>
      makeArticle(
        {
          id: `id-${index}`,
          title: text,
          byline: text,
          excerpt: text,
          lang: text,
          publishedAt: text,
          tags: [text],
        },
        { html: text, text, summary: null },
      ),
    )
    const file = await write(articles, exportOptions())
    expect(file.count).toBe(nasty.length)
  })
})
