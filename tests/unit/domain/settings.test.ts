import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  LANGUAGES,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  settingFrom,
  settingsFrom,
} from '../../../src/domain/settings'

const warn = vi.spyOn(console, 'warn')
beforeEach(() => {
  warn.mockReset().mockReturnValue(undefined)
})

describe('the table of settings', () => {
  it.each(SETTING_KEYS)('%s: its default is one of its own values', (key) => {
    expect(settingFrom(key, SETTINGS[key].default)).toBe(SETTINGS[key].default)
    expect(warn).not.toHaveBeenCalled()
  })
  it('names the languages that there are strings for', () => {
    expect([...LANGUAGES].sort()).toEqual(
      readdirSync(resolve(import.meta.dirname, '../../../src/_locales')).sort(),
    )
  })
})

describe('reading settings', () => {
  it('gives the defaults where nothing was stored, without a complaint', () => {
    expect(settingsFrom({})).toEqual({
      theme: 'system',
      language: 'browser',
      libraryOpensOn: 'all',
      popupOpensOn: 'unread',
      markReadOnOpening: true,
      summaryLength: 'auto',
      keyTerms: true,
      cardFolded: false,
    })
    expect(warn).not.toHaveBeenCalled()
  })
  it('takes every value of every setting as it is', () => {
    const stored = {
      theme: 'dark',
      language: 'ko',
      libraryOpensOn: 'favourite',
      popupOpensOn: 'archive',
      markReadOnOpening: false,
      summaryLength: 5,
      keyTerms: false,
      cardFolded: true,
    }
    expect(settingsFrom(stored)).toEqual(stored)
    expect(warn).not.toHaveBeenCalled()
  })
  it('lets a damaged field fall back alone', () => {
    const found = settingsFrom({ theme: 'dark', language: 'xx', keyTerms: 'yes', summaryLength: '3' })
    expect(found).toEqual({ ...settingsFrom({}), theme: 'dark' })
    expect(warn).toHaveBeenCalledTimes(3)
  })
  it.each([null, 0, 1e9, '', 'SYSTEM', [], ['dark'], {}, { theme: 'dark' }, Number.NaN, Symbol.iterator])(
    'never throws, whatever was stored: %s',
    (value) => {
      const defaults = settingsFrom({})
      for (const key of SETTING_KEYS) expect(settingFrom(key, value), key).toEqual(defaults[key])
    },
  )
  it('does not take inherited values, nor fields of no setting', () => {
    const found = settingsFrom(Object.create({ theme: 'dark' }, { other: { value: 1, enumerable: true } }))
    expect(found).toEqual(settingsFrom({}))
    expect(Object.keys(found)).toEqual(SETTING_KEYS satisfies SettingKey[])
  })
})
