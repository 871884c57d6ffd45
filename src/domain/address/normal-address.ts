/** One spelling for the many of one address. Pure. */
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

/** Session ids within a path: of Java, PHP and ColdFusion after a semicolon, of ASP.NET as a step. */
const PATH_SESSION = /;(?:jsessionid|phpsessid|cfid|cftoken)=[^/;]*/gi
const ASP_SESSION = /^\/\([asf]\([\w-]{20,}\)\)(?=\/|$)/i

/** A fragment that scripts show another article by: `#/story/12`, `#!/story/12`, `#?id=12`, `#story/12`. */
const ROUTE = /^(?:!.|!?\/.|\?.|[a-z][\w-]*(?:\/[\w.~%-]+)+\/?(?:\?|$))/i
const FIELDS = /^[\w.-]+=[^&=]*(?:&[\w.-]+=[^&=]*)*$/

/**
 * An address without credentials, tracking, session ids, AMP marks and plain fragments, its percent-encoding in one form. Routes
 * of applications stay, for they name the article. Idempotent.
 */
export function normalised(from: URL): URL {
  const url = new URL(from.href)
  url.username = ''
  url.password = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  url.pathname = oneEncoding(withoutSession(url.pathname))
  // Until nothing goes: what one mark leaves can end with another.
  for (let last = ''; last !== url.pathname; ) {
    last = url.pathname
    url.pathname = withoutAmp(last)
  }
  url.hash = routeOf(url.hash)
  const kept = withoutNoise(url.search, namesArticle(url))
  url.search = kept === '' ? '' : `?${oneEncoding(kept)}`
  return url
}

/** The part of a fragment that names what an application shows, without tracking; empty for a place within the page. */
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

/** Whether an address tells its article without one of its parameters. */
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

/** RFC 3986, 6.2.2: escapes in capitals, and none for what needs none. */
function oneEncoding(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (written, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[\w.~!'()*-]/.test(character) ? character : written.toUpperCase()
  })
}

function withoutSession(path: string): string {
  return path.replace(PATH_SESSION, '').replace(ASP_SESSION, '') || '/'
}

/** Takes the mark of AMP off what is an article without it: `/guitar/amp` may be one of its own. */
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
