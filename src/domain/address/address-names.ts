/** Tells the parts of an address that name an article (words of a headline, a number, an id) from the parts that do not. */

/** Names of parameters that usually hold the id of an article. */
const ID_PARAMETER =
  /^(?:(?:article|news|story|post|item|doc|content)?(?:id|no|idx|idxno|seq|num)|\w+[_-](?:id|no|idx|seq|num)|[au]id|code|key|article|story|post|item|p|n)$/i

/** Names of scripts that show any article; their parameters say which one. */
const SCRIPT = /^(?:(?:view|read|article|detail|content|show|index|news|default|print)\w*|[\w-]*view)$/i

/** Names of parameters that record where a link was placed, or change how an article is displayed. */
const DISPLAY = /^(?:from|ref|referr?er|srcref|src|source|via|cmp|rss|share|shared|print|printable)$/i

/** A year, a month or a day. Archives and sections have dates in their paths too, so a date names no article. */
const DATE = /^(?:19|20)\d\d(?:0\d|1[0-2])?(?:[0-3]\d)?$/
const NUMBER_ID = /^\d{4,}$/
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Letters and digits in one word: hexadecimal ids and database ids look like this. */
const MIXED_ID = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{8,}$/i
/** A long number inside a word: `ferry-2212345`, `AKR20240619001`. */
const LONG_NUMBER = /\d{5,}/
const SLUG_WORDS = 3
/** Minimum letters of a slug without hyphens, in scripts that put no spaces between words. */
const SLUG_LETTERS = 8

/** True for a parameter whose name says that it holds the article's id. */
export function isIdParameter(name: string): boolean {
  return ID_PARAMETER.test(name)
}

/** True if the last step of a path names a script that shows any article, and so identifies none. */
export function isScript(step: string): boolean {
  return step === '' || SCRIPT.test(withoutExtension(step))
}

/** True for a parameter that only records where a link was placed or changes the display, given the last step of the path. */
export function isDisplay(name: string, value: string, step: string): boolean {
  return DISPLAY.test(name) && isLeftOut(value, step)
}

/** True if a parameter with an ambiguous name identifies no article: the path already does, or the value cannot be an id. */
export function isLeftOut(value: string, step: string): boolean {
  return isName(step) || !(isScript(step) || isId(value))
}

/** True for a path step that names an article by itself. Sections, scripts and dates do not. */
export function isName(step: string): boolean {
  const name = withoutExtension(step)
  if (isId(name)) return true
  if (name.split(/[-_+\s,.·]+/).filter((word) => /\p{L}/u.test(word)).length >= SLUG_WORDS) return true
  return (name.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0) >= SLUG_LETTERS
}

/** True for a number or an id; false for words. */
export function isId(step: string): boolean {
  const name = withoutExtension(step)
  if (DATE.test(name)) return false
  return NUMBER_ID.test(name) || UUID.test(name) || MIXED_ID.test(name) || LONG_NUMBER.test(name)
}

/** True for a year, a month or a day in digits, with or without separators. */
export function isDate(text: string): boolean {
  return DATE.test(text.replace(/[-./]/g, ''))
}

/** True for the home page of a site. Expects a normalised address. */
export function isEntrance(url: URL): boolean {
  return (
    url.search === '' &&
    url.hash === '' &&
    /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?|(?:index|home|default)\.\w+)?$/i.test(url.pathname)
  )
}

/** Returns the steps of an address's path, decoded and in lower case. */
export function stepsOf(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean).map(decodedStep)
}

/** Returns a step without its extension, such as `.html`. */
export function withoutExtension(step: string): string {
  return step.replace(/(?<=.)\.[a-z]\w{1,4}$/i, '')
}

/** Splits the text between `?` and `#` into parameters as they are written. Drops empty ones. */
export function parametersOf(search: string): { raw: string; name: string; value: string }[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const at = raw.indexOf('=')
      return at < 0
        ? { raw, name: decodedStep(raw), value: '' }
        : { raw, name: decodedStep(raw.slice(0, at)), value: decodedStep(raw.slice(at + 1)) }
    })
}

/** Returns a step or a value decoded and in lower case. */
export function decodedStep(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase()
  } catch {
    // The escapes are not UTF-8: compares them as they are written.
    return text.toLowerCase()
  }
}
