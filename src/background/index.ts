/** The worker: registers its listeners in the first turn, and nothing else. It may be stopped after any line. */
import { listenToGestures } from '../platform/gestures'
import { listenToOmnibox } from '../platform/omnibox'
import { answer } from '../platform/rpc'
import { currentLibrary } from './current-library'
import { gesturesOf } from './gestures'
import { handlersOf } from './handlers'
import { omniboxOf } from './omnibox'
import { recoverCaptures } from './recover'

const library = currentLibrary()
answer(handlersOf(library))
listenToGestures(gesturesOf(library))
listenToOmnibox(omniboxOf(library))
void recoverCaptures(library, performance.timeOrigin)
