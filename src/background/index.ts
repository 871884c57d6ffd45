/** The worker: registers its listeners in the first turn, and nothing else. It may be stopped after any line. */
import { listenToGestures } from '../platform/gestures'
import { listenToOmnibox } from '../platform/omnibox'
import { answer } from '../platform/rpc'
import { LibraryDb } from '../store/db'
import { gesturesOf } from './gestures'
import { handlersOf } from './handlers'
import { omniboxOf } from './omnibox'
import { recoverCaptures } from './recover'

const db = new LibraryDb()
answer(handlersOf(db))
listenToGestures(gesturesOf(db))
listenToOmnibox(omniboxOf(db))
void recoverCaptures(db, performance.timeOrigin)
