import { expect, it, vi } from 'vitest'
import manifest from '../../../manifest.json'

vi.mock('../../../src/platform/browser', () => ({ default: {} }))
const { PERMISSION_REASONS } = await import('../../../src/library/settings/permission-reasons')

it('says why for every permission that either manifest asks for, now or later', () => {
  const asked = Object.entries(manifest).flatMap(([key, value]) =>
    /(?:^|\.|\}\})(?:optional_)?permissions$/.test(key) ? (value as string[]) : [],
  )
  expect(asked.length).toBeGreaterThan(8)
  expect(asked.filter((name) => !PERMISSION_REASONS[name])).toEqual([])
})
