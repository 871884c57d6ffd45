/** Normalises addresses: the many spellings of one address become one. Pure. */
import {
  decodedStep,
  isId,
  isIdParameter,
  isName,
  parametersOf,
  stepsOf,
  withoutExtension,
} from './address-names'
import { noiseOf } from './tracking'

/** Session ids in a path: after a semicolon (Java, PHP, ColdFusion), or as a step (ASP.NET). */
const PATH_SESSION = /;(?:jsessionid|phpsessid|cfid|cftoken)=[^/;]*/gi
const ASP_SESSION = /^\/\([asf]\([\w-]{20,}\)\)(?=\/|$)/i

/** A fragment by which a script shows another article: `#/story/12`, `#!/story/12`, `#?id=12`, `#story/12`. */
const ROUTE = /^(?:!.|!?\/.|\?.|[a-z][\w-]*(?:\/[\w.~%-]+)+\/?(?:\?|$))/i
const FIELDS = /^[\w.-]+=[^&=]*(?:&[\w.-]+=[^&=]*)*$/

/**
 * Returns an address without credentials, tracking, session ids, AMP marks and plain fragments, in one percent-encoding.
 * Keeps application routes, because they name the article. Idempotent.
 */
export function normalised(from: URL): URL {
  const url = new URL(from.href)
  url.username = ''
  url.password = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  url.pathname = oneEncoding(withoutSession(url.pathname))
  // Repeats until nothing changes: removing one mark can expose another.
  for (let last = ''; last !== url.pathname; ) {
    last = url.pathname
    url.pathname = withoutAmp(last)
  }
  url.hash = routeOf(url.hash)
  const kept = withoutNoise(url.search, namesArticle(url))
  url.search = kept === '' ? '' : `?${oneEncoding(kept)}`
  return url
}

/** Returns the part of a fragment that names a page of an application, without tracking; empty for a place within the page. */
export function routeOf(hash: string): string {
  const fragment = hash.replace(/^#/, '').replace(/:~:.*$/s, '')
  if (FIELDS.test(fragment)) {
    const fields = withoutNoise(fragment, () => false)
    return parametersOf(fields).some(({ name }) => isIdParameter(name)) ? oneEncoding(fields) : ''
  }
  if (!ROUTE.test(fragment) || /^!?\/?$/.test(fragment)) return ''
  const at = fragment.indexOf('?')
  if (at < 0) return oneEncoding(fragment)
  const query = withoutNoise(fragment.slice(at), () => fragment.slice(0, at).length > 2)
  const route = fragment.slice(0, at)
  return oneEncoding(query === '' ? (/^!?\/?$/.test(route) ? '' : route) : `${route}?${query}`)
}

/** Returns a function that tells whether the address still names its article without a given parameter. */
function namesArticle(url: URL): (without: string) => boolean {
  if (url.hash !== '' || isName(stepsOf(url).at(-1) ?? '')) return () => true
  const ids = parametersOf(url.search).filter(
    ({ name, value }) => noiseOf(name, value) === 'never' && (isIdParameter(name) || isId(value)),
  )
  return (without) => ids.some(({ name }) => name !== without)
}

function withoutNoise(search: string, isNamedWithout: (name: string) => boolean): string {
  return parametersOf(search)
    .filter(({ name, value }) => {
      const noise = noiseOf(name, value)
      return noise === 'never' || (noise === 'beside-a-name' && !isNamedWithout(name))
    })
    .map(({ raw }) => raw)
    .join('&')
}

/** Writes escapes in capitals and decodes those that are not needed (RFC 3986, 6.2.2). */
function oneEncoding(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (written, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[\w.~!'()*-]/.test(character) ? character : written.toUpperCase()
  })
}

function withoutSession(path: string): string {
  return path.replace(PATH_SESSION, '').replace(ASP_SESSION, '') || '/'
}

/** Removes an AMP mark if the rest of the path still names an article: `/guitar/amp` may be an article about amplifiers. */
function withoutAmp(path: string): string {
  const plain = path.replace(/(?<=[^/])\.amp(?=(?:\.html?)?\/?$)/i, '')
  const steps = plain.split('/')
  const last = steps.findLastIndex((step) => step !== '' && !/^amp$/i.test(step))
  const hasMark = steps.slice(last + 1).some((step) => step !== '')
  if (!hasMark || !isArticleStep(decodedStep(steps[last] ?? ''))) return plain
  return steps.slice(0, last + 1).join('/') + (plain.endsWith('/') ? '/' : '')
}

function isArticleStep(step: string): boolean {
  return isName(step) || withoutExtension(step) !== step
}
