/** Makes drafts of pages that are not read yet. */

import { canonicalUrlOf, hostOf } from '../address/url'
import { cleanLine } from '../text/text'
import type { Draft, FieldTypes, KindReason, PageKind, ValuesOf } from './article'
import { type Field, type FieldType, PAGE_FIELDS } from './fields'

const none = () => null
const nothing = () => ''

/** The empty value of each field type; a new one at each call. */
export const EMPTY: { readonly [Type in FieldType]: () => FieldTypes[Type] } = {
  kind: () => 'unreadable',
  reason: none,
  direction: () => 'ltr',
  address: nothing,
  title: nothing,
  line: none,
  language: none,
  date: none,
  names: () => [],
  picture: none,
  count: () => 0,
  id: nothing,
  time: () => 0,
  moment: none,
  tags: () => [],
  note: nothing,
}

/** A draft without a body. */
export function emptyDraft(url: string, title: string, kind: PageKind, reason: KindReason | null): Draft {
  return {
    ...emptyFields(PAGE_FIELDS),
    kind,
    reason,
    url,
    canonicalUrl: canonicalUrlOf(url, null),
    title,
    html: '',
    text: '',
  }
}

/** Makes a draft of a page that is saved as a link: what is known without reading it, and why it was not read. */
export function linkDraft(url: string, title: string | null | undefined, reason: KindReason): Draft {
  return { ...emptyDraft(url, cleanLine(title) ?? url, 'link', reason), siteName: hostOf(url) || null }
}

/** Returns the fields of a table with empty values. Optional fields are left out. */
export function emptyFields<T extends Readonly<Record<string, Field>>>(table: T): ValuesOf<T> {
  const fields = Object.entries(table).filter(([, { optional }]) => !optional)
  return Object.fromEntries(fields.map(([name, { type }]) => [name, EMPTY[type]()])) as ValuesOf<T>
}
