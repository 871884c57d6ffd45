import { KEPT_REASONS, type SaveOutcome, type TrashedDays } from './capture'
import { PressmarkError } from './errors'
import { integerAt, objectAt, oneOf, orNull, textAt } from './parse'

/** Parses the result of a save field by field. @throws PressmarkError `bad-message`. */
export function parseOutcome(value: unknown): SaveOutcome {
  const outcome = objectAt(value, 'outcome')
  return {
    id: textAt(outcome.id, 'id', 64),
    created: flagAt(outcome.created, 'created'),
    isLink: flagAt(outcome.isLink, 'isLink'),
    ...(outcome.fromTrash !== undefined && { fromTrash: parseDays(outcome.fromTrash) }),
    ...(outcome.replaced !== undefined && { replaced: integerAt(outcome.replaced, 'replaced') }),
    ...(outcome.kept !== undefined && { kept: oneOf(outcome.kept, 'kept', KEPT_REASONS) }),
  }
}

function parseDays(value: unknown): TrashedDays {
  const days = objectAt(value, 'fromTrash')
  return {
    trashedAt: integerAt(days.trashedAt, 'trashedAt'),
    savedAt: integerAt(days.savedAt, 'savedAt'),
    readAt: orNull(days.readAt, (time) => integerAt(time, 'readAt')),
    archivedAt: orNull(days.archivedAt, (time) => integerAt(time, 'archivedAt')),
  }
}

function flagAt(value: unknown, field: string): boolean {
  if (typeof value !== 'boolean') throw new PressmarkError('bad-message', `${field} is not true or false`)
  return value
}
