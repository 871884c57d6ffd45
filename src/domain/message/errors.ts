/**
 * Every failure that a reader can meet, as one closed union. The sentence for each lives in `_locales`
 * (`error_<code>`), chosen by `ui/error-text`. Programming mistakes are not here: they stay ordinary errors.
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

/** True for the code of a failure, where a record comes from elsewhere. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return ERROR_CODES.some((code) => code === value)
}

/** A failure that is expected to happen and is told to the reader. `detail` is for logs, never shown as it is. */
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

/** A failure as it crosses a context: plain JSON. */
export interface ErrorRecord {
  code: ErrorCode
  detail: string
}

/** The record of anything thrown; what is not a PressmarkError becomes `unexpected` with its message. */
export function toErrorRecord(thrown: unknown): ErrorRecord {
  if (thrown instanceof PressmarkError) return { code: thrown.code, detail: thrown.detail }
  return {
    code: 'unexpected',
    detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
  }
}

/** The error of a record that came across a context. */
export function fromErrorRecord(record: ErrorRecord): PressmarkError {
  return new PressmarkError(record.code, record.detail)
}
