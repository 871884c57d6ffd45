/** Whether the address that a page declares still names the article at the page's own address. Pure. */
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

/** Parameters that name an article or a part of it, whatever their value looks like, and the values that only show it otherwise. */
const NAMING = /^(?:v|slug|title|q|date|view|page)$/i
const LOOK = /^(?:|amp|mobile|print|full|all|1)$/i

/** A host that shows the articles of another. */
const VARIANT_HOST = /^(?:m|mobile|amp)\./

/** Steps before those of an article that show it otherwise. */
const VARIANT_STEP = /^(?:\.?amp|m|mobile|lite|print)$/

/** A number, an owner, or the code of a country or language: two addresses with different ones are two articles. */
const APART = /^(?:\d+|[@~].+|[a-z]{2}(?:[-_][a-z]{2})?)$/

/** The step before the name of an owner, on hosts where many write. */
const OWNERS = /^(?:u|users?|people|members?|authors?|profiles?)$/

interface Parameter {
  name: string
  value: string
}

/** Two addresses of one site, both in one spelling. */
interface Addresses {
  page: URL
  declared: URL
  /** Steps of the page's path, and its last one. */
  own: string[]
  name: string
  /** Steps of the declared path, and its last one. */
  steps: string[]
  last: string
  /** Parameters of the page that the declared address lacks or has otherwise, but for those that only show it otherwise. */
  lost: Parameter[]
  /** True for what the declared address has too: as a step, a value, or within the words of its last step. */
  isKept: (text: string) => boolean
}

/**
 * True if an address that a page of its site declares names the same article: nothing that tells the page from its neighbours
 * is dropped or changed. Those are its id, slug, owner, date, route, edition and the parameters that name it. In doubt false.
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

/** True for the same template with another article, and for what drops a parameter that names the article. */
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

/** Whose page it is, where a path says so: `/@ann/…`, `/~ann/…`, `/users/ann/…`. */
function ownerOf(steps: readonly string[]): string | undefined {
  const isBelowOwners = (at: number) => at < steps.length - 1 && OWNERS.test(steps[at - 1] ?? '')
  return steps.find((step, at) => /^[@~]./.test(step) || isBelowOwners(at))
}

/** True on mobile and AMP hosts, which have ids of their own, for a slug without any. */
function hasIdOfVariant({ page, declared, own, name, last }: Addresses): boolean {
  const isVariant = VARIANT_HOST.test(page.hostname) && !VARIANT_HOST.test(declared.hostname)
  const isById = isId(name) || /^\d+$/.test(name) || isScript(name)
  const hasSlug = own.some((step) => isName(step) && !isId(step))
  return isVariant && isById && !hasSlug && isName(last) && idsWithin(last).length === 0
}

/** Judges two paths that end alike by what is before: sections may differ, numbers and dates may not. */
function isSameLastStep({ own, name, steps, lost }: Addresses): boolean {
  const [before, there] = [own.slice(0, -1), steps.slice(0, -1)]
  const dropped = before.filter((step) => !there.includes(step))
  const added = there.filter((step) => !before.includes(step))
  if (!isNamedBeside(name, lost)) {
    // `/amp/vote`, and `/app/the-ferry-sails-again/index.html`, which is named by a step above.
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

/** True where a path names its article by itself, and none of the parameters that are left out is an id. */
function isNamedBeside(step: string, lost: readonly Parameter[]): boolean {
  return isName(step) && !lost.some(({ name }) => isIdParameter(name))
}

function lostParameters(page: URL, declared: URL, step: string): Parameter[] {
  const there = new Set(parametersOf(declared.search).map(({ name, value }) => `${name}=${value}`))
  return parametersOf(page.search).filter(
    ({ name, value }) => !there.has(`${name}=${value}`) && !isDisplay(name, value, step),
  )
}

/** A step without its extension and, where it names an article, without `-amp`. */
function withoutAmp(step: string): string {
  const plain = withoutExtension(step)
  return isName(plain.replace(/-amp$/, '')) ? plain.replace(/-amp$/, '') : plain
}

/** What stands below an article's address and is still that article: its second page, its print view, its comments. */
function isPart(below: readonly string[]): boolean {
  return /^(?:(?:page\/)?\d{1,2}|print|comments|all|full)$/.test(below.join('/'))
}

/** The ids among the words of a slug: a short number only at one of its ends, elsewhere it is of the headline. */
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
