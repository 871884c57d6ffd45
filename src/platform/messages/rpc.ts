/**
 * Messages between the pages of the extension and its worker. The worker may die before it answers. The browser
 * reports it and the question is asked again; this is safe because every handler may be repeated.
 */
import type { Runtime } from 'webextension-polyfill'
import {
  type ErrorRecord,
  fromErrorRecord,
  isErrorCode,
  PressmarkError,
  toErrorRecord,
} from '../../domain/message/errors'
import browser from '../browser'
import { logError } from '../storage/error-log'
import { AT_WORK, untilLost } from './liveness'
import type { Messages, MessageType } from './protocol'

/** Pauses before each retry, in milliseconds: a worker restarts within some ten. */
const PAUSES = [20, 200, 1000]

type Request<T extends MessageType> = Messages[T]['request']
type Reply<T extends MessageType> = Messages[T]['reply']

/** The worker's answer to each message: `parse` validates the untrusted request. */
export type Handlers = {
  readonly [T in MessageType]: {
    parse: (value: unknown) => Request<T>
    run: (request: Request<T>) => Promise<Reply<T>>
  }
}

type Envelope = { ok: true; reply: unknown } | { ok: false; error: ErrorRecord }

/**
 * Asks the worker.
 * @throws PressmarkError: the worker's own, or `worker-unreachable`; `page-too-large` if the message is too large to send.
 */
export async function ask<T extends MessageType>(type: T, request: Request<T>): Promise<Reply<T>> {
  for (let attempt = 0; ; attempt++) {
    const { envelope, trouble } = await send({ type, request })
    if (envelope?.ok) return envelope.reply as Reply<T>
    if (envelope) throw fromErrorRecord(envelope.error)
    if (/maximum allowed size|message length/i.test(trouble))
      throw new PressmarkError('page-too-large', trouble)
    const pause = PAUSES[attempt]
    if (pause === undefined) throw new PressmarkError('worker-unreachable', trouble)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** Registers the one listener of the worker. Only pages of this extension get an answer. */
export function answer(handlers: Handlers): void {
  // Dies with the worker on purpose: a question that its successor does not find here is lost.
  const atWork = new Set<string>()
  const listen: Runtime.OnMessageListenerCallback = (message, sender, sendResponse) => {
    const question = isOwnPage(sender) ? questionOf(message) : null
    // The type allows only `true`. Returning undefined closes the channel, so that a stranger learns nothing.
    const nothing = undefined as unknown as true
    if (question === null) return nothing
    if ((message as { type: unknown }).type === AT_WORK) {
      sendResponse(atWork.has(question))
      return true
    }
    const type = typeOf(message, handlers)
    if (type === null) return nothing
    atWork.add(question)
    void reply(handlers, type, message)
      .then(sendResponse)
      .finally(() => atWork.delete(question))
    return true
  }
  browser.runtime.onMessage.addListener(listen)
}

interface Sent {
  envelope: Envelope | null
  /** Why there is no answer. */
  trouble: string
}

async function send(message: object): Promise<Sent> {
  const question = crypto.randomUUID()
  let over = false
  const lost = untilLost(question, () => over).then((trouble) => ({ envelope: null, trouble }))
  try {
    return await Promise.race([sendOnce({ ...message, question }), lost])
  } finally {
    over = true
  }
}

async function sendOnce(message: object): Promise<Sent> {
  try {
    // If the worker died, some browsers resolve with nothing and others reject.
    const envelope = envelopeOf(await browser.runtime.sendMessage(message))
    return { envelope, trouble: envelope ? '' : 'no answer' }
  } catch (thrown) {
    return { envelope: null, trouble: String(thrown) }
  }
}

async function reply<T extends MessageType>(
  handlers: Handlers,
  type: T,
  message: unknown,
): Promise<Envelope> {
  try {
    const { parse, run } = handlers[type]
    return { ok: true, reply: await run(parse((message as { request?: unknown }).request)) }
  } catch (thrown) {
    const error = toErrorRecord(thrown)
    void logError(error.code)
    return { ok: false, error }
  }
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url?.startsWith(browser.runtime.getURL('')) ?? false)
}

/** Returns the id of the question that a message asks, or asks about; null if there is none. */
function questionOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('question' in message)) return null
  const { question } = message
  return typeof question === 'string' && question.length <= 64 ? question : null
}

function typeOf(message: unknown, handlers: Handlers): MessageType | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null
  const { type } = message
  return typeof type === 'string' && Object.hasOwn(handlers, type) ? (type as MessageType) : null
}

function envelopeOf(value: unknown): Envelope | null {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return null
  if (value.ok === true) return { ok: true, reply: 'reply' in value ? value.reply : undefined }
  const error = 'error' in value ? value.error : null
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  const code = isErrorCode(error.code) ? error.code : 'unexpected'
  return { ok: false, error: { code, detail: 'detail' in error ? String(error.detail) : '' } }
}
