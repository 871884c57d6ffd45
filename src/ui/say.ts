/** A string that a model wants said: the key now, the words when it is shown. Keeps models free of the browser. */
import { type MessageKey, type PluralKey, plural, t } from '../platform/strings/i18n'

export type Message =
  | { key: MessageKey; words?: (string | number)[] }
  | { plural: PluralKey; count: number; words?: string[] }

/** The message in the reader's language. */
export function say(message: Message): string {
  if ('key' in message) return t(message.key, ...(message.words ?? []))
  return plural(message.plural, message.count, ...(message.words ?? []))
}
