/** Character references in values that no HTML parser has read: sites escape their JSON-LD and metas once too often. */

/** Names of the characters U+00A0 to U+00FF, in their order. */
const LATIN_1 = [
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro',
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil',
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave',
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml',
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute',
  'thorn yuml',
]
  .join(' ')
  .split(' ')
  .map((name, at): [string, string] => [name, String.fromCharCode(0xa0 + at)])

const MARKUP_OWN: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }

const LETTERS: Record<string, string> = {
  ...Object.fromEntries(LATIN_1),
  ...MARKUP_OWN,
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  bull: '•',
  euro: '€',
  trade: '™',
  oelig: 'œ',
  OElig: 'Œ',
}

/** An element of a line that is opened and closed: a title about `<b>` has one alone. */
const MARKUP = /<(p|b|i|em|strong|span|u|mark|small|sup|sub|a|q|cite|font|div)\b[^<>]*>([^<>]*)<\/\1>/gi
const MAX_DEPTH = 4
/** UTF-16 units of a title or description that are kept. */
const MAX_LINE = 4000

/** A line as a reader would see it: without markup that a site wrote into a value, references to letters resolved. */
export function shownText(text: string): string {
  return withoutMarkup(text).replace(/&(\w{2,8});/g, (all, name: string) => named(LETTERS, name) ?? all)
}

function named(names: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined
}

/** The text without markup that a site wrote into a value. */
export function withoutMarkup(text: string): string {
  let line = text.slice(0, MAX_LINE)
  for (let depth = 0; depth < MAX_DEPTH && line.includes('</'); depth++) line = line.replace(MARKUP, '$2')
  return line.replace(/<br\s*\/?>/gi, ' ')
}

/** The text with numeric references and those of markup's own characters resolved, once; others stay. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => {
    if (name) return named(MARKUP_OWN, name) ?? all
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
