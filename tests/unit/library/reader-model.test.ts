import { describe, expect, it, vi } from 'vitest'

vi.mock('../../../src/platform/browser', () => ({ default: {} }))

import { PressmarkError } from '../../../src/domain/message/errors'
import { openReader, type ReaderPort } from '../../../src/library/reader/reader-model'
import { FakeLibrary, rowOf, settled } from '../ui/list/fake-library'

function portOver(library: FakeLibrary): ReaderPort {
  return {
    watch: (query, next, failed) => library.watch(query, next, failed),
    change: (ids, change) => library.change(ids, change),
    async article(id) {
      const row = library.rows.get(id)
      return (
        row && { row, content: { id, v: 1, html: `<p>${row.title}</p>`, text: row.title, summary: null } }
      )
    },
    picture: async () => null,
    versions: async () => [],
    goBack: async () => null,
    marksRead: async () => true,
    resummarize: async () => null,
    putWritten: async () => null,
  }
}

describe('the versions of an article', () => {
  it('can be gone back to, which is shown at once and can be taken back', async () => {
    const library = new FakeLibrary([rowOf('a', 1, { title: 'New' })])
    const note = { no: 3, title: 'Old', wordCount: 9, capturedAt: 1, replacedAt: 2 }
    const wentTo: number[] = []
    const port: ReaderPort = {
      ...portOver(library),
      versions: async () => [note],
      async goBack(no) {
        wentTo.push(no)
        library.add(rowOf('a', 1, { title: no === 3 ? 'Old' : 'New' }))
        return 4
      },
    }
    const reader = openReader(port, 'a', () => 77)
    await settled()
    expect(reader.versions.value).toEqual([note])
    expect(reader.article.value?.content.text).toBe('New')
    const takeBack = await reader.goBack(3)
    expect(reader.article.value?.content.text).toBe('Old')
    await takeBack?.()
    expect(wentTo).toEqual([3, 4])
    expect(reader.article.value?.content.text).toBe('New')
    reader.dispose()
  })

  it('that are gone by now change nothing', async () => {
    const reader = openReader(portOver(new FakeLibrary([rowOf('a', 1)])), 'a', () => 77)
    await settled()
    expect(await reader.goBack(3)).toBeNull()
    reader.dispose()
  })
})

describe('the reader', () => {
  it('marks an article as read when it is opened, once', async () => {
    const library = new FakeLibrary([rowOf('a', 1)])
    const reader = openReader(portOver(library), 'a', () => 77)
    await settled()
    expect(library.rows.get('a')?.readAt).toBe(77)
    expect(reader.row.value?.readAt).toBe(77)
    await library.change(['a'], { readAt: null })
    await settled()
    expect(reader.row.value?.readAt).toBeNull()
    reader.dispose()
  })
  it('leaves it unread where the reader wants it so', async () => {
    const library = new FakeLibrary([rowOf('a', 1)])
    openReader({ ...portOver(library), marksRead: async () => false }, 'a', () => 77)
    await settled()
    expect(library.writes).toBe(0)
  })
  it('leaves an article in the trash as it is', async () => {
    const library = new FakeLibrary([rowOf('a', 1, { trashedAt: 5 })])
    openReader(portOver(library), 'a', () => 77)
    await settled()
    expect(library.rows.get('a')?.readAt).toBeNull()
  })
  it('does not exchange the text that is being read', async () => {
    const library = new FakeLibrary([rowOf('a', 1, { title: 'Old' })])
    const reader = openReader(portOver(library), 'a', () => 77)
    await settled()
    library.add(rowOf('a', 1, { title: 'New' }))
    await settled()
    expect(reader.article.value?.content.html).toBe('<p>Old</p>')
  })
  it('says that an article is gone, or that the library fails', async () => {
    const gone = openReader(portOver(new FakeLibrary()), 'a', () => 77)
    await settled()
    expect(gone.error.value).toBe('article-missing')
    const library = new FakeLibrary([rowOf('a', 1)])
    library.failure = new PressmarkError('storage-blocked')
    const failed = openReader(portOver(library), 'a', () => 77)
    await settled()
    expect(failed.error.value).toBe('storage-blocked')
  })
})

describe('the summary in the reader', () => {
  const sentences = [{ text: 'One.', start: 0, end: 4 }]
  const summary = { sentences, engine: 'extractive-2', lang: 'en', createdAt: 1 }

  it('changes with the library while its text is the one that is shown', async () => {
    const library = new FakeLibrary([rowOf('a', 1)])
    let content = {
      id: 'a',
      v: 1 as const,
      html: '<p>One.</p>',
      text: 'One.',
      summary: null as typeof summary | null,
    }
    const port: ReaderPort = {
      ...portOver(library),
      article: async (id) => {
        const row = library.rows.get(id)
        return row && { row, content }
      },
    }
    const reader = openReader(port, 'a', () => 77)
    await settled()
    expect(reader.summary.value).toBeNull()
    content = { ...content, summary }
    library.add(rowOf('a', 1))
    await settled()
    expect(reader.summary.value).toEqual(summary)
    content = { ...content, text: 'Another text.', summary: { ...summary, createdAt: 2 } }
    library.add(rowOf('a', 1))
    await settled()
    expect(reader.summary.value).toEqual(summary)
  })
})
