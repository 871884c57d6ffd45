/**
 * Caches Intl formatters: making one takes longer than drawing a row, and a list needs several for
 * every row. A formatter keeps the time zone of its creation.
 */

export const dateFormat = kept(
  (language: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
)

export const agoFormat = kept(
  (language: string, options: Intl.RelativeTimeFormatOptions) =>
    new Intl.RelativeTimeFormat(language, options),
)

export const numberFormat = kept(
  (language: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
)

export const pluralRules = kept(
  (language: string, options: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options),
)

/** Caches what `make` returns, one per language and options: there are few of both. */
function kept<Options, Formatter>(
  make: (language: string, options: Options) => Formatter,
): (language: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>()
  return (language, options) => {
    const name = `${language} ${JSON.stringify(options)}`
    const formatter = made.get(name) ?? make(language, options)
    made.set(name, formatter)
    return formatter
  }
}
