import { describe, expect, it, vi } from 'vitest'
import { leaveSummaryLength } from '../../../src/platform/page/in-page'
import { pageOf } from '../../helpers/extract-page'

// Many pages a test: a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const sentence = '시의회는 화요일 밤 아홉 대 넷으로 새 다리를 놓기로 했다. '
const html = `<html lang="ko"><title>다리 투표</title><article><h1>다리 투표</h1>${`<p>${sentence.repeat(5)}</p>`.repeat(3)}</article></html>`

/** Runs a reader and the summarizer in front of a page, as the browser does, and gives the value of the last. */
async function inject(reader: 'extract' | 'extract-text', page: Document): Promise<unknown> {
  vi.resetModules()
  vi.stubGlobal('document', page)
  vi.stubGlobal('DOMParser', page.defaultView?.DOMParser)
  await import(`../../../src/content/${reader}.ts`)
  const { default: value } = await import('../../../src/content/summarize')
  vi.unstubAllGlobals()
  return value
}

describe('the page reader', () => {
  it('gives the draft with its summary, in JSON', async () => {
    const value = await inject('extract', pageOf(html, 'https://news.example/a?utm_source=x'))
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
    expect(value).toMatchObject({
      status: 'read',
      href: 'https://news.example/a?utm_source=x',
      page: {
        draft: { kind: 'article', title: '다리 투표', canonicalUrl: 'https://news.example/a' },
        summary: { lang: 'ko' },
      },
    })
    const { page } = value as {
      page: {
        draft: { text: string }
        summary: { sentences: { text: string; start: number; end: number }[] }
      }
    }
    for (const { text, start, end } of page.summary.sentences)
      expect(page.draft.text.slice(start, end)).toBe(text)
  })

  it('has no summary where there is no text', async () => {
    expect(await inject('extract', pageOf('<title>x</title>'))).toMatchObject({
      page: { draft: { kind: 'link' }, summary: null },
    })
  })

  it('leaves text to the reader of text', async () => {
    const page = pageOf('<pre># 제목\n\n본문입니다.</pre>', 'https://code.example/a.md')
    const prototype = page.defaultView?.Document.prototype ?? {}
    Object.defineProperty(prototype, 'contentType', { get: () => 'text/plain' })
    expect(await inject('extract', page)).toEqual({ status: 'needs-text-reader' })
    expect(await inject('extract-text', page)).toMatchObject({
      page: { draft: { kind: 'text', title: '제목', text: '본문입니다.' } },
    })
  })

  it('gives as many sentences as the reader chose, and forgets the number', async () => {
    const text = [...'가나다라마바'].map(
      (name) =>
        `<p>${name}구는 올해 항구 예산을 ${name.charCodeAt(0)}억 원으로 정했다. ${sentence.repeat(2)}</p>`,
    )
    const page = () => pageOf(`<html lang="ko"><title>예산</title><article>${text.join('')}</article></html>`)
    const count = async () => {
      const { page: read } = (await inject('extract', page())) as {
        page: { summary: { sentences: unknown[] } }
      }
      return read.summary.sentences.length
    }
    for (const wanted of [1, 5]) {
      leaveSummaryLength(wanted)
      expect(await count()).toBe(wanted)
    }
    expect(await count(), 'as many as fit again').toBe(3)
  })

  it('leaves nothing in the world it was injected into', async () => {
    const before = Object.keys(globalThis)
    leaveSummaryLength(1)
    await inject('extract', pageOf(html))
    expect(Object.keys(globalThis)).toEqual(before)
  })

  it('has no value for a summarizer that was injected alone', async () => {
    vi.resetModules()
    await expect(import('../../../src/content/summarize')).rejects.toThrow('No page was read')
  })
})
