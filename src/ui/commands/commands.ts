/**
 * Every command of the lists, the reader and the popup: its keys, its name, its icon, where its keys apply and where its button
 * stands. Help, the keys, the buttons and the menus are made from this table. A new command is a row here, and what it does at
 * the places that it names: the compiler asks for that.
 */
import type { MessageKey } from '../../platform/strings/i18n'
import type { IconName } from '../Icon'

/**
 * Where a key is pressed: in a list, on the open article of the library, on it while matches of a search are marked, on a page of
 * the library without one, in the popup outside its parts, in a search field, on the popup's card.
 */
export type Place = 'list' | 'article' | 'matches' | 'page' | 'popup' | 'field' | 'card'

/** Where articles have a button for it. */
export type Surface = 'row' | 'bulk' | 'reader' | 'reader-menu' | 'card'

/** How a command is named and drawn. */
export interface Look {
  label: MessageKey
  icon: IconName
}

export interface Command extends Partial<Look> {
  /** As `KeyboardEvent.key` names them, with `Ctrl+` (on a Mac also Command) or `Shift+` before a letter. */
  keys: readonly string[]
  in: readonly Place[]
  /** The sentence of its line in Help, where its label does not say enough. Commands with the same sentence share a line. */
  help?: MessageKey
  /** How it looks where every article that is meant has the state that it gives: then it takes that away. */
  back?: Look
  /** Present where Undo takes back what it does. */
  undoable?: true
  shown?: readonly Surface[]
  /** Present on the commands that stand in the place of the others in the trash. */
  inTrash?: true
}

/** The other commands that have a key in the same place. */
type Clash<Table extends Record<string, Command>, Id extends keyof Table> = {
  [Other in Exclude<keyof Table, Id>]: [Table[Id]['in'][number] & Table[Other]['in'][number]] extends [never]
    ? never
    : [Table[Id]['keys'][number] & Table[Other]['keys'][number]] extends [never]
      ? never
      : Other
}[Exclude<keyof Table, Id>]

/** A table in which two commands on one key in the same place do not compile. */
export type Unambiguous<Table extends Record<string, Command>> = {
  [Id in keyof Table]: [Clash<Table, Id>] extends [never] ? Table[Id] : { keyIsTakenBy: Clash<Table, Id> }
}

function unambiguous<const Table extends Record<string, Command>>(table: Table & Unambiguous<Table>): Table {
  return table
}

export const COMMANDS = unambiguous({
  previous: { keys: ['ArrowUp', 'k'], in: ['list', 'page'], help: 'helpMove' },
  next: { keys: ['ArrowDown', 'j'], in: ['list', 'page'], help: 'helpMove' },
  // The arrows scroll the text.
  readPrevious: { keys: ['k'], in: ['article'], help: 'helpMove' },
  readNext: { keys: ['j'], in: ['article'], help: 'helpMove' },
  toList: { keys: ['ArrowDown'], in: ['popup', 'field'], help: 'helpMove' },
  first: { keys: ['Home'], in: ['list'], help: 'helpEnds' },
  last: { keys: ['End'], in: ['list'], help: 'helpEnds' },
  pageUp: { keys: ['PageUp'], in: ['list'], help: 'helpEnds' },
  pageDown: { keys: ['PageDown'], in: ['list'], help: 'helpEnds' },
  open: { keys: ['Enter', 'o'], in: ['list'], help: 'helpRead' },
  enter: { keys: ['Enter'], in: ['popup', 'field'], help: 'helpRead' },
  original: {
    keys: ['v'],
    in: ['list', 'article'],
    label: 'readerOriginal',
    icon: 'external',
    help: 'helpOriginal',
  },
  archive: {
    keys: ['e'],
    in: ['list', 'article'],
    label: 'archive',
    icon: 'archive',
    help: 'helpArchive',
    back: { label: 'unarchive', icon: 'unarchive' },
    undoable: true,
    shown: ['row', 'bulk', 'reader', 'card'],
  },
  favourite: {
    keys: ['f'],
    in: ['list', 'article'],
    label: 'favourite',
    icon: 'star',
    help: 'helpFavourite',
    back: { label: 'unfavourite', icon: 'star' },
    undoable: true,
    shown: ['row', 'bulk', 'reader', 'card'],
  },
  read: {
    keys: ['u'],
    in: ['list', 'article'],
    label: 'markRead',
    icon: 'check',
    help: 'helpUnread',
    back: { label: 'markUnread', icon: 'unread' },
    undoable: true,
    shown: ['row', 'bulk', 'reader-menu'],
  },
  tags: {
    keys: ['t'],
    in: ['list', 'article'],
    label: 'tags',
    icon: 'tag',
    help: 'helpTags',
    undoable: true,
    shown: ['row', 'bulk', 'reader', 'card'],
  },
  note: {
    keys: ['n'],
    in: ['list', 'article'],
    label: 'note',
    icon: 'note',
    help: 'helpNote',
    undoable: true,
    shown: ['reader'],
  },
  nextMatch: { keys: ['n'], in: ['matches'], help: 'helpMatches' },
  previousMatch: { keys: ['Shift+n'], in: ['matches'], help: 'helpMatches' },
  select: { keys: ['x'], in: ['list', 'article'], label: 'select', icon: 'check', help: 'helpSelect' },
  selectAll: { keys: ['Ctrl+a'], in: ['list'], label: 'selectAll', icon: 'list', help: 'helpAll' },
  selectNone: { keys: [], in: [], label: 'selectionClear', icon: 'close' },
  trash: {
    keys: ['#', 'Delete'],
    in: ['list', 'article'],
    label: 'trash',
    icon: 'trash',
    help: 'helpTrash',
    undoable: true,
    shown: ['row', 'bulk', 'reader', 'card'],
  },
  // In the trash they have the keys of `archive` and `trash`.
  restore: {
    keys: [],
    in: [],
    label: 'restore',
    icon: 'restore',
    undoable: true,
    shown: ['row', 'bulk', 'reader', 'card'],
    inTrash: true,
  },
  deleteForever: {
    keys: [],
    in: [],
    label: 'deleteForever',
    icon: 'trash',
    undoable: true,
    shown: ['row', 'bulk'],
    inTrash: true,
  },
  undo: { keys: ['z'], in: ['list', 'article', 'page'], help: 'helpUndo' },
  copySummary: { keys: ['c'], in: ['article'], help: 'helpCopySummary' },
  copyFromCard: {
    keys: ['Ctrl+c'],
    in: ['article', 'card'],
    label: 'cardCopySummary',
    icon: 'copy',
    help: 'helpCopySummary',
  },
  search: { keys: ['/'], in: ['list', 'article', 'page', 'popup', 'field'], help: 'helpSearch' },
  escape: { keys: ['Escape'], in: ['list', 'article', 'page', 'field'], help: 'helpEscape' },
  help: {
    keys: ['?'],
    in: ['list', 'article', 'page', 'popup', 'field'],
    label: 'help',
    icon: 'help',
    help: 'helpHelp',
  },
  settings: {
    keys: [','],
    in: ['list', 'article', 'page'],
    label: 'settings',
    icon: 'settings',
    help: 'helpSettings',
  },
})

type Table = typeof COMMANDS
export type CommandId = keyof Table

/** The commands that have a key in a place. */
export type CommandIn<P extends Place> = {
  [Id in CommandId]: P extends Table[Id]['in'][number] ? Id : never
}[CommandId]

/** The commands that articles have buttons for. */
export type ArticleCommand = {
  [Id in CommandId]: Table[Id] extends { shown: unknown } ? Id : never
}[CommandId]

/** The commands that take away the state that they give. */
export type StateCommand = {
  [Id in ArticleCommand]: Table[Id] extends { back: unknown } ? Id : never
}[ArticleCommand]

/** The commands that have a name and an icon. */
export type NamedCommand = { [Id in CommandId]: Table[Id] extends Look ? Id : never }[CommandId]

/** A command with all that it may have. */
export function commandWith(id: CommandId): Command {
  return COMMANDS[id]
}

/** True for a command that articles have a button for. */
export function isArticleCommand<Id extends CommandId>(id: Id): id is Id & ArticleCommand {
  return commandWith(id).shown !== undefined
}

/** True for a command that takes away the state that it gives. */
export function isStateCommand(id: CommandId): id is StateCommand {
  return commandWith(id).back !== undefined
}

/** The ids of all commands, in the order of the table. */
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[]
const SHOWN = COMMAND_IDS.filter((id) => isArticleCommand(id))

/** The commands that have a button on a surface, in the order of the table. */
export function commandsOn(surface: Surface, inTrash: boolean): ArticleCommand[] {
  return SHOWN.filter((id) => {
    const { shown = [], inTrash: isOfTrash = false } = commandWith(id)
    return shown.includes(surface) && isOfTrash === inTrash
  })
}

/** Name and icon of a command. @param isBack whether it takes away the state that it gives. */
export function lookOf(id: NamedCommand, isBack = false): Look {
  const { label, icon } = COMMANDS[id]
  return (isBack ? commandWith(id).back : undefined) ?? { label, icon }
}
