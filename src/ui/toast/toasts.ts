/** The one short notice at the foot of a page, with the way back: it stays while the reader looks at it. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Message } from '../say'

/** Milliseconds that a notice stays. */
export const TOAST_TIME = 8000

export interface Toast {
  id: number
  message: Message
  /** True when an Undo button stands beside it. */
  undoable: boolean
}

/** Whether its time was over, or the reader closed it; or another message came before that. */
export type ToastEnd = 'over' | 'replaced'

export interface Toasts {
  current: ReadonlySignal<Toast | null>
  /** Shows a message in place of the one before. `ended` is called once, when it is over for whatever reason. */
  show(message: Message, options?: { undoable?: boolean; ended?: (how: ToastEnd) => void }): void
  /** Takes the message away. */
  dismiss(): void
  /** Stops the clock, while the pointer or the focus rests on it. */
  pause(): void
  /** Starts the clock anew. */
  resume(): void
}

export function createToasts(): Toasts {
  const current = signal<Toast | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended: ((how: ToastEnd) => void) | undefined
  let lastId = 0

  function end(how: ToastEnd) {
    clearTimeout(timer)
    const before = ended
    ended = undefined
    current.value = null
    before?.(how)
  }
  const dismiss = () => end('over')
  function resume() {
    clearTimeout(timer)
    if (current.value) timer = setTimeout(dismiss, TOAST_TIME)
  }
  return {
    current,
    show(message, options = {}) {
      end('replaced')
      lastId += 1
      ended = options.ended
      current.value = { id: lastId, message, undoable: options.undoable ?? false }
      resume()
    },
    dismiss,
    pause: () => clearTimeout(timer),
    resume,
  }
}
