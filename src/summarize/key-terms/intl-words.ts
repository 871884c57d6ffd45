/**
 * Words that the platform knows in every language: names of days, months, units and currencies, which are the topic of no article; names
 * of countries, which may be; and names of languages, which tell most words for the people of a country.
 */
import { folded } from '../../domain/text/fold'
import { wordsIn } from '../stop-words'

const DAY = 86_400_000
const UNITS =
  'year month week day hour minute second percent kilometer meter centimeter gram kilogram degree liter mile celsius hectare'
/** Units that are mostly written as a sign. */
const SIGNS = 'kilobyte megabyte gigabyte terabyte kilometer centimeter kilogram kilometer-per-hour'
const CURRENCIES = 'USD EUR KRW JPY CNY GBP RUB TRY INR BRL PLN CZK HUF SEK NOK DKK CHF'
/** ISO 3166 codes of sovereign states and a few others with a press of their own; UN M49 codes of continents. */
const REGIONS = `
  AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ
  EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LK
  LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RU RW SA
  SD SE SG SI SK SL SN SO SS SV SY SZ TD TG TH TJ TL TM TN TR TW TZ UA UG US UY UZ VA VE VN XK YE ZA ZM ZW 002 009 019 142 150 EU UN
`
const LANGUAGES = 'en fr de es it pt nl ru pl ko ja zh ar he fa tr hi uk sv da nb fi el cs hu ro'

/** Names of days and months, units, currencies, and words such as "yesterday", lower case. */
export function measureWords(lang: string): string[] {
  if (!known(lang)) return []
  const dates = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1 + month))
  const calendar = (['weekday', 'month'] as const).flatMap((part) =>
    (['long', 'short'] as const).flatMap((width) => {
      const format = new Intl.DateTimeFormat(lang, { [part]: width, timeZone: 'UTC' })
      const days = part === 'weekday' ? Array.from({ length: 7 }, (_, day) => day * DAY) : dates
      return days.map((date) => format.format(date))
    }),
  )
  // Months of inflected languages stand in the genitive beside a day.
  const genitive = new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', timeZone: 'UTC' })
  const months = dates.flatMap((date) =>
    genitive.formatToParts(date).flatMap(({ type, value }) => (type === 'month' ? [value] : [])),
  )
  const counted = (units: string, width: 'long' | 'short') =>
    units.split(' ').flatMap((unit) => {
      const format = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: width })
      return [1, 2, 5].flatMap((count) =>
        format.formatToParts(count).flatMap(({ type, value }) => (type === 'unit' ? [value] : [])),
      )
    })
  const currencyNames = new Intl.DisplayNames(lang, { type: 'currency' })
  const currencies = CURRENCIES.split(' ').flatMap((code) => {
    const name = currencyNames.of(code) ?? ''
    return [name, `${name}s`]
  })
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })
  const near = [-1, 0, 1].map((days) => relative.format(days, 'day'))
  const words = [
    ...calendar,
    ...months,
    ...counted(UNITS, 'long'),
    ...counted(SIGNS, 'short'),
    ...currencies,
    ...near,
  ]
  return words.map((word) => word.toLowerCase().replace(/\.$/, ''))
}

/** Names of countries and continents, by their folded form. */
export function regionNames(lang: string): Map<string, string> {
  if (!known(lang)) return new Map()
  const full = new Intl.DisplayNames(lang, { type: 'region' })
  const short = new Intl.DisplayNames(lang, { type: 'region', style: 'short' })
  const names = wordsIn(REGIONS).flatMap((code) => [full.of(code) ?? '', short.of(code) ?? ''])
  // Without a remark in brackets: "Myanmar (Burma)".
  return new Map(
    names.map((name) => (name.split('(', 1)[0] ?? '').trimEnd()).map((name) => [folded(name), name]),
  )
}

/** Names of languages, folded. */
export function languageNames(lang: string): Set<string> {
  if (!known(lang)) return new Set()
  const names = new Intl.DisplayNames(lang, { type: 'language' })
  return new Set(LANGUAGES.split(' ').map((code) => folded(names.of(code) ?? '')))
}

/** False where the platform would answer in another language. */
function known(lang: string): boolean {
  return lang !== '' && Intl.DisplayNames.supportedLocalesOf([lang]).length > 0
}
