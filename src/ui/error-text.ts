/** The sentences for failures and for pages that are no article. */
import type { KindReason, PageKind, Stopped } from '../domain/article/article'
import { type ErrorCode, toErrorRecord } from '../domain/message/errors'
import { type MessageKey, t } from '../platform/strings/i18n'

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text

/** The key of a failure's sentence. A code without one does not compile. */
export function errorKey(code: ErrorCode): MessageKey {
  return `error_${underscored(code)}`
}

/** The sentence for a failure, with the way out. */
export function errorText(code: ErrorCode): string {
  return t(errorKey(code))
}

/** The code of anything thrown. */
export function codeOf(thrown: unknown): ErrorCode {
  return toErrorRecord(thrown).code
}

/** Why a page is not an article, as one sentence. */
export function reasonText(reason: KindReason): string {
  return t(`reason_${underscored(reason)}`)
}

/** What is kept of a page with a text of another kind, as one sentence; null for an article. */
export function kindText(kind: PageKind): string | null {
  const key = KINDS[kind]
  return key === null ? null : t(key)
}

/** Without a body the reason says it. */
const KINDS = {
  article: null,
  text: null,
  thread: 'kindThread',
  page: 'kindPage',
  list: 'kindList',
  link: null,
  unreadable: null,
} as const satisfies Record<PageKind, MessageKey | null>

/** What a reading that was stopped early leaves to be said. */
export function stoppedText(stopped: Stopped): string {
  return t(`stopped_${underscored(stopped)}`)
}

function underscored<Text extends string>(text: Text): Underscored<Text> {
  return text.replaceAll('-', '_') as Underscored<Text>
}
