/** The worker: registers its listeners in the first turn, and does nothing else. The browser may stop it after any line. */
import { listenToGestures } from '../platform/gestures'
import { answer } from '../platform/messages/rpc'
import { listenToOmnibox } from '../platform/omnibox'
import { listenToUndo } from '../platform/save-notification'
import { currentLibrary } from './current-library'
import { gesturesOf } from './gestures'
import { handlersOf } from './handlers'
import { omniboxOf } from './omnibox'
import { recoverCaptures } from './recover'
import { undoSilentSave } from './undo'

const library = currentLibrary()
answer(handlersOf(library))
listenToGestures(gesturesOf(library))
listenToOmnibox(omniboxOf(library))
listenToUndo((captureId) => void undoSilentSave(library, captureId))
void recoverCaptures(library, performance.timeOrigin)
