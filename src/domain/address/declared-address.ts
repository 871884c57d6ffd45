/** Decides whether the address that a page declares names the same article as the page's own address. Pure. */
import {
  decodedStep,
  isDate,
  isDisplay,
  isEntrance,
  isId,
  isIdParameter,
  isName,
  isScript,
  parametersOf,
  stepsOf,
  withoutExtension,
} from './address-names'

/** Parameters that name an article or a part of it, whatever their value, and the values that only change its display. */
const NAMING = /^(?:v|slug|title|q|date|view|page)$/i
const LOOK = /^(?:|amp|mobile|print|full|all|1)$/i

/** Hosts that show the articles of the main host in another form. */
const VARIANT_HOST = /^(?:m|mobile|amp)\./

/** Leading path steps that only show the same article in another form. */
const VARIANT_STEP = /^(?:\.?amp|m|mobile|lite|print)$/

/** A number, an owner, or a language or country code: two addresses that differ in one are two articles. */
const APART = /^(?:\d+|[@~].+|[a-z]{2}(?:[-_][a-z]{2})?)$/

/** On hosts with many authors, the path step before the name of an author. */
const OWNERS = /^(?:u|users?|people|members?|authors?|profiles?)$/

interface Parameter {
  name: string
  value: string
}

/** Two addresses of one site, both normalised, and their parts. */
interface Addresses {
  page: URL
  declared: URL
  /** Steps of the page's path, and the last of them. */
  own: string[]
  name: string
  /** Steps of the declared path, and the last of them. */
  steps: string[]
  last: string
  /** Parameters of the page that the declared address lacks or changes, without those that only affect the display. */
  lost: Parameter[]
  /** True if the declared address also has this text: as a step, a value, or among the words of its last step. */
  isKept: (text: string) => boolean
}

/**
 * True if the address that a page declares names the same article: it drops or changes nothing that identifies the page.
 * An article is identified by its id, slug, owner, date, route, edition and naming parameters. False in doubt.
 */
export function namesSameArticle(declared: URL, page: URL): boolean {
  if (isEntrance(declared)) return isEntrance(page)
  const both = compared(declared, page)
  const { own, name, steps, last, lost, isKept } = both
  if (isOther(both)) return false
  if (page.hash !== declared.hash) return isKept(lastOfRoute(page.hash))
  if (steps.join('/') === own.join('/')) return lost.length === 0 || isNamedBeside(name, lost)
  const isAbove = steps.length < own.length && steps.every((step, at) => step === own[at])
  if (isAbove) return lost.length === 0 && isPart(own.slice(steps.length)) && isName(last)
  const isBelow = own.length < steps.length && own.every((step, at) => step === steps[at])
  if (isBelow) return isName(name)
  if (withoutExtension(last) === withoutAmp(name)) return isSameLastStep(both)
  if (hasIdOfVariant(both)) return true
  const naming = own.filter((step) => isName(step) || (step === name && /^\d+$/.test(step)))
  if (naming.length > 0) return [...naming, ...lost.map(({ value }) => value)].every(isKept)
  return (isScript(name) && isName(last)) || (lost.length > 0 && lost.every(({ value }) => isKept(value)))
}

function compared(declared: URL, page: URL): Addresses {
  const [steps, own] = [stepsOf(declared), stepsOf(page)]
  const [last, name] = [steps.at(-1) ?? '', own.at(-1) ?? '']
  const values = parametersOf(declared.search).map(({ value }) => value)
  const names = new Set([...steps.map(withoutExtension), ...values, ...idsWithin(last)])
  const numbers = new Set(longNumbersOf(last))
  const isKept = (text: string): boolean =>
    (text !== '' && names.has(withoutExtension(text))) ||
    longNumbersOf(text).some((number) => numbers.has(number))
  return { page, declared, own, name, steps, last, lost: lostParameters(page, declared, name), isKept }
}

/** True if the declared address names another article under the same path, or drops a parameter that names the article. */
function isOther({ declared, own, steps, lost, isKept }: Addresses): boolean {
  if (lost.some((each) => declared.searchParams.has(each.name))) return true
  if (lost.some((each) => namesArticle(each) && !isKept(each.value))) return true
  const [owner, declaredOwner] = [ownerOf(own), ownerOf(steps)]
  return owner !== undefined && declaredOwner !== undefined && owner !== declaredOwner
}

function namesArticle({ name, value }: Parameter): boolean {
  if (NAMING.test(name)) return !LOOK.test(value)
  return isId(value) || isDate(value)
}

/** Returns the owner of a page if the path names one: `/@ann/…`, `/~ann/…`, `/users/ann/…`. */
function ownerOf(steps: readonly string[]): string | undefined {
  const isBelowOwners = (at: number) => at < steps.length - 1 && OWNERS.test(steps[at - 1] ?? '')
  return steps.find((step, at) => /^[@~]./.test(step) || isBelowOwners(at))
}

/** True if the page is on a mobile or AMP host and has an id, but the declared slug has none: such hosts have ids of their own. */
function hasIdOfVariant({ page, declared, own, name, last }: Addresses): boolean {
  const isVariant = VARIANT_HOST.test(page.hostname) && !VARIANT_HOST.test(declared.hostname)
  const isById = isId(name) || /^\d+$/.test(name) || isScript(name)
  const hasSlug = own.some((step) => isName(step) && !isId(step))
  return isVariant && isById && !hasSlug && isName(last) && idsWithin(last).length === 0
}

/** Compares the beginnings of two paths that have the same end: sections may differ, numbers and dates may not. */
function isSameLastStep({ own, name, steps, lost }: Addresses): boolean {
  const [before, there] = [own.slice(0, -1), steps.slice(0, -1)]
  const dropped = before.filter((step) => !there.includes(step))
  const added = there.filter((step) => !before.includes(step))
  if (!isNamedBeside(name, lost)) {
    // Examples: `/amp/vote`, and `/app/the-ferry-sails-again/index.html`, in which an earlier step names the article.
    const isVariant = dropped.every((step) => VARIANT_STEP.test(step))
    const isNamedAbove = added.length === 0 && there.some(isName) && !dropped.some(tellsApart)
    return lost.length === 0 && (isVariant || isNamedAbove)
  }
  if (dropped.some((step) => isId(step) || /^\d{3}$/.test(step))) return false
  return !(dropped.some(tellsApart) && added.some(tellsApart))
}

function tellsApart(step: string): boolean {
  return APART.test(step) || isId(step) || isDate(step)
}

/** True if the path step names its article by itself, and no dropped parameter is an id. */
function isNamedBeside(step: string, lost: readonly Parameter[]): boolean {
  return isName(step) && !lost.some(({ name }) => isIdParameter(name))
}

function lostParameters(page: URL, declared: URL, step: string): Parameter[] {
  const there = new Set(parametersOf(declared.search).map(({ name, value }) => `${name}=${value}`))
  return parametersOf(page.search).filter(
    ({ name, value }) => !there.has(`${name}=${value}`) && !isDisplay(name, value, step),
  )
}

/** Returns a step without its extension and, if it names an article, without `-amp`. */
function withoutAmp(step: string): string {
  const plain = withoutExtension(step)
  return isName(plain.replace(/-amp$/, '')) ? plain.replace(/-amp$/, '') : plain
}

/** True if the steps below an article's address are still that article: its second page, print view or comments. */
function isPart(below: readonly string[]): boolean {
  return /^(?:(?:page\/)?\d{1,2}|print|comments|all|full)$/.test(below.join('/'))
}

/**
 * Returns the ids among the words of a slug. A short number counts only at the beginning or end; elsewhere it belongs to the
 * headline.
 */
function idsWithin(slug: string): string[] {
  const words = withoutExtension(slug).split(/[-_]/)
  const isAtEnd = (at: number) => at === 0 || at === words.length - 1
  return words.filter((word, at) => (isId(word) && word.length > 4) || (isAtEnd(at) && /^\d+$/.test(word)))
}

function longNumbersOf(step: string): string[] {
  return (step.match(/\d{5,}/g) ?? []).filter((number) => !isDate(number))
}

function lastOfRoute(hash: string): string {
  return decodedStep(hash.split(/[/=?&#!]/).findLast(Boolean) ?? '')
}
