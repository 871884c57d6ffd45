/** Addresses: the one gate for what may become a link, and the address by which an article is known. */

import {
  decodedStep,
  isId,
  isIdParameter,
  isName,
  parametersOf,
  stepsOf,
  withoutExtension,
} from './address-names'
import { LIMITS } from './limits'
import { normalised } from './normal-address'

const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/** Names of pages that show any article, and say by their parameters which. */
const SCRIPT = /^(?:(?:view|read|article|detail|content|show|index|news|default|print)\w*|\w*view)$/i

/** Parameters that say where a link stood, or show an article otherwise: they may be left out, unless their value is an id. */
const DISPLAY = /^(?:from|ref|referr?er|srcref|via|share|shared|print|printable)$/i

/** A host that is the same site in other clothes: www, mobile, AMP. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|amp)\./

/**
 * The one gate for addresses that come from a page, a file or a message.
 * @returns the absolute `http:`, `https:` or `mailto:` address, or null for anything else. Never throws.
 */
export function safeUrl(text: string, base?: string): string | null {
  const url = parse(text, base)
  if (!url || !LINK_PROTOCOLS.has(url.protocol) || url.href.length > LIMITS.url) return null
  return url.href
}

/** As `safeUrl`, for pictures and documents: `http:` and `https:` only. */
export function safeWebUrl(text: string, base?: string): string | null {
  const url = safeUrl(text, base)
  return url && !url.startsWith('mailto:') ? url : null
}

/**
 * The canonical URL: the first trustworthy one that the page declares, else the page's own, in one spelling.
 *
 * A declared address is trusted when it is of the same site and still names the article: no home page, no section, nothing
 * that drops or changes the id, the slug, the route or the parameter that tells this page from its neighbours. In doubt it
 * is not: two rows can be merged, a lost one is lost.
 * Idempotent: the result is its own canonical URL. Never throws; what is no web address comes back as it is.
 */
export function canonicalUrlOf(pageUrl: string, ...declared: (string | null)[]): string {
  const page = parse(pageUrl)
  if (!page || !isWeb(page)) return pageUrl.slice(0, LIMITS.url)
  const own = normalised(page)
  for (const each of declared) {
    const other = each ? parse(each, page.href) : null
    if (other && isWeb(other) && isTrusted(normalised(other), own)) return normalised(other).href
  }
  return own.href
}

/** The host as a reader knows it: no `www.`, no mobile or AMP prefix. Empty for what is no web address. */
export function hostOf(text: string): string {
  const url = parse(text)
  return url && isWeb(url) ? url.hostname.replace(VARIANT_HOST, '') : ''
}

/** True for the entrance of a site: `/`, `/index.html`, `/ko/`. */
export function isHomePage(text: string): boolean {
  const url = parse(text)
  return url !== null && isWeb(url) && isEntrance(normalised(url))
}

function parse(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

function isEntrance(url: URL): boolean {
  return (
    url.search === '' &&
    url.hash === '' &&
    /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?|(?:index|home|default)\.\w+)?$/i.test(url.pathname)
  )
}

/** Both in one spelling. */
function isTrusted(declared: URL, page: URL): boolean {
  if (!isSameSite(declared.hostname, page.hostname)) return false
  if (isEntrance(declared)) return isEntrance(page)
  const [steps, own] = [stepsOf(declared), stepsOf(page)]
  const name = own.at(-1) ?? ''
  const names = new Set([...steps.map(withoutExtension), ...valuesOf(declared)])
  if (page.hash !== '' && page.hash !== declared.hash) return names.has(lastOfRoute(page.hash))
  const lost = lostParameters(page, declared, name)
  // The same parameter with another value is the same template for another article.
  if (lost.some((each) => declared.searchParams.has(each.name))) return false
  if (steps.join('/') === own.join('/')) {
    return lost.length === 0 || isNamedBeside(name, lost)
  }
  const isAbove = steps.length < own.length && steps.every((step, at) => step === own[at])
  if (isAbove) return lost.length === 0 && isPart(own.slice(steps.length)) && isName(steps.at(-1) ?? '')
  const isBelow = own.length < steps.length && own.every((step, at) => step === steps[at])
  if (isBelow) return isName(name)
  const last = steps.at(-1) ?? ''
  if (withoutExtension(last) === withoutExtension(name)) {
    const keepsIds = own.slice(0, -1).every((step) => steps.includes(step) || !isId(step))
    return isNamedBeside(name, lost) || (lost.length === 0 && keepsIds)
  }
  if (isNeighbour(steps, own)) return false
  if (isName(last)) return true
  const naming = [...own.filter(isName).map(withoutExtension), ...lost.map(({ value }) => value)]
  return naming.length > 0 && naming.every((each) => names.has(each))
}

/** True where a path names its article by itself, and none of the parameters that are left out is an id. */
function isNamedBeside(step: string, lost: readonly { name: string }[]): boolean {
  return isName(step) && !lost.some(({ name }) => isIdParameter(name))
}

/** The page's parameters that the declared address lacks or has otherwise, but for those that only show it otherwise. */
function lostParameters(page: URL, declared: URL, step: string): { name: string; value: string }[] {
  const there = new Set(parametersOf(declared.search).map(({ name, value }) => `${name}=${value}`))
  const isAsked = step === '' || SCRIPT.test(withoutExtension(step))
  return parametersOf(page.search).filter(
    ({ name, value }) => !there.has(`${name}=${value}`) && (isAsked || !DISPLAY.test(name) || isId(value)),
  )
}

/** What stands below an article's address and is still that article: its second page, its print view, its comments. */
function isPart(below: readonly string[]): boolean {
  return /^(?:(?:page\/)?\d{1,2}|print|comments|all|full)$/.test(below.join('/'))
}

/** True for another number or id in the same place. */
function isNeighbour(steps: readonly string[], own: readonly string[]): boolean {
  const [one, other] = [steps.at(-1) ?? '', own.at(-1) ?? '']
  const isSamePlace = steps.slice(0, -1).join('/') === own.slice(0, -1).join('/')
  const isNumber = (step: string) => /^\d+$/.test(withoutExtension(step))
  if (!isSamePlace) return false
  // The words around a number may change, the number does not.
  const numbers: string[] = one.match(/\d{5,}/g) ?? []
  if (numbers.some((number) => other.includes(number))) return false
  return (isNumber(one) && isNumber(other)) || (isId(one) && isId(other))
}

function valuesOf(url: URL): string[] {
  return parametersOf(url.search).map(({ value }) => value)
}

function lastOfRoute(hash: string): string {
  return decodedStep(hash.split(/[/=?&#!]/).findLast(Boolean) ?? '')
}

/**
 * Same host but for www, mobile and AMP prefixes. Not one below the other: on hosts of many owners, one of them could take
 * the place of a saved article of another.
 */
function isSameSite(one: string, other: string): boolean {
  return one.replace(VARIANT_HOST, '') === other.replace(VARIANT_HOST, '')
}
