import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Marked } from '../../../src/domain/search/snippet'
import { saveArticle } from '../../../src/store/lists/articles'
import { listIds, rowsByIds } from '../../../src/store/lists/order'
import {
  deleteSmartList,
  putSmartList,
  putTagColour,
  smartLists,
  tagColours,
} from '../../../src/store/lists/shelf'
import { valuesOf } from '../../../src/store/search/completions'
import { markedIn, snippetsOf } from '../../../src/store/search/snippets'
import { freshDb, requestOf } from './samples'

const shown = (marked: Marked | null | undefined) =>
  marked?.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

describe('marks', () => {
  it.each([
    ['Élection à Genève', ['election', 'geneve'], '[Élection] à [Genève]'],
    ['역마다 무료와이파이를 놓았다', ['와이파이'], '역마다 무료[와이파이]를 놓았다'],
    ['ﬁnal ＡＢＣ', ['final', 'abc'], '[ﬁnal] [ＡＢＣ]'],
    ['aaa', ['aa', 'a'], '[aaa]'],
    ['한국', ['한국'.normalize('NFC')], '[한국]'],
    ['nothing', ['else'], 'nothing'],
    [
      'They don’t – a Haupt\u00ADstraße',
      ["don't", '- a', 'hauptstrasse'],
      'They [don’t] [– a] [Haupt\u00ADstraße]',
    ],
    ['مُحَمَّد في ٢٠٢٤', ['محمد', '2024'], '[مُحَمَّد] في [٢٠٢٤]'],
    ['😀 tide 😀', ['😀'], '[😀] tide [😀]'],
  ])('in %s', (text, wanted, expected) => {
    expect(shown(markedIn(text, wanted))).toBe(expected)
  })
  it('keep every character', () => {
    const text = 'Straße İstanbul e\u0301\u0301 \ud83d'
    expect(
      markedIn(text, ['stra', 'i', 'e'])
        .map((each) => each.text)
        .join(''),
    ).toBe(text)
  })
})

describe('snippets', () => {
  async function of(text: string, query: string, title = 'The harbour') {
    const db = freshDb()
    await saveArticle(db, requestOf('one', { over: { title, text, excerpt: null } }), 1)
    const rows = await rowsByIds(db, await listIds(db, { list: 'all', sort: 'newest' }))
    return [...(await snippetsOf(db, rows, query)).values()][0]
  }
  it('show the first place in the text, cut on both sides', async () => {
    const text = `Head line.\n${'before '.repeat(30)}the tide came ${'after '.repeat(60)}`
    const found = await of(text, 'tide')
    expect(shown(found?.text)).toMatch(/^…(before )+the \[tide\] came (after )+…$/)
    expect(found?.text?.map((each) => each.text).join('').length).toBeLessThan(190)
  })
  it('have the first place near their beginning, where letters are wide as well', async () => {
    const text = `${'정부가 발표했다 '.repeat(30)}무료와이파이를 놓는다`
    const shownText = shown((await of(text, '와이파이'))?.text) ?? ''
    expect(shownText).toMatch(/^…(정부가 |발표했다 )*무료\[와이파이\]를/)
    expect(shownText.indexOf('[')).toBeGreaterThan(8)
    expect(shownText.indexOf('[')).toBeLessThan(16)
    expect(shown((await of(`${'가'.repeat(50)} 나 다`, '나'))?.text)).toBe(`…${'가'.repeat(12)} [나] 다`)
  })
  it('mark words, phrases and titles, and leave the operators out', async () => {
    const found = await of('Ships in the old harbour.', '"old harbour" site:news.example -sea')
    expect(shown(found?.text)).toBe('Ships in the [old harbour].')
    expect(shown((await of('x', 'harb'))?.title)).toBe('The [harb]our')
    expect((await of('x', 'harb'))?.text).toBeNull()
    expect(await of('x', 'site:news.example')).toBeUndefined()
  })
  it('mark a place in a title of any length', () => {
    const text = `${'가'.repeat(5000)}나`
    expect(shown(markedIn(text, ['나']))).toBe(`${'가'.repeat(5000)}[나]`)
  })
  it('find their place in one line of a million characters', async () => {
    const found = await of(`${'가나다 '.repeat(250_000)}와이파이 ${'라마바 '.repeat(100)}`, '와이파이')
    expect(shown(found?.text)).toContain('[와이파이]')
  })
})

describe('values for completion', () => {
  it('are the hosts and the commonest names of the library', async () => {
    const db = freshDb()
    const save = (slug: string, canonicalUrl: string, byline: string) =>
      saveArticle(db, requestOf(slug, { over: { canonicalUrl, byline } }), 10 - Number(slug))
    await save('1', 'https://a.example/1', 'Ada')
    await save('2', 'https://a.example.org/2', 'Bo')
    await save('3', 'http://www.b.example/3', 'Bo')
    await save('4', 'https://a.example/4', 'bo')
    expect(await valuesOf(db, 'site')).toEqual(['a.example', 'a.example.org', 'b.example'])
    expect(await valuesOf(db, 'author')).toEqual(['Bo', 'Ada'])
    expect(await valuesOf(db, 'lang')).toEqual(['en'])
  })
})

describe('the shelf', () => {
  it('keeps saved searches and colours, and shows none that is damaged', async () => {
    const db = freshDb()
    const list = {
      id: 'a',
      name: '  항구\n새벽 ',
      query: '항구 is:unread',
      list: 'all',
      createdAt: 2,
    } as const
    await putSmartList(db, list)
    await putSmartList(db, { ...list, id: 'b', name: ' ', createdAt: 1 })
    await db.smartLists.put({ id: 'c', name: 5 } as never)
    expect((await smartLists(db)).map(({ name }) => name)).toEqual(['항구 is:unread', '항구 새벽'])
    await deleteSmartList(db, 'b')
    expect(await smartLists(db)).toHaveLength(1)
    await putTagColour(db, 'war', 'red')
    await db.tagLooks.put({ tag: 'x', colour: 'url(evil)' as never })
    expect(await tagColours(db)).toEqual(new Map([['war', 'red']]))
    await putTagColour(db, 'war', null)
    expect(await tagColours(db)).toEqual(new Map())
  })
})
