/** One line of the table is all that a field needs: what derives from it is tried for every field there is. */
import { describe, expect, it } from 'vitest'
import { type FieldTypes, KIND_REASONS, PAGE_KINDS } from '../../../src/domain/article/article'
import { emptyDraft } from '../../../src/domain/article/empty-draft'
import {
  type FieldType,
  fieldsWith,
  namesOf,
  PAGE_FIELDS,
  READER_FIELDS,
  ROW_FIELDS,
} from '../../../src/domain/article/fields'
import { parseReadPage } from '../../../src/domain/message/parse-page'
import { rowFromDraft, withMarksOf } from '../../../src/store/rows/rows'
import { soundRow } from '../../../src/store/rows/sound-row'
import { draftOf, pageOf } from '../store/samples'

/** A value of each type that is not its empty one. */
const SAMPLE: { readonly [Type in FieldType]: FieldTypes[Type] } = {
  kind: 'text',
  reason: 'video',
  direction: 'rtl',
  address: 'https://news.example/one',
  title: 'A title',
  line: 'A line',
  language: 'ko',
  date: '2024-06-19',
  names: ['World'],
  picture: { url: 'https://news.example/a.jpg', width: 4, height: 3, alt: 'A pier', credit: 'Ada' },
  count: 7,
  id: 'an-id',
  time: 5,
  moment: 6,
  tags: ['sea'],
  note: 'A note.',
}
const given = Object.fromEntries(namesOf(PAGE_FIELDS).map((name) => [name, SAMPLE[PAGE_FIELDS[name].type]]))
const own = Object.fromEntries(namesOf(READER_FIELDS).map((name) => [name, SAMPLE[READER_FIELDS[name].type]]))
const origin = { id: 'a', captureId: 'capture-1', now: 5, before: null }
const row = { ...rowFromDraft(draftOf('one', given), origin), ...own }

describe('every field of a page', () => {
  it.each(namesOf(PAGE_FIELDS))('%s comes from the page into the row', (name) => {
    const { draft } = parseReadPage(JSON.parse(JSON.stringify(pageOf('one', given))))
    expect(draft[name]).toEqual(given[name])
    expect(rowFromDraft(draft, origin)[name]).toEqual(given[name])
  })

  it.each(namesOf(PAGE_FIELDS))('%s is in an empty draft, unless old rows have none', (name) => {
    const isAbsent = 'optional' in PAGE_FIELDS[name]
    expect(name in emptyDraft('https://news.example/', 'A', 'link', 'link-only')).toBe(!isAbsent)
  })
})

describe('every field of the reader', () => {
  it.each(namesOf(READER_FIELDS))('%s outlives an update of the page and a change of versions', (name) => {
    expect(rowFromDraft(draftOf('one'), { ...origin, before: row })[name]).toEqual(own[name])
    const bare = rowFromDraft(draftOf('two'), origin)
    expect(withMarksOf(bare, row)[name]).toEqual(own[name])
    expect(withMarksOf(row, bare)).toEqual({ ...row, ...bare, ...given, sorts: row.sorts, note: undefined })
  })
})

describe('every field of a row', () => {
  it.each(namesOf(ROW_FIELDS))('%s is kept as it is where it is sound', (name) => {
    expect(soundRow(row)).toBe(row)
    expect(soundRow({ ...row, places: 7 })?.[name]).toEqual(row[name])
  })

  it.each(namesOf(ROW_FIELDS).filter((name) => name !== 'id'))(
    '%s alone falls back where it is not',
    (name) => {
      const shown = soundRow({ ...row, [name]: { evil: 1 } })
      expect(shown).toMatchObject({ kind: 'unreadable', reason: 'extraction-failed' })
      for (const other of namesOf(ROW_FIELDS)) {
        if (other === name || other === 'kind' || other === 'reason') continue
        expect(shown?.[other], other).toEqual(row[other])
      }
      expect(shown?.[name]).not.toEqual({ evil: 1 })
    },
  )

  it('has a name of its own in each export', () => {
    const columns: string[] = fieldsWith(ROW_FIELDS, 'csv').map((name) => ROW_FIELDS[name].csv)
    const keys: string[] = fieldsWith(ROW_FIELDS, 'yaml').map((name) => ROW_FIELDS[name].yaml)
    expect(new Set(columns).size).toBe(columns.length)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('every kind and reason', () => {
  it.each(KIND_REASONS)('a page of reason %s is read, never kept as a bare link instead', (reason) => {
    expect(parseReadPage(pageOf('one', { kind: 'link', reason })).draft.reason).toBe(reason)
  })

  it.each(PAGE_KINDS)('a page of kind %s is read', (kind) => {
    expect(parseReadPage(pageOf('one', { kind })).draft.kind).toBe(kind)
    expect(soundRow({ ...row, kind })?.kind).toBe(kind)
  })
})
