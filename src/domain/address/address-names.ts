/** What in an address names an article: words of a headline, a number, an id. */

/** Parameters by which scripts are asked for an article. */
const ID_PARAMETER =
  /^(?:(?:article|news|story|post|item|doc|content)?(?:id|no|idx|idxno|seq|num)|\w+[_-](?:id|no|idx|seq|num)|[au]id|code|key|article|story|post|item|p|n)$/i

/** Names of pages that show any article, and say by their parameters which. */
const SCRIPT = /^(?:(?:view|read|article|detail|content|show|index|news|default|print)\w*|[\w-]*view)$/i

/** Parameters that say where a link stood, or show an article otherwise. */
const DISPLAY = /^(?:from|ref|referr?er|srcref|src|source|via|cmp|rss|share|shared|print|printable)$/i

/** A year, a month or a day: archives and sections have them too. */
const DATE = /^(?:19|20)\d\d(?:0\d|1[0-2])?(?:[0-3]\d)?$/
const NUMBER_ID = /^\d{4,}$/
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Letters and digits in one word, as hexadecimal ids and the ids of databases have them. */
const MIXED_ID = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{8,}$/i
/** A long number within other words: `ferry-2212345`, `AKR20240619001`. */
const LONG_NUMBER = /\d{5,}/
const SLUG_WORDS = 3
/** Headlines in scripts without spaces have no hyphens either. */
const SLUG_LETTERS = 8

/** True for a parameter whose name says that it holds the article's id. */
export function isIdParameter(name: string): boolean {
  return ID_PARAMETER.test(name)
}

/** True for the last step of a path that shows any article, and for none. */
export function isScript(step: string): boolean {
  return step === '' || SCRIPT.test(withoutExtension(step))
}

/** True for a parameter that only says where a link stood or shows the article otherwise, behind this last step of a path. */
export function isDisplay(name: string, value: string, step: string): boolean {
  return DISPLAY.test(name) && isLeftOut(value, step)
}

/** True where a parameter of a doubtful name tells no article: beside a path that does, or with a value that could not. */
export function isLeftOut(value: string, step: string): boolean {
  return isName(step) || !(isScript(step) || isId(value))
}

/** True for a step of a path that names an article by itself. Sections, scripts and dates do not. */
export function isName(step: string): boolean {
  const name = withoutExtension(step)
  if (isId(name)) return true
  if (name.split(/[-_+\s,.·]+/).filter((word) => /\p{L}/u.test(word)).length >= SLUG_WORDS) return true
  return (name.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0) >= SLUG_LETTERS
}

/** True for a number or an id, as against words. */
export function isId(step: string): boolean {
  const name = withoutExtension(step)
  if (DATE.test(name)) return false
  return NUMBER_ID.test(name) || UUID.test(name) || MIXED_ID.test(name) || LONG_NUMBER.test(name)
}

/** True for a year, a month or a day in digits, with or without signs between them. */
export function isDate(text: string): boolean {
  return DATE.test(text.replace(/[-./]/g, ''))
}

/** True for the entrance of a site, in one spelling. */
export function isEntrance(url: URL): boolean {
  return (
    url.search === '' &&
    url.hash === '' &&
    /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?|(?:index|home|default)\.\w+)?$/i.test(url.pathname)
  )
}

/** The steps of an address' path, decoded, in one case. */
export function stepsOf(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean).map(decodedStep)
}

/** A step without `.html` and the like. */
export function withoutExtension(step: string): string {
  return step.replace(/(?<=.)\.[a-z]\w{1,4}$/i, '')
}

/** The parameters of a text between `?` and `#`, as they are written, empty ones left out. */
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

/** A step or a value as it reads, in one case. */
export function decodedStep(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase()
  } catch {
    // Bytes of another encoding: compared as they are written.
    return text.toLowerCase()
  }
}
