/**
 * Every failure that the reader of the library can see, as one closed union. `ui/error-text` chooses the sentence for each
 * from
 * `_locales` (`error_<code>`). Programming mistakes are not here: they stay ordinary errors.
 */
export const ERROR_CODES = [
  'page-forbidden',
  'page-navigated',
  'page-closed',
  'page-timed-out',
  'page-too-large',
  'page-unreadable',
  'tab-missing',
  'storage-full',
  'storage-failed',
  'storage-newer',
  'storage-blocked',
  'article-missing',
  'worker-unreachable',
  'worker-stopped',
  'bad-message',
  'export-failed',
  'unexpected',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** True for a known error code; for records that come from elsewhere. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return ERROR_CODES.some((code) => code === value)
}

/** An expected failure that is shown to the reader. `detail` is for logs and never shown as it is. */
export class PressmarkError extends Error {
  override readonly name = 'PressmarkError'
  constructor(
    readonly code: ErrorCode,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail ? `${code}: ${detail}` : code, options)
  }
}

/** An error in a message between contexts: plain JSON. */
export interface ErrorRecord {
  code: ErrorCode
  detail: string
}

/** Converts anything thrown to a record; an error other than a PressmarkError becomes `unexpected` with its message. */
export function toErrorRecord(thrown: unknown): ErrorRecord {
  if (thrown instanceof PressmarkError) return { code: thrown.code, detail: thrown.detail }
  return {
    code: 'unexpected',
    detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
  }
}

/** Restores the error from a record of another context. */
export function fromErrorRecord(record: ErrorRecord): PressmarkError {
  return new PressmarkError(record.code, record.detail)
}
