/**
 * Runs before each unit test file. Files share a process, so that Node loads packages such as jsdom once; the
 * modules of `src` are loaded anew, so that no file sees the state or the mocks of the one before.
 */
// Dexie looks for IndexedDB once, when it is loaded: it has to be there before any file.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { vi } from 'vitest'
import { SEED } from './rounds'

vi.resetModules()
vi.unstubAllGlobals()
vi.useRealTimers()
fc.configureGlobal({ seed: SEED })
