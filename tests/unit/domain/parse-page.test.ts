import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkDraft } from '../../../src/domain/article/empty-draft'
import { PressmarkError } from '../../../src/domain/message/errors'
import { parseReadPage, parseReadResult } from '../../../src/domain/message/parse-page'
import { parseSaveRequest } from '../../../src/domain/message/parse-request'
import { rounds } from '../../helpers/rounds'
import { draftOf, imageOf, pageOf, requestOf } from '../store/samples'

const withDraft = (over: object) => ({ ...pageOf('one'), draft: { ...draftOf('one'), ...over } })

describe('parseReadPage', () => {
  it('gives a good page back as it is', () => {
    expect(parseReadPage(JSON.parse(JSON.stringify(pageOf('one'))))).toEqual(pageOf('one'))
    const link = { draft: linkDraft('https://news.example/a', 'A', 'timed-out'), summary: null }
    expect(parseReadPage(link)).toEqual(link)
  })

  it('leaves out what it does not know', () => {
    const parsed = parseReadPage({ ...withDraft({ evil: 1, __proto__: { polluted: 1 } }), evil: 1 })
    expect(parsed).toEqual(pageOf('one'))
  })

  it('reads no inherited field', () => {
    expect(() => parseReadPage(Object.create(pageOf('one')))).toThrow(PressmarkError)
  })

  it('makes texts well-formed', () => {
    const page = withDraft({ title: 'a\ud800b', text: 'x\0', html: '<p>\udc00</p>' })
    const { draft } = parseReadPage({ ...page, summary: null })
    expect([draft.title, draft.text, draft.html]).toEqual(['a\ufffdb', 'x\ufffd', '<p>\ufffd</p>'])
  })

  it('cuts a title without end, and names a page without one by its address', () => {
    expect([...parseReadPage(withDraft({ title: 'x'.repeat(1e6) })).draft.title]).toHaveLength(2000)
    expect(parseReadPage(withDraft({ title: ' \n' })).draft.title).toBe(draftOf('one').url)
  })

  it('believes no canonical address of another site', () => {
    const { draft } = parseReadPage(withDraft({ canonicalUrl: 'https://bank.example/' }))
    expect(draft.canonicalUrl).toBe('https://news.example/one')
  })

  it('keeps whose the picture is, as one capped line, and knows pages that do not say', () => {
    const image = { url: 'https://news.example/a.jpg', width: null, height: null, alt: '' }
    const creditOf = (credit: unknown) =>
      parseReadPage(withDraft({ leadImage: { ...image, credit } })).draft.leadImage?.credit
    expect(creditOf(' Ada\n<b>Moor\ud800 ')).toBe('Ada <b>Moor\ufffd')
    expect(creditOf('x'.repeat(1e6))).toHaveLength(300)
    expect([creditOf(null), creditOf(undefined), creditOf(' ')]).toEqual([null, null, null])
    expect(() => creditOf(7)).toThrow(expect.objectContaining({ code: 'bad-message' }))
  })

  it('drops dates and languages of no known form, not the page', () => {
    const over = { publishedAt: 'yesterday', modifiedAt: '2024-06-19T00:00:00+01:00', lang: '"><b>' }
    expect(parseReadPage(withDraft(over)).draft).toMatchObject({
      publishedAt: null,
      modifiedAt: '2024-06-19T00:00:00+01:00',
      lang: null,
    })
  })

  it("keeps what it knows of the page's details, field by field", () => {
    const sources = { title: 'heading', byline: 'a rumour', evil: 'meta' }
    const details = {
      sources,
      keywords: ['ferry', ' \n', 'pier\0'],
      paywalled: true,
      confidence: 0.75,
      evil: 1,
    }
    expect(parseReadPage(withDraft({ details })).draft.details).toEqual({
      sources: { title: 'heading' },
      keywords: ['ferry', 'pier\ufffd'],
      paywalled: true,
      confidence: 0.75,
    })
    expect(() => parseReadPage(withDraft({ details: 'none' }))).toThrow(PressmarkError)
    expect(() => parseReadPage(withDraft({ details: { ...details, confidence: 7 } }))).toThrow(PressmarkError)
  })

  it('takes a summary from the text alone', () => {
    const page = pageOf('one')
    const sentences = [{ text: 'Something else', start: 0, end: 4 }]
    expect(parseReadPage({ ...page, summary: { ...page.summary, sentences } }).summary?.sentences).toEqual([
      { text: 'Text', start: 0, end: 4 },
    ])
  })

  it.each([
    ['javascript address', { url: 'javascript:1' }],
    ['unknown kind', { kind: 'evil' }],
    ['text that is a number', { text: 7 }],
    ['count below nothing', { wordCount: -1 }],
    ['count that is none', { readingMinutes: Number.NaN }],
    ['picture of data', { leadImage: { url: 'data:image/png;base64,x', width: 1, height: 1, alt: '' } }],
    ['categories without end', { categories: Array(51).fill('x') }],
  ])('refuses a %s', (_what, over) => {
    expect(() => parseReadPage(withDraft(over))).toThrow(expect.objectContaining({ code: 'bad-message' }))
  })

  it('says when it is too large', () => {
    expect(() => parseReadPage(withDraft({ html: 'x'.repeat(20_000_001) }))).toThrow(
      expect.objectContaining({ code: 'page-too-large' }),
    )
  })

  it('keeps the text alone of a body that would stop the reader', () => {
    const { draft } = parseReadPage(withDraft({ html: '<div>'.repeat(20_000) }))
    expect(draft).toMatchObject({ html: '', text: pageOf('one').draft.text })
  })

  it('is its own reading', () => {
    const parsed = parseReadPage(
      withDraft({ title: '  a\ud800 ', url: 'https://news.example/ü?utm_source=x' }),
    )
    expect(parseReadPage(parsed)).toEqual(parsed)
  })
})

describe('anything at all', () => {
  it('is read or refused with a code', () => {
    const parsers = [parseReadResult, parseReadPage, parseSaveRequest]
    const field = fc.constantFrom(...Object.keys(draftOf('one')))
    const nearly = fc.tuple(field, fc.anything()).map(([name, value]) => ({
      ...requestOf('one', { image: imageOf('one') }),
      page: withDraft({ [name]: value }),
    }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), fc.constantFrom(...parsers), (value, parse) => {
        try {
          parse(value)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(PressmarkError)
        }
      }),
      { numRuns: rounds(400) },
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
