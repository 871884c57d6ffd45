/** Words of notes and of the references to them. */
import type { Words } from './words'

/** "Note", before the number of a reference. */
export const NOTE_LABEL: Words = {
  en: ['footnote', 'note', 'fn', 'nb'],
  fr: ['note'],
  es: ['nota'],
  it: ['nota'],
  pt: ['nota'],
  de: ['anm', 'fußnote'],
  ko: ['주석', '각주', '주'],
  ja: ['脚注', '註', '注'],
  zh: ['脚注', '註', '注'],
}

/** What leads back from a note. */
export const BACK: Words = {
  en: ['back', 'top', 'return'],
  de: ['zurück'],
  fr: ['retour'],
  es: ['volver'],
}
